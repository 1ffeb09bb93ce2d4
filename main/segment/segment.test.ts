import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { proposeRepairs } from '../repair/propose-repairs.ts';
import { loadSegmenter } from './load-segmenter.ts';
import type { Segmentation, SegmentedBlock } from './segmentation.ts';

const segment = loadSegmenter(fileURLToPath(new URL('../../resources', import.meta.url)));

const fixtures = new URL('./fixtures/', import.meta.url);

const repairsIn = (text: string, articles: Segmentation['articles']) =>
  proposeRepairs(
    text,
    articles.flatMap((article) => article.blocks),
  );

/** A segmentation as lines to read: a role and its text each, line ends shown as ⏎, corrections as [was→now], → before what goes on. */
function readable(text: string, { articles, facts, furniture }: Segmentation): string {
  const corrections = repairsIn(text, articles);
  const lineOf = (block: SegmentedBlock) => {
    let line = '';
    let at: number = block.start;
    for (const correction of corrections) {
      if (correction.start < at || correction.end > block.end) continue;
      line += `${text.slice(at, correction.start)}[${text.slice(correction.start, correction.end)}→${correction.now}]`;
      at = correction.end;
    }
    return `${block.continues === true ? '→ ' : ''}${block.role}: ${line}${text.slice(at, block.end)}`
      .replaceAll('\r\n', '⏎')
      .replaceAll('\n', '⏎');
  };
  const stated = Object.entries(facts).filter(([, fact]) => fact !== null);
  return [
    ...(stated.length > 0 ? [stated.map(([name, fact]) => `${name} ${fact}`).join(', ')] : []),
    ...furniture.map(lineOf),
    ...articles.flatMap((article, index) => [
      '',
      `# ${index + 1}`,
      ...article.blocks.map(lineOf),
      ...(['reporters', 'correspondents', 'photographers'] as const)
        .filter((people) => article[people].length > 0)
        .map((people) => `(${people} ${article[people].join(', ')})`),
    ]),
    '',
  ].join('\n');
}

describe('segmentation', () => {
  it.each(readdirSync(fixtures).filter((name) => name.endsWith('.txt')))(
    'reads %s as its archivist would',
    async (name) => {
      const text = readFileSync(new URL(name, fixtures), 'utf8');
      await expect(readable(text, segment(text))).toMatchFileSnapshot(
        `./fixtures/${name.replace('.txt', '.segments')}`,
      );
    },
  );

  it('cuts an issue the same way when it has Windows line ends', () => {
    const unix = readFileSync(new URL('headline-lines-joined.txt', fixtures), 'utf8');
    const windows = unix.replaceAll('\n', '\r\n');
    const roles = (text: string) => segment(text).articles.map((article) => article.blocks.map((block) => block.role));
    expect(roles(windows)).toEqual(roles(unix));
  });

  it('finds nothing in an empty text and in white space', () => {
    for (const text of ['', ' \r\n\u3000\n']) {
      expect(segment(text)).toEqual({
        facts: { title: null, date: null, number: null, page: null },
        articles: [],
        furniture: [],
        possibleStarts: [],
      });
    }
  });

  it('takes what is as long as an article for one, though it looks like none', () => {
    const names = '记者王小明、'.repeat(40);
    const { articles, furniture } = segment(names);
    expect(furniture).toEqual([]);
    expect(articles.map(({ blocks }) => blocks.map(({ role, start, end }) => [role, start, end]))).toEqual([
      [['body', 0, names.length]],
    ]);
    expect(articles[0]?.confidence).toBeLessThan(0.9);
  });

  it('takes a masthead by itself for no article', () => {
    expect(segment('青川报\n2021年6月4日 第862期 第1版\n').articles).toEqual([]);
  });

  it('reads the issue that ships with the program: six articles, its masthead, its broken lines', () => {
    const folder = new URL('../../resources/sample/', import.meta.url);
    const name = readdirSync(folder).find((candidate) => candidate.endsWith('.txt')) ?? '';
    const text = readFileSync(new URL(encodeURIComponent(name), folder), 'utf8');
    const { articles, facts } = segment(text, name);
    expect(facts).toEqual({ title: '清河新区报', date: '2020-05-06', number: '1287', page: '1' });
    expect(articles).toHaveLength(6);
    for (const article of articles) expect(article.blocks.some((block) => block.role === 'byline')).toBe(true);
    expect(repairsIn(text, articles).map((correction) => correction.kind)).toEqual([
      'line-join',
      'recognition',
      'line-join',
      'recognition',
      'line-join',
      'line-join',
    ]);
  });
});
