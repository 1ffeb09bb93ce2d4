import { afterEach, beforeEach, expect, it } from 'vitest';
import type { AuthorityRecord, NameToLookUp } from '../../../model/authorities/authority-record.ts';
import { entityIdOf } from '../../../model/derived-ids.ts';
import { neverStop, stopWith } from '../../../model/stop.ts';
import { doingAs } from '../fixtures/doing-as.ts';
import { importEdit, smallIssue } from '../fixtures/small-issue.ts';
import { StoreHere } from '../open-store.ts';
import { Workspace } from '../workspace.ts';
import { recordsFor } from './records-for.ts';
import { removeAuthorityList } from './remove-authority-list.ts';
import { storeAuthorityList } from './store-authority-list.ts';

let workspace: Workspace;
let store: StoreHere;

beforeEach(() => {
  workspace = Workspace.open(':memory:', { nativeBinding: process.env.KANWU_SQLITE_BINDING });
  store = new StoreHere(workspace);
});

afterEach(() => workspace.close());

function record(identifier: string, name: string, further: Partial<AuthorityRecord> = {}): AuthorityRecord {
  return {
    ...{ identifier, name, type: 'person', aliases: [], from: null, to: null, place: '', titles: [], note: '' },
    ...further,
  };
}

const people = [
  record('1', '林若溪', { titles: ['局长'], from: 1980, to: null }),
  record('2', '林若溪', { from: 1850, to: 1911 }),
  record('3', '林偌西'),
  record('4', '林若冰'),
  record('5', '欧阳林若溪'),
  record('6', '青川区招商局', { type: 'organization', aliases: ['招商局'] }),
];

async function load(sha256: string, records: readonly AuthorityRecord[], stop = neverStop) {
  const parts = records.map((each) => Buffer.from(JSON.stringify([each])));
  return storeAuthorityList(store, { sha256, name: '人物', file: '人物.csv', parts }, { stop });
}

const looked: NameToLookUp = {
  name: '林若溪',
  type: 'person',
  years: [2020, 2020],
  beside: '局长林若溪介绍',
  article: '',
};

it('finds records by name, sound, one character and as an abbreviation, with why', async () => {
  expect(await load('a'.repeat(64), people)).toMatchObject({ name: '人物', records: 6 });
  const found = workspace.findRecords(looked).map(({ record: { identifier }, reasons }) => [identifier, ...reasons]);
  expect(found).toEqual([
    ['1', 'same-name', 'title', 'in-its-time'],
    ['2', 'same-name', 'not-its-time'],
    ['3', 'same-sound'],
    ['4', 'one-character'],
    ['5', 'abbreviation'],
  ]);
  const called = (name: string, type = 'person') =>
    workspace.findRecords({ ...looked, name, type }).map(({ record: { identifier } }) => identifier);
  expect(called('Lin Ruoxi').slice(0, 2)).toEqual(['1', '3']);
  expect(called('招商局', 'organization')).toEqual(['6']);
  expect(called('招商局')).toEqual([]);
});

it('knows nothing of a list that is taken away, or that was cancelled on its way', async () => {
  await load('a'.repeat(64), people);
  await removeAuthorityList(store, 'a'.repeat(64), { stop: neverStop });
  expect(workspace.findRecords(looked)).toEqual([]);
  await expect(load('b'.repeat(64), people, stopWith(AbortSignal.abort()))).rejects.toMatchObject({
    code: 'cancelled',
  });
  expect(workspace.authorityLists.list()).toEqual([]);
  expect((await load('b'.repeat(64), people)).records).toBe(6);
  await expect(load('b'.repeat(64), people)).rejects.toMatchObject({ code: 'authority-list-there' });
});

it('says which entity is linked to a record, and looks by what stands around a mention', async () => {
  await load('a'.repeat(64), people);
  const doing = doingAs('档案员', 1);
  const issue = smallIssue();
  workspace.execute(importEdit(issue), doing, [issue.source]);
  const id = entityIdOf('person', '林若溪');
  const links = [{ authority: '人物', identifier: '1' }];
  const entity = { id, type: 'person', name: '林若溪', aliases: [], links, notInLists: [], note: '', joinedInto: null };
  const commands = [{ name: 'entity.add' as const, payload: { records: [entity] } }];
  workspace.execute({ action: 'entity-revise', articleId: null, summary: '', commands }, doing);
  const [{ id: mentionId }, articleId] = [issue.mentions[0], issue.articles[0].id];
  const { lists, candidates } = recordsFor(workspace, { kind: 'mention', articleId, mentionId, wanted: '' });
  expect(lists).toHaveLength(1);
  expect(candidates[0]).toMatchObject({ record: { identifier: '1' }, linked: { id }, link: links[0] });
  expect(candidates[1]).toMatchObject({ record: { identifier: '2' }, linked: null });
  expect(recordsFor(workspace, { kind: 'entity', entityId: id, wanted: '何晚晴' }).candidates).toEqual([]);
});
