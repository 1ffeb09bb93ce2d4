import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
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
      ['市长', 'other', 'accepted', 'doccano', '官衔'],
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
  ['植物', 'other', '植物'],
])('the label %s comes to the type %s', (label, type, note) => {
  expect(entityTypeOf(label)).toEqual({ type, note });
});
