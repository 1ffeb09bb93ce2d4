import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { brat, piecesOf } from '../brat/write.ts';
import { conllBio, conllBioes } from '../conll/write.ts';
import type { DatasetArticle, DatasetEntity } from '../dataset/dataset-article.ts';
import type { Exporter } from '../dataset/exporter.ts';
import { anyArticle } from '../dataset/fixtures/any-article.ts';
import { inventedArticle, inventedLabel } from '../dataset/fixtures/invented-article.ts';
import { writtenWithLosses } from '../dataset/fixtures/written.ts';
import { readDatasetArticle } from '../dataset/read-dataset-article.ts';
import { acceptedOnly, withSuggestions } from '../dataset/selection.ts';
import { doccano } from '../doccano/write.ts';
import { marksOf, readFile, relationsOf } from '../fixtures/read-file.ts';
import { labelStudio } from '../label-studio/write.ts';
import { readDocument } from '../read-document.ts';
import { prodigy } from '../spacy/write.ts';
import { uimaJson } from '../uima/write-json.ts';
import { uimaXmi } from '../uima/write-xmi.ts';
import { webannoTsv } from '../webanno-tsv/write.ts';

const article = readDatasetArticle(inventedArticle, acceptedOnly, inventedLabel);
const suggestions = readDatasetArticle(inventedArticle, withSuggestions, inventedLabel);
const folder = mkdtempSync(join(tmpdir(), 'kanwu-labels-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The texts of the files that an exporter writes, by their names, and what did not go in by kind. */
async function write(exporter: Exporter, ...articles: readonly DatasetArticle[]) {
  const { files, losses } = await writtenWithLosses(exporter, articles);
  return {
    files: Object.fromEntries(Object.entries(files).map(([name, { text }]) => [name, text])),
    losses: Object.fromEntries(losses.map(({ kind, count }) => [kind, count])),
  };
}

const words = ({ type, text, status }: DatasetEntity, asksStatus: boolean): string =>
  `${type}: ${text}${asksStatus && status === 'suggested' ? '?' : ''}`;

/** Articles with some ink, as tools are given nothing else. */
const labelledArticle = anyArticle.filter(({ text }) => text.trim() !== '');

describe('texts with labels that are read back by Kanwu', () => {
  it.each([
    ['doccano’s JSON Lines', doccano, '-doccano.jsonl', false],
    ['Label Studio’s JSON, with what is only suggested', labelStudio, '-label-studio/tasks.json', true],
  ] as const)(
    'keep text and every mention, those that nest and cross too: %s',
    async (_, exporter, name, asksStatus) => {
      await fc.assert(
        fc.asyncProperty(labelledArticle, async (any) => {
          const { files } = await write(exporter, any);
          const read = await readFile(files[name] ?? '', 'file.json', { offsets: 'utf-16' });
          expect(read.text.startsWith(any.text)).toBe(true);
          const expected = any.entities.map((entity) => words(entity, asksStatus));
          expect([...marksOf(read)].sort()).toEqual(expected.sort());
        }),
        { numRuns: 100 },
      );
    },
  );

  it.each([
    ['UIMA XMI', uimaXmi, '-uima-xmi/000001.xmi', 'file.xmi'],
    ['UIMA CAS JSON', uimaJson, '-uima-json/000001.json', 'file.json'],
  ] as const)('keep text, every mention and relations, as decided: %s', async (_, exporter, name, read) => {
    await fc.assert(
      fc.asyncProperty(labelledArticle, async (any) => {
        const relations = any.entities.slice(1).map((__, place) => ({
          ...{ type: 'holds-position', subject: place, object: place + 1, status: 'accepted' as const },
          ...{ origin: 'person', confidence: 1 },
        }));
        const { files } = await write(exporter, { ...any, relations });
        const back = await readFile(files[name] ?? '', read);
        expect(back.text.startsWith(any.text)).toBe(true);
        expect([...marksOf(back)].sort()).toEqual(any.entities.map(({ type, text }) => `${type}: ${text}`).sort());
        expect(relationsOf(back)).toHaveLength(relations.length);
      }),
      { numRuns: 100 },
    );
  });

  it('keep text and every mention, and whether all were decided: Prodigy’s JSON Lines', async () => {
    await fc.assert(
      fc.asyncProperty(labelledArticle, async (any) => {
        const { files } = await write(prodigy, any);
        const read = await readFile(files['-prodigy.jsonl'] ?? '', 'file.jsonl');
        expect(read.text.startsWith(any.text)).toBe(true);
        const isAnswer = any.entities.every(({ status }) => status === 'accepted');
        const expected = any.entities.map(({ type, text }) => `${type}: ${text}${isAnswer ? '' : '?'}`);
        expect([...marksOf(read)].sort()).toEqual(expected.sort());
      }),
      { numRuns: 100 },
    );
  });

  it('keep text and every mention, interrupted ones too, in pieces where lines end: brat', async () => {
    await fc.assert(
      fc.asyncProperty(labelledArticle, async (any) => {
        const { files } = await write(brat, any);
        fc.pre((files['-brat/000001.ann'] ?? '') !== '');
        writeFileSync(join(folder, 'one.txt'), files['-brat/000001.txt'] ?? '');
        const annotations = { bytes: Buffer.from(files['-brat/000001.ann'] ?? ''), fileName: 'one.ann', folder };
        const read = await readDocument(annotations, {}, { progress: () => {} });
        expect(read.text.startsWith(any.text)).toBe(true);
        const expected = any.entities.flatMap((entity) => {
          const pieces = piecesOf(any.text, entity).map(({ start, end }) => any.text.slice(start, end));
          return pieces.length === 0
            ? []
            : [`${entity.type}: ${pieces.join(' … ')}${entity.status === 'accepted' ? '' : '?'}`];
        });
        expect([...marksOf(read)].sort()).toEqual(expected.sort());
      }),
      { numRuns: 100 },
    );
  });

  it('keep text but white space between sentences, and every mention within one: WebAnno TSV', async () => {
    await fc.assert(
      fc.asyncProperty(labelledArticle, async (any) => {
        const { files, losses } = await write(webannoTsv, any);
        const read = await readFile(files['-webanno-tsv/000001.tsv'] ?? '', 'file.tsv');
        const ink = (text: string): string => text.replaceAll(/\s/g, '');
        expect(ink(read.text)).toBe(ink(any.text));
        const within = any.entities.filter(
          ({ start, end, text }) =>
            ink(text) !== '' && any.blocks.some((each) => each.start <= start && end <= each.end),
        );
        expect(losses['unplaced-mentions'] ?? 0).toBe(any.entities.length - within.length);
        expect([...marksOf(read)].sort()).toEqual(within.map(({ type, text }) => `${type}: ${text.trim()}`).sort());
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['BIO', conllBio, '-conll-bio/articles.bio'],
    ['BIOES', conllBioes, '-conll-bioes/articles.bioes'],
  ] as const)(
    'keep text, or say where its white space is not what is usual, and the outermost mentions as far as tokens go: %s',
    async (_, exporter, name) => {
      await fc.assert(
        fc.asyncProperty(labelledArticle, async (any) => {
          const { files, losses } = await write(exporter, any);
          const ink = (text: string): string => text.replaceAll(/\s/g, '');
          // Less than two tokens tell nothing of the format.
          fc.pre((files[name] ?? '').split('\n').filter((line) => /\t/.test(line)).length > 2);
          const read = await readFile(files[name] ?? '');
          expect(ink(read.text)).toBe(ink(any.text));
          if ((losses['white-space'] ?? 0) === 0) {
            const blocks = any.blocks.map(({ start, end }) => any.text.slice(start, end)).filter((each) => each !== '');
            expect(read.text.trimEnd()).toBe(blocks.join('\n'));
          }
          const left = (losses['nested-mentions'] ?? 0) + (losses['unplaced-mentions'] ?? 0);
          expect(read.marks).toHaveLength(any.entities.length - left);
          const known = new Set(any.entities.map(({ type, text }) => `${type}: ${ink(text)}`));
          const others = marksOf(read).filter((mark) => !known.has(ink(mark).replace(':', ': ')));
          expect(others.length).toBeLessThanOrEqual(losses['widened-mentions'] ?? 0);
        }),
        { numRuns: 100 },
      );
    },
  );
});

describe('spaces of texts that were tagged token by token', () => {
  const plain = (text: string): DatasetArticle => ({
    ...{ ...article, text, blocks: [{ start: 0, end: text.length, role: 'body' }] },
    ...{ entities: [], relations: [], corrections: [] },
  });
  const readBack = async (text: string) => {
    const { files, losses } = await write(conllBio, plain(text));
    return { text: (await readFile(files['-conll-bio/articles.bio'] ?? '')).text.trimEnd(), losses };
  };

  it.each([
    '青川区去年完成投资1.2亿元，比上年增3.5%；今年1,234户迁入。',
    '下午3:30至5:00，A馆（“书香”展）——开放……请于2020-05-07前报名',
    'The Qingchuan Herald said (on p. 4) that “all, or nearly all,” came: 12/24.',
    '李·青川一行8人，乘K572次列车，票价￥120.50。全长5km。',
  ])('are where they were: %s', async (text) => {
    expect(await readBack(text)).toEqual({ text, losses: expect.not.objectContaining({ 'white-space': 1 }) });
  });

  it('are counted where they were not usual', async () => {
    expect(await readBack('王　芳和A4纸 共2 m')).toEqual({
      text: '王芳和A4纸共2m',
      losses: expect.objectContaining({ 'white-space': 3 }),
    });
  });

  it('are right or counted, whatever words and signs there are', async () => {
    const piece = fc.constantFrom(
      '青川',
      '1',
      '23',
      '.',
      ',',
      ':',
      '-',
      '/',
      '%',
      '亿元',
      'Qing',
      'to',
      ' ',
      ' ',
      '（',
      '“',
      '”',
    );
    const pieces = fc.array(piece, { minLength: 3, maxLength: 20 }).map((each) => `青川${each.join('')}区`);
    await fc.assert(
      fc.asyncProperty(pieces, async (text) => {
        const read = await readBack(text);
        if (read.losses['white-space'] === undefined) expect(read.text).toBe(text);
        else expect(read.text).not.toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});

describe('offsets', () => {
  const text = '😀林若溪见𠀀何晚晴';
  const [first] = article.entities;
  const entity = {
    ...first,
    ranges: undefined,
    entity: null,
    note: '',
    type: 'person',
    start: 8,
    end: 11,
    text: '何晚晴',
  };
  const any = { ...article, text, blocks: [{ start: 0, end: 11, role: 'body' }], entities: [entity], relations: [] };

  it.each([
    ['code points for brat', brat, '-brat/000001.ann', 'T1\tperson 6 9\t何晚晴\n'],
    ['code points for Label Studio', labelStudio, '-label-studio/tasks.json', '"start":6,"end":9,"text":"何晚晴"'],
    ['code points for spaCy', prodigy, '-prodigy.jsonl', '{"start":6,"end":9,"label":"person"}'],
    ['UTF-16 units for INCEpTION', webannoTsv, '-webanno-tsv/000001.tsv', '1-7\t8-9\t何\t*[1]\tperson[1]\t\n'],
    ['UTF-16 units for doccano', doccano, '-doccano.jsonl', '[[8,11,"person"]]'],
  ] as const)('count %s', async (_, exporter, name, expected) => {
    const { files } = await write(exporter, any as DatasetArticle);
    expect(files[name]).toContain(expected);
  });
});

describe('what comes with the texts', () => {
  it('is the set-up of brat’s types, with relations, notes, and what is only suggested', async () => {
    const { files, losses } = await write(brat, suggestions);
    expect(Object.keys(files)).toEqual(
      ['000001.txt', '000001.ann', 'annotation.conf', 'visual.conf'].map((name) => `-brat/${name}`),
    );
    expect(files['-brat/annotation.conf']).toMatch(
      /\nspeaks\tArg:<ENTITY>\nu-6765-6e90\tArg:<ENTITY>, Value:u-7f72-540d\n$/,
    );
    expect(files['-brat/annotation.conf']).toContain(
      '[entities]\nperson\norganization\nplace\nposition\nmoney\n\n[relations]',
    );
    await expect(files['-brat/000001.ann']).toMatchFileSnapshot('../brat/fixtures/invented-article.ann');
    expect(losses).toEqual({
      ...{
        'issue-facts': 4,
        people: 3,
        roles: 1,
        categories: 2,
        comments: 1,
        corrections: 2,
        entities: 1,
        values: 2,
        notes: 3,
      },
    });
  });

  it('is brat’s set-up of the workspace’s own relations, too, whatever letters they have', async () => {
    const relations = article.relations.map((relation) => ({ ...relation, type: '船籍' }));
    const { files } = await write(brat, { ...article, relations });
    expect(files['-brat/annotation.conf']).toContain('\nu-8239-7c4d\tArg1:<ENTITY>, Arg2:<ENTITY>\n');
    expect(files['-brat/000001.ann']).toMatch(/\nR1\tu-8239-7c4d Arg1:T\d+ Arg2:T\d+\n/);
    expect(files['-brat/visual.conf']).toContain('u-8239-7c4d | 船籍');
  });

  it('is the set-up of Label Studio’s labels, categories and relations', async () => {
    const { files, losses } = await write(labelStudio, suggestions);
    // One leads from a name that is accepted to one that is only suggested.
    expect(losses).toMatchObject({ relations: 1 });
    await expect(files['-label-studio/label-config.xml']).toMatchFileSnapshot(
      '../label-studio/fixtures/label-config.xml',
    );
    await expect(files['-label-studio/tasks.json']).toMatchFileSnapshot('../label-studio/fixtures/tasks.json.txt');
  });

  it('is a list of all tags, and what tags can’t say is counted', async () => {
    const { files, losses } = await write(conllBioes, article);
    expect(files['-conll-bioes/labels.txt']?.split('\n').slice(0, 5)).toEqual([
      ...['O', 'B-person', 'I-person', 'E-person', 'S-person'],
    ]);
    expect(losses).toMatchObject({ 'nested-mentions': 1, 'interrupted-mentions': 1 });
    await expect(files['-conll-bioes/articles.bioes']).toMatchFileSnapshot('../conll/fixtures/invented-article.bioes');
  });

  it('is nothing of an article without text, which is counted', async () => {
    const empty = { ...article, text: ' \n', blocks: [], entities: [], relations: [], corrections: [] };
    for (const exporter of [brat, labelStudio, doccano, prodigy, webannoTsv, uimaXmi, uimaJson, conllBio, conllBioes]) {
      const { losses } = await write(exporter, empty);
      expect(losses).toMatchObject({ 'empty-articles': 1 });
    }
  });

  it('names in a word go to its edges where a word has one tag', async () => {
    const [first] = article.entities;
    if (first === undefined) throw new Error('the fixture has entities');
    const text = 'Qingchuan区';
    const within = { ...first, start: 0, end: 4, text: 'Qing', type: 'place' };
    const whole = { ...article, text, blocks: [{ start: 0, end: 10, role: 'body' as const }], entities: [within] };
    const { files, losses } = await write(conllBio, { ...whole, relations: [], corrections: [] });
    expect(files['-conll-bio/articles.bio']).toContain('Qingchuan\tB-place\n区\tO\n');
    expect(losses).toMatchObject({ 'widened-mentions': 1 });
  });
});
