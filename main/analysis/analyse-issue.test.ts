import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Mention } from '../../model/mention.ts';
import { readingOffset } from '../../model/offset.ts';
import { loadSegmenter } from '../segment/load-segmenter.ts';
import { analyseIssue } from './analyse-issue.ts';
import type { Analyst } from './analyst.ts';
import { entityTypeOf } from './imported-types.ts';

const segment = loadSegmenter(join(import.meta.dirname, '../../resources'));

/** Finds the same names in every article. */
function finding(...names: readonly (readonly [type: string, name: string])[]): Analyst {
  return {
    segment,
    extract: ({ text }) => ({
      mentions: names.flatMap(([type, name]) => {
        const at = text.indexOf(name);
        if (at < 0) return [];
        const ranges = [{ start: readingOffset(at), end: readingOffset(at + name.length) }];
        return [{ ranges, type, value: null, confidence: 0.9, origin: 'names@1' }];
      }),
      relations: [],
    }),
    categorise: () => [],
    misread: () => [],
    alternatives: () => [],
    nameReadings: () => [],
    lookAlike: () => false,
    swappedLines: () => [],
  };
}

const record = {
  text: '市长王大明昨日在清河市出席会议。',
  label: [
    [2, 5, 'PER'],
    [2, 5, 'PER'],
    [8, 11, '地名'],
    [0, 2, '官衔'],
  ],
};
const file = { bytes: Buffer.from(JSON.stringify([record])), fileName: 'dataset.json' };

it('gives what it finds away where somebody takes it, in the order of the text, and keeps the rest', async () => {
  const long = {
    bytes: Buffer.from(`云溪大桥通车\n\n${'本报讯 林若溪昨日剪彩。'.repeat(12_000)}\n`),
    fileName: '报.txt',
  };
  const analyst = finding(['person', '林若溪']);
  const kept = await analyseIssue(long, analyst, { at: 0 });
  const found: Mention[] = [];
  const given = await analyseIssue(long, analyst, { at: 0, onFound: ({ mentions }) => void found.push(...mentions) });
  // What is too long to be read at once is read in stretches.
  expect(kept.mentions.length).toBeGreaterThan(1);
  for (const { ranges } of kept.mentions)
    expect(kept.source.text.slice(ranges[0]?.start, ranges[0]?.end)).toBe('林若溪');
  expect(found).toEqual(kept.mentions);
  expect(given).toEqual({ ...kept, mentions: [] });
});

it('makes an article of what looks like nothing but furniture, unless that is a masthead', async () => {
  const lines = async (text: string): Promise<readonly string[]> => {
    const { blocks, source } = await analyseIssue({ bytes: Buffer.from(text), fileName: 'a.txt' }, finding());
    return blocks.filter(({ articleId }) => articleId !== null).map(({ start, end }) => source.text.slice(start, end));
  };
  const line = '大会纪要见 http://qinghe.example/2020/05/06 下载';
  expect(await lines(`${line}\n`)).toEqual([line]);
  expect(await lines('清河新区报\n2020年5月6日 星期三 第01版\n')).toEqual([]);
});

it('ends where it is when nobody waits for it any more, in a long text as in a short one', async () => {
  const lines = { bytes: Buffer.from('第一行字\n'.repeat(20_000)), fileName: '报.txt' };
  for (const looks of [1, 20, 200]) {
    let looked = 0;
    const stop = {
      get isWanted() {
        looked++;
        return looked > looks;
      },
    };
    await expect(analyseIssue(lines, finding(), { stop })).rejects.toMatchObject({ code: 'cancelled' });
    expect(looked).toBe(looks + 1);
  }
});

describe('marks that come with a file', () => {
  it('are accepted, once each, with the tool as their origin and a type of Kanwu', async () => {
    const { mentions, source, report } = await analyseIssue(file, finding());
    expect(report).toMatchObject({ format: 'doccano', encoding: 'utf-8' });
    expect(
      mentions.map(({ type, status, origin, note, ranges: [range] }) => [
        source.text.slice(range?.start, range?.end),
        type,
        status,
        origin,
        note,
      ]),
    ).toEqual([
      ['王大明', 'person', 'accepted', 'doccano', ''],
      ['清河市', 'place', 'accepted', 'doccano', ''],
      ['市长', '官衔', 'accepted', 'doccano', ''],
    ]);
  });

  it('keep suggestions away that say the same or cross them, and leave those that nest', async () => {
    const analyst = finding(
      ['person', '王大明'],
      ['person', '大明昨日'],
      ['event', '市长王大明昨日'],
      ['place', '清河'],
    );
    const { mentions, source } = await analyseIssue(file, analyst);
    const suggested = mentions.filter(({ status }) => status === 'suggested');
    expect(suggested.map(({ ranges: [range] }) => source.text.slice(range?.start, range?.end))).toEqual([
      '市长王大明昨日',
      '清河',
    ]);
  });
});

describe('a file with several issues', () => {
  it('gives each its own facts, articles in order, and dates against its own day', async () => {
    const day = (date: string, head: string): string =>
      `清河日报\n${date}　第1版\n\n${head}\n\n本报讯（记者 王芳）新建的大桥昨日通车。\n\n`;
    const text = day('2021年3月4日', '大桥通车') + day('2021年3月5日', '再访大桥');
    const dates: (string | null)[] = [];
    const analyst: Analyst = {
      ...finding(),
      extract({ issueDate }) {
        dates.push(issueDate);
        return { mentions: [], relations: [] };
      },
    };
    const { publications, issues, pages, articles, blocks, source } = await analyseIssue(
      { bytes: Buffer.from(text), fileName: 'two.txt' },
      analyst,
    );
    expect(source.text).toBe(text);
    expect(publications.map(({ title }) => title)).toEqual(['清河日报']);
    expect(issues.map(({ publicationId, date }) => [publicationId, date])).toEqual([
      [publications[0]?.id, '2021-03-04'],
      [publications[0]?.id, '2021-03-05'],
    ]);
    expect(articles.map(({ issueId }) => issueId)).toEqual(issues.map(({ id }) => id));
    expect(pages.map(({ issueId }) => issueId)).toEqual(issues.map(({ id }) => id));
    expect(dates).toEqual(['2021-03-04', '2021-03-05']);
    expect(blocks.every(({ pageId }) => pages.some(({ id }) => id === pageId))).toBe(true);
  });
});

it.each([
  ['PER', 'person', ''],
  ['B-ORG'.slice(2), 'organization', ''],
  ['de.tudarmstadt.ukp.dkpro.core.api.ner.type.Location', 'place', ''],
  ['职务', 'position', ''],
  ['NewsAgency', 'news-agency', ''],
  ['植物', '植物', ''],
  ['★', 'other', '★'],
])('the label %s comes to the type %s', (label, type, note) => {
  expect(entityTypeOf(label)).toEqual({ type, note });
});

describe('how sure the cutting is', () => {
  it('is kept of text that was cut, and nothing is asked of what its format says', async () => {
    const text =
      '县志馆开馆\n本报讯 县志馆昨日开馆，市民前往参观。\n粮店供应正常\n记者昨日走访八家粮店，大米供应充足。\n';
    const cut = await analyseIssue({ bytes: Buffer.from(text), fileName: '青川报.txt' }, finding());
    expect(cut.blocks.some(({ startConfidence }) => startConfidence !== null && startConfidence < 0.9)).toBe(true);
    const told = await analyseIssue(file, finding());
    expect(told.blocks.every((block) => block.startConfidence === null && block.roleConfidence === null)).toBe(true);
  });
});
