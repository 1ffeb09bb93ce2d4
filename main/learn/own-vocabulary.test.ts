import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v4 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { usualChoice } from '../../model/dataset-export.ts';
import { classify, rejectClassifications } from '../../model/edits/classification.ts';
import { KanwuError } from '../../model/error.ts';
import type { ArticleId } from '../../model/ids.ts';
import type { Desk } from '../desk/desk.ts';
import { testDesk } from '../desk/fixtures/test-desk.ts';
import { describeLearning, exportLearning, importLearning } from '../desk/learning.ts';
import { importOwnVocabulary, removeOwnVocabulary } from '../desk/own-vocabularies.ts';

const issueText = `城东水厂二期工程开工

本报讯 城东水厂二期工程昨日开工,建成后日供水能力提高一倍,老旧供水管网同时改造。

记者 周亦舟

供水管网爆裂连夜抢修

本报讯 昨夜供水管网爆裂,抢修人员连夜更换水管,今晨恢复供水,水厂加压送水。

记者 何晚晴

水厂向居民开放

本报讯 市民参观自来水净化过程,了解水厂和供水管网的维护。

记者 何晚晴

供水管网改造收尾

本报讯 供水管网改造进入收尾阶段,水厂明日恢复正常供水,自来水公司提醒居民放水。

记者 周亦舟

图书馆举办读书会

本报讯 图书馆举办读书会,读者交流诗歌和小说,讲座座无虚席。

记者 周亦舟
`;

let directory: string;
let desk: Desk;
let vocabularyChanges: number;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  vocabularyChanges = 0;
  desk = testDesk((name) => void (name === 'vocabulary.changed' && vocabularyChanges++));
  await desk.openWorkspace(join(directory, 'w.kanwu'));
  await desk.importFiles(v4(), [write('青川报_2020-05-09.txt', issueText)]);
});

afterEach(async () => {
  await desk.closeWorkspace();
  rmSync(directory, { recursive: true });
});

function write(name: string, content: string): string {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
}

async function articleIds(): Promise<ArticleId[]> {
  return desk.open().store.read('article-ids', null);
}

/** Of an article that somebody looks at. */
async function filings(id: ArticleId): Promise<string[]> {
  desk.look(id);
  const { classifications } = await desk.open().store.read('article', id);
  const own = classifications.filter(({ scheme }) => scheme === '馆藏');
  return own.map(({ code, status, origin }) => `${code} ${status} ${origin}`);
}

async function termOf(code: string) {
  const term = (await desk.vocabularies()).flatMap(({ terms }) => terms.filter((each) => each.code === code))[0];
  if (term === undefined) throw new Error(`no term ${code}`);
  return term;
}

async function file(id: ArticleId, code: string): Promise<void> {
  const edit = classify(await desk.open().store.read('article', id), await termOf(code));
  if (edit !== null) await desk.open().execute(edit);
}

async function importOwn(content = '代码,名称\nQ7,公用事业卷\nQ8,文娱卷\n') {
  return importOwnVocabulary(desk.open(), desk.shippedVocabularies(), write('馆藏.csv', content));
}

describe('a vocabulary that a workspace brings', () => {
  it('is listed after those that come with Kanwu, and the window is told', async () => {
    const shipped = (await desk.vocabularies()).length;
    expect(await importOwn()).toMatchObject({ scheme: '馆藏', terms: 2, isUpdate: false });
    expect((await desk.vocabularies()).at(shipped)).toMatchObject({ scheme: '馆藏' });
    expect(await importOwn('代码,名称\nQ7,市政卷\n')).toMatchObject({ terms: 1, isUpdate: true });
    expect((await desk.vocabularies()).slice(shipped)).toHaveLength(1);
    await desk.open().undo();
    await desk.open().undo();
    expect(await desk.vocabularies()).toHaveLength(shipped);
    expect(vocabularyChanges).toBe(4);
  });

  it('cannot have the name of one that comes with Kanwu', async () => {
    const failing = importOwnVocabulary(desk.open(), desk.shippedVocabularies(), write('clc.csv', 'code,label\nA,B\n'));
    await expect(failing).rejects.toThrow(KanwuError);
    await expect(failing).rejects.toMatchObject({ code: 'vocabulary-scheme-taken', detail: { scheme: 'clc' } });
  });

  it('is learned from what is filed under it, and unlearned when that is undone', async () => {
    await importOwn();
    const [first, second, third, fourth, fifth] = (await articleIds()) as [
      ArticleId,
      ArticleId,
      ArticleId,
      ArticleId,
      ArticleId,
    ];
    await file(first, 'Q7');
    await file(second, 'Q7');
    await file(third, 'Q7');
    await expect.poll(() => filings(fourth)).toEqual(['Q7 suggested category-learning@2']);
    expect(await filings(fifth)).toEqual([]);
    expect(await filings(first)).toEqual(['Q7 accepted person']);
    await desk.open().undo();
    await desk.open().undo();
    await expect.poll(() => filings(fourth)).toEqual([]);
  });

  it('can be taken to another workspace with what was learned of it', async () => {
    const learned = join(directory, 'learned.json');
    await importOwn();
    for (const id of (await articleIds()).slice(0, 3)) await file(id, 'Q7');
    await exportLearning(desk.open(), learned);

    await desk.openWorkspace(join(directory, 'elsewhere.kanwu'));
    await desk.importFiles(v4(), [write('青川报_2020-05-09.txt', issueText)]);
    await importOwn();
    expect(await describeLearning(desk.open())).toMatchObject({ filedArticles: 0, categories: 0 });
    expect(await importLearning(desk.open(), learned)).toMatchObject({ filedArticles: 3, categories: 1 });
    const [first, , , fourth] = (await articleIds()) as [ArticleId, ArticleId, ArticleId, ArticleId];
    await expect.poll(() => filings(fourth)).toEqual(['Q7 suggested category-learning@2']);
    await file(first, 'Q7');
    expect(await describeLearning(desk.open())).toMatchObject({ filedArticles: 4, categories: 1 });
    await desk.open().undo();
    await desk.open().undo();
    await expect.poll(() => filings(fourth)).toEqual([]);
  });

  it('is not suggested again where it was rejected, nor once it is gone', async () => {
    const { id } = await importOwn('代码,名称\nQ7,供水管网\nQ8,读书会\n');
    const [, second, , fourth, fifth] = (await articleIds()) as [ArticleId, ArticleId, ArticleId, ArticleId, ArticleId];
    await expect.poll(() => filings(fifth)).toEqual(['Q8 suggested category-labels@1']);
    await expect.poll(() => filings(fourth)).toEqual(['Q7 suggested category-labels@1']);
    const document = await desk.open().store.read('article', fourth);
    const own = document.classifications.filter(({ scheme }) => scheme === '馆藏').map((each) => each.id);
    const rejection = rejectClassifications(document, own, ['供水管网']);
    if (rejection !== null) await desk.open().execute(rejection);
    await expect.poll(() => filings(second)).toHaveLength(1);
    await file(second, 'Q7');
    await removeOwnVocabulary(desk.open(), id);
    await expect.poll(() => filings(fifth)).toEqual([]);
    expect(await filings(fourth)).toEqual(['Q7 rejected category-labels@1']);
    expect(await filings(second)).toEqual(['Q7 accepted category-labels@1']);
  });

  it('names its terms by their labels in an export', async () => {
    await importOwn();
    const [first] = (await articleIds()) as [ArticleId];
    await file(first, 'Q7');
    const out = { ...usualChoice('jsonl'), directory };
    const [written] = (await desk.export(v4(), out)).files;
    expect(readFileSync(written?.path ?? '', 'utf8')).toContain('"label":"公用事业卷"');
  });
});
