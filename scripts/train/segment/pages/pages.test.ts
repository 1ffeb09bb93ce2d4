import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Random } from '../../random.ts';
import { generatePage } from './generate.ts';
import { layoutFamilies } from './layout.ts';
import type { MarkedPage } from './marked-page.ts';
import { type PrintedItem, printedPage, readIssues } from './printed.ts';
import { drawStory, readTexts } from './text-pool.ts';

const paragraph = '柳河县石门水库除险加固工程日前完工，总投资二千三百万元，可灌溉农田四万亩；沿岸村庄的群众都来观看。';
const texts = [
  { name: 'invented', script: 'simplified', weight: 1, paragraphs: Array(500).fill(paragraph) },
  { name: 'invented', script: 'traditional', weight: 1, paragraphs: Array(500).fill(`${paragraph}民國新聞`) },
] as const;

function pageOf(family: (typeof layoutFamilies)[number], seed: number): MarkedPage {
  const random = new Random(seed);
  return generatePage((script) => drawStory(texts, random, 'train', script), random, { only: family });
}

describe('a generated page', () => {
  it.each(layoutFamilies)('of %s is marked from its first ink to its last, without overlaps', (family) => {
    for (let seed = 0; seed < 30; seed += 1) {
      const { text, marks } = pageOf(family, seed);
      let at = 0;
      for (const { start, end } of marks) {
        expect(text.slice(at, start).trim()).toBe('');
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(text.slice(at).trim()).toBe('');
    }
  });

  it('has its furniture outside articles and is the same for the same seed', () => {
    const page = pageOf('columns, tight', 5);
    expect(pageOf('columns, tight', 5)).toEqual(page);
    expect(page.marks.filter(({ role, opens }) => role === 'furniture' && opens)).toEqual([]);
    expect(page.marks.some(({ opens }) => opens)).toBe(true);
  });
});

describe('a printed page', () => {
  const items: PrintedItem[] = [
    { type: 'margin', page: '1', file: 'a', lines: ['清河日報'], head_lines: 0 },
    { type: 'article', page: '1', file: 'a', lines: ['水庫完工', '石門水庫', '日前完工'], head_lines: 1 },
    { type: 'advert', page: '1', file: 'a', lines: ['順風茶莊', '電話一二三'], head_lines: 0 },
  ];

  it('sets its items below each other, each article and advert with a start', () => {
    const { text, marks } = printedPage('printed', items, 1);
    expect(text).toBe('清河日報\n\n水庫完工\n石門水庫\n日前完工\n\n順風茶莊\n電話一二三');
    expect(marks.filter(({ opens }) => opens).map(({ start, end }) => text.slice(start, end))).toEqual([
      '水庫完工',
      '順風茶莊',
    ]);
    expect(marks.map(({ role }) => role)).toEqual(['furniture', 'heading', 'body', 'body', 'body', 'body']);
  });
});

describe('what training reads', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kanwu-pages-'));

  it('are issues, a line each, page by page', () => {
    const item = { type: 'article', page: '1', file: 'a', lines: ['水庫完工'], head_lines: 1 };
    const articles = [item, { ...item, page: '2' }, { ...item, lines: [' '] }, item];
    writeFileSync(join(folder, 'issues.jsonl'), `${JSON.stringify({ date: '1939-01-01', articles })}\n`);
    expect(readIssues(join(folder, 'issues.jsonl'))[0]?.pages.map((page) => page.length)).toEqual([2, 1]);
  });

  it('are texts by source, newspapers aside, of which a part is held out', () => {
    const path = join(folder, 'old-traditional.txt.gz');
    writeFileSync(path, gzipSync(['甲', '乙', '丙'].join('\n')));
    const rows = [
      ['file', '', '', '', '', '', 'kind', '', 'first line', 'last line'],
      ['old-traditional', '', '', '', '', '', 'newspaper, proofread', '', '1', '1'],
      ['old-traditional', '', '', '', '', '', 'essays', '', '2', '3'],
    ];
    writeFileSync(join(folder, 'sources.tsv'), rows.map((row) => row.join('\t')).join('\n'));
    expect(readTexts([path])).toMatchObject([{ script: 'traditional', paragraphs: ['乙', '丙'] }]);
    rmSync(folder, { recursive: true });
  });
});
