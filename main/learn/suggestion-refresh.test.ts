import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v4 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reviseArticle } from '../../model/edits/article-revise.ts';
import { addMention } from '../../model/edits/mention-add.ts';
import { rejectMentions } from '../../model/edits/mention-status.ts';
import { type ArticleId, type EntityId, type LearningId, newId } from '../../model/ids.ts';
import type { Edit } from '../../model/journal.ts';
import { mentionName } from '../../model/mention-name.ts';
import { readingOffset } from '../../model/offset.ts';
import { readingOf } from '../../model/reading.ts';
import type { Desk } from '../desk/desk.ts';
import { testDesk } from '../desk/fixtures/test-desk.ts';
import { describeLearning, resetLearning } from '../desk/learning.ts';
import { labelCount } from '../extract/tagger/labels.ts';

/** A name that no rule and no list knows for one. */
const name = '蓝鲸三号';
const issueText = `青川区观测站启用

本报讯 5月6日,${name}在青川区观测站启用。居民说这是好事。

记者 周亦舟

观测站迎来访客

本报讯 5月7日,学生们参观了${name}。他们对${name}很感兴趣。

记者 何晚晴

观测站整修完毕

本报讯 5月8日,${name}整修完毕。

记者 何晚晴

图书馆开馆

本报讯 5月8日,图书馆昨日开馆。

记者 何晚晴
`;

let directory: string;
let desk: Desk;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  desk = testDesk();
  await desk.openWorkspace(join(directory, 'w.kanwu'));
  const path = join(directory, '青川报_2020-05-09.txt');
  writeFileSync(path, issueText);
  await desk.importFiles(v4(), [path]);
});

afterEach(async () => {
  await desk.closeWorkspace();
  rmSync(directory, { recursive: true });
});

async function articleIds(): Promise<ArticleId[]> {
  return desk.open().store.read('article-ids', null);
}

async function open(id: ArticleId) {
  const document = await desk.open().store.read('article', id);
  return { document, reading: readingOf(document.source, document.blocks, []) };
}

async function staleOnes(): Promise<boolean[]> {
  const ids = await articleIds();
  const lines = await Promise.all(ids.map((id) => desk.open().store.read('surroundings', { id, view: null })));
  return lines.map((found) => found?.article.stale ?? false);
}

async function suggested(id: ArticleId): Promise<string[]> {
  const { document, reading } = await open(id);
  const names = document.mentions.filter((mention) => mention.status === 'suggested' && mention.type === 'work');
  return names.map((mention) => mentionName(mention, reading)).filter((found) => found === name);
}

async function tagIn(id: ArticleId, type = 'work'): Promise<void> {
  const { document, reading } = await open(id);
  const start = reading.text.indexOf(name);
  const range = { start: readingOffset(start), end: readingOffset(start + name.length) };
  const added = addMention(document, reading, range, type);
  if (added === null || added.edit === null) throw new Error('the name is not there');
  await desk.open().execute(added.edit);
}

describe('what people decide', () => {
  it('is proposed wherever it occurs, but not in articles that are done', async () => {
    const [first, second, third] = (await articleIds()) as [ArticleId, ArticleId, ArticleId];
    const finish = reviseArticle((await open(third)).document, '整修完毕', { state: 'done' });
    if (finish !== null) await desk.open().execute(finish);
    await tagIn(first);
    desk.look(second);
    await expect.poll(() => suggested(second)).toEqual([name, name]);
    expect(await suggested(third)).toEqual([]);
  });

  it('marks articles in which the name stands, which are read when somebody looks at them or at what comes before', async () => {
    const [first, second, third, fourth] = (await articleIds()) as [ArticleId, ArticleId, ArticleId, ArticleId];
    await tagIn(first);
    await desk.open().refresh.settled();
    expect(await staleOnes()).toEqual([false, true, true, false]);
    expect([await suggested(second), await suggested(third)]).toEqual([[], []]);
    desk.look(fourth);
    await desk.open().refresh.settled();
    expect(await staleOnes()).toEqual([false, true, true, false]);
    desk.look(second);
    await expect.poll(() => staleOnes()).toEqual([false, false, false, false]);
    expect([await suggested(second), await suggested(third)]).toEqual([[name, name], [name]]);
  });

  it('is followed after a restart by who looks at what is marked', async () => {
    const [first, second] = (await articleIds()) as [ArticleId, ArticleId];
    await tagIn(first);
    await desk.open().refresh.settled();
    await desk.closeWorkspace();
    await desk.openWorkspace(join(directory, 'w.kanwu'));
    expect(await staleOnes()).toEqual([false, true, true, false]);
    desk.look(second);
    await expect.poll(() => suggested(second)).toEqual([name, name]);
  });

  it('may be a name that is given to an entity: it is proposed, but memory alone is never sure of it', async () => {
    const [, second] = (await articleIds()) as [ArticleId, ArticleId];
    const record = {
      id: newId<EntityId>(),
      type: 'work',
      name: '蓝鲸工程',
      aliases: [name],
      links: [],
      notInLists: [],
      note: '',
      joinedInto: null,
    };
    const commands = [{ name: 'entity.add', payload: { records: [record] } } as const];
    await desk.open().execute({ action: 'entity-add', articleId: null, summary: '', commands });
    desk.look(second);
    await expect.poll(() => suggested(second)).toEqual([name, name]);
    const { document, reading } = await open(second);
    const proposed = document.mentions.filter((mention) => mentionName(mention, reading) === name);
    expect(Math.max(...proposed.map(({ confidence }) => confidence))).toBeLessThan(0.9);
  });

  it('is forgotten when it is undone', async () => {
    const [first, second] = (await articleIds()) as [ArticleId, ArticleId];
    await tagIn(first);
    desk.look(second);
    await expect.poll(() => suggested(second)).toEqual([name, name]);
    await desk.open().undo();
    await expect.poll(() => suggested(second)).toEqual([]);
    expect(await desk.open().store.read('names', null)).toEqual([]);
  });

  it('can be undone to the very import, and redone, after suggestions have followed', async () => {
    const [first, second] = (await articleIds()) as [ArticleId, ArticleId];
    await tagIn(first, 'work');
    desk.look(second);
    await expect.poll(() => suggested(second)).toEqual([name, name]);
    await desk.open().undo();
    await desk.open().undo();
    expect((await desk.overview())?.issues).toBe(0);
    await desk.open().redo();
    await desk.open().redo();
    desk.look(second);
    await expect.poll(() => suggested(second)).toEqual([name, name]);
    expect(await desk.open().store.read('check', null)).toMatchObject({ problems: [] });
  });

  it('stays as it is when suggestions are made again', async () => {
    const [first, second] = (await articleIds()) as [ArticleId, ArticleId];
    await tagIn(first);
    desk.look(second);
    await expect.poll(() => suggested(second)).toHaveLength(2);
    const { document, reading } = await open(second);
    const [mention] = document.mentions.filter((each) => each.type === 'work');
    const edit = mention && rejectMentions(document, reading, [mention.id]);
    if (edit) await desk.open().execute(edit);
    expect((await desk.open().store.read('names', null))[0]).toMatchObject({ accepted: 1, rejected: 1 });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect((await open(second)).document.mentions.find((each) => each.id === mention?.id)?.status).toBe('rejected');
    expect(await suggested(second)).toHaveLength(1);
  });

  it('is remembered and learned from by the time that anybody can look', async () => {
    const [first] = (await articleIds()) as [ArticleId];
    await tagIn(first, 'place');
    expect(await desk.open().store.read('names', null)).toMatchObject([{ name, type: 'place', accepted: 1 }]);
    expect(await describeLearning(desk.open())).toMatchObject({ passages: 1, start: null });
    await desk.open().undo();
    await desk.open().redo();
    expect(await describeLearning(desk.open())).toMatchObject({ passages: 1, start: null });
    expect(await resetLearning(desk.open())).toMatchObject({ passages: 0, features: 0, start: { base: null } });
    await desk.open().undo();
    expect(await describeLearning(desk.open())).toMatchObject({ passages: 1, start: null });
  });

  it('is known again after a restart, and nothing is read or written for it before it is needed', async () => {
    const [first] = (await articleIds()) as [ArticleId];
    await tagIn(first, 'place');
    const known = [await describeLearning(desk.open()), await desk.open().store.read('names', null)];
    expect(known).toMatchObject([{ passages: 1 }, [{ name }]]);
    await desk.closeWorkspace();
    await desk.openWorkspace(join(directory, 'w.kanwu'));
    const { store } = desk.open();
    const { read, write } = store;
    const asked: string[] = [];
    Object.assign(store, {
      read: (...input: Parameters<typeof read>) => {
        asked.push(input[0]);
        return read(...input);
      },
      write: (...input: Parameters<typeof write>) => {
        asked.push(input[0]);
        return write(...input);
      },
    });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(asked.filter((each) => each !== 'take-others')).toEqual([]);
    expect([await describeLearning(desk.open()), await desk.open().store.read('names', null)]).toEqual(known);
    expect(asked).toContain('kept-learning');
    expect(asked).not.toContain('lessons-of');
  });

  it('is learned from over the shipped weights when what was brought is of others, which is told', async () => {
    const none = { passages: 0, features: 0, otherModel: null };
    expect(await describeLearning(desk.open())).toMatchObject(none);
    await desk.open().execute(bringing('weights of before'));
    await desk.open().refresh.settled();
    expect(await describeLearning(desk.open())).toMatchObject({ ...none, otherModel: 'weights of before' });
    const [first] = (await articleIds()) as [ArticleId];
    await tagIn(first, 'place');
    expect(await describeLearning(desk.open())).toMatchObject({ passages: 1, otherModel: 'weights of before' });
    await desk.open().undo();
    await desk.open().undo();
    expect(await describeLearning(desk.open())).toMatchObject(none);
  });
});

/** Brings what was learned elsewhere, over weights of that version. */
function bringing(model: string): Edit {
  const sums = Array.from({ length: labelCount }, () => 800);
  const names = { format: 'kanwu-lessons', model, lessons: 1, rows: [7], counts: [1], sums };
  const none = { articles: 0, features: [], counts: [] };
  const categories = { articles: 0, features: [], done: none, inWork: [], categories: [] };
  const base = JSON.stringify({ format: 'kanwu-learning', names, categories });
  const record = { id: newId<LearningId>(), since: 0, base };
  return {
    ...{ action: 'learning-import', articleId: null, summary: '' },
    commands: [{ name: 'learning.add', payload: { records: [record] } }],
  };
}
