import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { DatasetArticle } from '../dataset/dataset-article.ts';
import { anyArticle } from '../dataset/fixtures/any-article.ts';
import { inventedArticle, inventedLabel } from '../dataset/fixtures/invented-article.ts';
import { overPages } from '../dataset/fixtures/over-pages.ts';
import { richArticles } from '../dataset/fixtures/rich-articles.ts';
import { written, writtenWithLosses } from '../dataset/fixtures/written.ts';
import { readDatasetArticle } from '../dataset/read-dataset-article.ts';
import { acceptedOnly, withSuggestions } from '../dataset/selection.ts';
import { complaints, isInstalled, itWhere, schemaPath } from '../fixtures/checkers.ts';
import { articlesOf, attributesOf, marksOf, readFile, relationsOf } from '../fixtures/read-file.ts';
import type { ReadDocument } from '../read-document.ts';
import { printedBlocks, printedMarks, standOffMarks } from './fixtures/printed.ts';
import { foldWhiteSpace } from './white-space.ts';
import { tei } from './write.ts';

const article = readDatasetArticle(inventedArticle, acceptedOnly, inventedLabel);
const folder = mkdtempSync(join(tmpdir(), 'kanwu-tei-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The documents of these articles, by their names. */
async function documentsOf(...articles: readonly DatasetArticle[]): Promise<Readonly<Record<string, string>>> {
  const files = await written(tei, articles);
  return Object.fromEntries(Object.entries(files).map(([name, { text }]) => [name, text]));
}

async function documentOf(...articles: readonly DatasetArticle[]): Promise<string> {
  return Object.values(await documentsOf(...articles))[0] ?? '';
}

/** An entity of the fixture with other words. */
function entityAt(start: number, end: number, type: string, others: object = {}) {
  const [first] = article.entities;
  if (first === undefined) throw new Error('the fixture has entities');
  return { ...first, id: `${type}-${start}`, start, end, type, text: article.text.slice(start, end), ...others };
}

/** Names with values of all forms. */
const entitiesWithValues = [
  ...[entityAt(6, 7, 'date', { value: '1949-05-01/1949-05-07' }), entityAt(7, 8, 'date', { value: '1949-05' })],
  ...[entityAt(8, 9, 'date', { value: '1946', calendar: 'roc' }), entityAt(9, 10, 'money', { value: 'CNY 30000' })],
  ...[entityAt(10, 11, 'money', { value: '{银元} 3.5' }), entityAt(11, 12, 'money', { value: 'CNY 3/5' })],
  ...[
    entityAt(12, 13, 'quantity', { value: '12 m2', bound: 'about' }),
    entityAt(14, 15, 'quantity', { value: '12 {人}' }),
  ],
];

describe('TEI', () => {
  it('says in its header what samples of the marks found, by type with the interval', async () => {
    const document = await documentOf(article);
    expect(document).toContain('<editorialDecl><interpretation><ab type="quality"><list><head>2020-05-08, 周亦舟; ');
    expect(document).toContain('<item n="place">地点 Place; wrong 2 of 15 = 13.3% (3.7%–37.9%); missing 0 of 19');
  });

  it('is one document an issue, its articles in it as divisions', async () => {
    const second = { ...article, article: 2, id: 'two' };
    const other = { ...article, id: 'three', issue: { ...article.issue, id: 'other', date: '2020-05-08' } };
    const files = await written(tei, [article, second, other]);
    expect(Object.entries(files).map(([name, { records }]) => [name, records])).toEqual([
      ['-tei/000001-青川报_2020-05-07.xml', 1],
      ['-tei/000002-青川报_2020-05-07.xml', 1],
    ]);
    const [first = ''] = Object.values(files).map(({ text }) => text);
    expect(first.match(/<div /g)).toHaveLength(2);
  });

  it('has corrections beside what is printed, names around their words, and the rest off the text', async () => {
    await expect(await documentOf(article)).toMatchFileSnapshot('fixtures/invented-article.xml');
  });

  it('says of suggestions that they are, and counts those that it has no place for', async () => {
    const { files, losses } = await writtenWithLosses(tei, [
      readDatasetArticle(inventedArticle, withSuggestions, inventedLabel),
    ]);
    const [document = ''] = Object.values(files).map(({ text }) => text);
    expect(document).toMatch(/<roleName [^>]*ana="#suggested" cert="0.9" resp="#by-2">副局长<\/roleName>/);
    expect(losses).toEqual([
      { kind: 'corrections', count: 1 },
      { kind: 'comments', count: 1 },
      { kind: 'suggested', count: 1 },
    ]);
  });

  it('replaces and counts what XML has no place for', async () => {
    const { losses } = await writtenWithLosses(tei, [{ ...article, note: 'a\u0000b\u000b' }]);
    expect(losses).toEqual([
      { kind: 'comments', count: 1 },
      { kind: 'characters', count: 2 },
    ]);
  });

  it('breaks pages where a page begins, and lists the files of all pages', async () => {
    const document = await documentOf(overPages);
    const order = document.match(/<pb n="\d"\/>|<div |<head |<p>(?!<)/g);
    expect(order).toEqual(['<pb n="1"/>', '<div ', '<head ', '<pb n="4"/>', '<p>', '<pb n="1"/>', '<p>']);
    expect(document.match(/<idno type="file">.*?<\/idno>/g)).toHaveLength(2);
  });

  it('has heads only where a division begins', async () => {
    const roles = ['kicker', 'headline', 'subhead', 'byline', 'body', 'headline', 'caption', 'furniture'] as const;
    const blocks = roles.map((role, place) => ({ role, start: 3 * place, end: 3 * place + 2 }));
    const text = roles.map(() => '青川').join('\n');
    const document = await documentOf({ ...article, text, blocks, entities: [], relations: [], corrections: [] });
    const elements = document.match(/<(?:head|byline|p|ab|fw)\b[^>]*>(?=青川)/g);
    expect(elements).toEqual([
      ...['<head type="kicker">', '<head type="main">', '<head type="sub">', '<byline>', '<p>', '<ab type="headline">'],
      ...['<ab type="caption">', '<fw>'],
    ]);
  });
});

describe('a TEI document that is read back by Kanwu', () => {
  it('gives the issue, and values whole: dates with their calendar, figures with their bound', async () => {
    const read = await readFile(
      await documentOf({ ...article, entities: entitiesWithValues, relations: [] }),
      'issue.xml',
    );
    expect(read.issues[0]?.facts).toEqual({ title: '青川报', date: '2020-05-07', number: '1024', page: '1' });
    expect(read.marks.map(({ label, value }) => `${label} ${value}`)).toEqual([
      ...['date 1949-05-01/1949-05-07', 'date 1949-05', 'date 1946[u-ca=roc]'],
      ...['money CNY 30000', 'money {银元} 3.5', 'money CNY 3/5', 'quantity ~12 m2', 'quantity 12 {人}'],
    ]);
  });

  it('has values of names that are no dates and no figures, of documents that it wrote', async () => {
    const entities = [
      entityAt(0, 2, 'organization', { value: '青川区招商局' }),
      entityAt(6, 8, 'work', { value: '青川志' }),
    ];
    const document = await documentOf({ ...article, entities, relations: [] });
    const read = await readFile(document, 'issue.xml');
    expect(read.marks.map(({ label, value }) => `${label} ${value}`)).toEqual([
      'organization 青川区招商局',
      'work 青川志',
    ]);
    const others = await readFile(document.replace('ident="kanwu"', 'ident="other"'), 'issue.xml');
    expect(others.marks.map(({ value }) => value)).toEqual([null, null]);
  });

  it('has what is said of its names, and between them, suggestions as such', async () => {
    const whole = readDatasetArticle(inventedArticle, withSuggestions, inventedLabel);
    const relations = whole.relations.map((each, place) =>
      place === 0 ? { ...each, status: 'suggested' as const, confidence: 0.7 } : each,
    );
    const read = await readFile(await documentOf({ ...whole, relations }), 'issue.xml');
    expect(attributesOf(read)).toEqual(['林若溪 speaks=yes 来源=署名']);
    expect([...relationsOf(read)].sort()).toEqual([
      ...['何晚情 holds-position 副局长', '局长 of-organisation 青川区招商局?', '林若溪 holds-position 局长'],
    ]);
    expect(read.unread.map(({ what }) => what)).not.toContain('relations');
  });

  it('has what is printed of every block with its role, line ends and runs of spaces folded, and every mention, those that cross and are interrupted too', async () => {
    await fc.assert(
      fc.asyncProperty(anyArticle, async (any) => {
        fc.pre(printedBlocks(any).length > 0);
        const read = await readFile(await documentOf(any), 'issue.xml');
        // A paragraph of which nothing is printed comes in as its text: how it reads is another property.
        fc.pre(read.unread.every(({ what }) => what !== 'restorations'));
        const furniture = read.issues.flatMap((issue) =>
          issue.furniture.map(({ start, end }) => `furniture: ${read.text.slice(start, end)}`),
        );
        expect(
          [
            ...articlesOf(read)
              .flat(2)
              .filter((each) => !each.startsWith('furniture')),
            ...furniture,
          ].sort(),
        ).toEqual([...printedBlocks(any)].sort());
        // What stands in supplied text alone has none that is printed.
        const marks = marksOf(read)
          .filter((mark) => !/: \??$/.test(mark))
          .map(withoutEdges);
        expect(marks.sort()).toEqual([...printedMarks(any), ...standOffMarks(any)].map(withoutEdges).sort());
      }),
      { numRuns: 100 },
    );
  });

  it('reads, with what was put right, as the article did, white space left aside', async () => {
    await fc.assert(
      fc.asyncProperty(anyArticle, async (any) => {
        fc.pre(printedBlocks(any).length > 0);
        const read = await readFile(await documentOf(any), 'issue.xml');
        const said = read.issues.flatMap((issue) => [
          ...issue.articles.flatMap(({ blocks }) => blocks),
          ...issue.furniture,
        ]);
        const kept = said.filter((block) => !('struck' in block && block.struck));
        const inked = kept.map((block) => readsCorrected(read, block)).join('');
        expect([...inked.replaceAll(/\s/g, '')].sort().join('')).toBe(
          [...any.text.replaceAll(/\s/g, '')].sort().join(''),
        );
      }),
      { numRuns: 100 },
    );
  });
});

/** A mark that goes from one block into the next has none of the spaces at their edges. */
function withoutEdges(mark: string): string {
  return foldWhiteSpace(mark).replaceAll(/\s* \s*/g, ' ');
}

/** What a block reads with the corrections that count. */
function readsCorrected(
  { text, corrections = [] }: ReadDocument,
  { start, end }: { start: number; end: number },
): string {
  const own = corrections.filter(
    (each) => each.start >= start && each.end <= end && each.judgement.status === 'accepted',
  );
  let [reading, at] = ['', start];
  for (const each of [...own].sort((a, b) => a.start - b.start || a.end - b.end)) {
    reading += text.slice(at, each.start) + each.now;
    at = each.end;
  }
  return reading + text.slice(at, end);
}

/** A paragraph of which the print has the beginning, and one that it should not have. */
const mended: DatasetArticle = {
  ...overPages,
  ...{ text: '青川区签约\n局长说好完', corrections: [] },
  sources: [
    {
      ...overPages.sources[0],
      file: '1.txt',
      sha256: '1'.repeat(64),
      page: '1',
      ranges: [
        [0, 5],
        [6, 10],
      ],
    },
    {
      ...{ file: '1.txt', sha256: '1'.repeat(64), page: '1', ranges: [[0, 1]] },
      restored: { at: 10, text: '完', certainty: 'low', note: '' },
    },
  ],
  blocks: [
    { start: 0, end: 5, role: 'headline' },
    { start: 6, end: 11, role: 'body', seams: [10] },
  ],
  struck: [{ source: 0, start: 12, end: 14, was: '误植', role: 'body', before: 2 }],
};

it('has what was lost as supplied, within its paragraph, and what should not be there as surplus', async () => {
  const document = await documentOf(mended);
  expect(document).toContain(
    '<p>局长说好<supplied reason="lost" cert="low">完</supplied></p>\n<p><surplus>误植</surplus></p>',
  );
});

const decided = (by: string, at: string, action: string) => ({ by, at: `2020-05-${at}:00:00.000Z`, action });

/** An article that two people worked in. */
const decidedByTwo: DatasetArticle = {
  ...article,
  decisions: [decided('周亦舟', '08T01', 'issue-import')],
  entities: article.entities.map((entity) => ({
    ...entity,
    decisions: [decided('周亦舟', '08T01', 'issue-import'), decided('何晚晴', '09T02', 'mention-accept')],
  })),
  categories: article.categories.map((category) => ({
    ...category,
    decisions: [decided('周亦舟', '09T03', 'classification-add')],
  })),
};

it('says who changed what on which day, what was decided in one go once, the newest first', async () => {
  const document = await documentOf(decidedByTwo);
  const people = document.match(/<respStmt xml:id="(who-\d)"><resp>decision<\/resp><name>(.*?)<\/name>/g);
  expect(people).toHaveLength(2);
  expect(document.match(/<change .*?<\/change>/g)).toEqual([
    '<change when="2020-05-09" who="#who-1">mention-accept 1</change>',
    '<change when="2020-05-09" who="#who-2">classification-add 1</change>',
    '<change when="2020-05-08" who="#who-2">issue-import 1</change>',
  ]);
  expect(await documentOf(article)).not.toContain('revisionDesc');
});

it('says by which program it was written, with which models, of which revision of the workspace', async () => {
  const document = await documentOf(article);
  expect(document).toContain(`<idno type="revision">${'c'.repeat(64)}</idno>`);
  expect(document).toContain('<application ident="kanwu" version="0.0.1"><label>Kanwu 0.0.1</label>');
});

/** The article on two page images, whose blocks stand under one another. */
const recognised: DatasetArticle = {
  ...article,
  sources: article.sources.map((source) => ({
    ...source,
    images: [
      { name: 'scans\\第1版 “上”.tif', width: 2480, height: 3508 },
      { name: '', width: null, height: null },
    ],
  })),
  blocks: article.blocks.map((block, place) => ({
    ...block,
    boxes: [{ source: 0, image: place % 2, left: 10, top: 100 * place, width: 500, height: 90 }],
  })),
};

describe('a facsimile', () => {
  it('has a surface for each page image, with a zone for each block, which points to it', async () => {
    const document = await documentOf(recognised);
    expect(document).toContain(
      '<facsimile>\n<surface xml:id="f-1" ulx="0" uly="0" lrx="2480" lry="3508"><graphic url="%E7%AC%AC1%E7%89%88%20%E2%80%9C%E4%B8%8A%E2%80%9D.tif"/>\n' +
        '<zone xml:id="z-1" type="headline" ulx="10" uly="0" lrx="510" lry="90"/>',
    );
    expect(document.match(/<zone /g)).toHaveLength(article.blocks.length);
    expect(document).toContain('<head type="main" facs="#z-1">');
    expect(document.match(/<surface /g)).toHaveLength(2);
  });

  it('is pointed to by the break of the page that stands on one image alone', async () => {
    const onOne = {
      ...recognised,
      sources: recognised.sources.map((source) => ({ ...source, images: source.images?.slice(0, 1) ?? [] })),
    };
    const { page } = article.sources[0] ?? {};
    expect(await documentOf(onOne)).toContain(`<pb n="${page}" facs="#f-1"/>`);
    expect(await documentOf(recognised)).toContain(`<pb n="${page}"/>`);
  });

  it('changes nothing else in a document, and is not there where no page image is known', async () => {
    const bare = await documentOf(article);
    expect(bare).not.toContain('facs');
    const document = await documentOf(recognised);
    expect(document.replace(/<facsimile>.*<\/facsimile>\n/s, '').replaceAll(/ facs="[^"]*"/g, '')).toBe(bare);
  });

  it('is passed over when a document is read again', async () => {
    const read = await Promise.all(
      [article, recognised].map(async (each) => articlesOf(await readFile(await documentOf(each), 'a.xml'))),
    );
    expect(read[1]).toEqual(read[0]);
  });
});

const schema = schemaPath('tei_all.rng');

itWhere({ 'tei_all.rng': schema !== null, jing: isInstalled('jing') }, 'TEI’s own schema is kept', async () => {
  const articles = fc.sample(anyArticle, { numRuns: 60, seed: 17 });
  const valued = { ...article, entities: entitiesWithValues, relations: [] };
  const others = [
    article,
    valued,
    overPages,
    mended,
    decidedByTwo,
    recognised,
    ...richArticles,
    readDatasetArticle(inventedArticle, withSuggestions, inventedLabel),
  ];
  const paths = [...articles, ...others].map((_, place) => join(folder, `${place}.xml`));
  for (const [place, each] of [...articles, ...others].entries()) {
    writeFileSync(paths[place] ?? '', await documentOf(each));
  }
  expect(complaints('jing', [schema ?? '', ...paths])).toBe('');
});
