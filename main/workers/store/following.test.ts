import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { MentionId } from '../../../model/ids.ts';
import type { Edit } from '../../../model/journal.ts';
import { type PlaceId, placeIdsIn } from '../../../model/register/ledger.ts';
import { bringIn } from '../../store/fixtures/bring-in.ts';
import { doingAs } from '../../store/fixtures/doing-as.ts';
import { newMention, type SmallIssue } from '../../store/fixtures/small-issue.ts';
import { Workspace } from '../../store/workspace.ts';
import { StoreThreads } from './store-threads.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const settings = { nativeBinding, workerPath: join(import.meta.dirname, '../store.ts') };
const doing = doingAs('档案员', 1_700_000_000_000);
/** More than an edit shows at once. */
const characters = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥金木水火土'];
const names = characters.flatMap((one) => characters.map((other) => `林${one}${other}`)).slice(0, 700);
const listing = { wanted: '', type: null, extent: 'all', sort: null } as const;

let directory: string;
let path: string;
let issue: SmallIssue;
let ids: readonly MentionId[];

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  path = join(directory, 'w.kanwu');
  const workspace = Workspace.open(path, { nativeBinding });
  issue = bringIn(workspace, [['标题', ...names]]);
  let start = 4;
  const records = names.map((name) => {
    const mention = { ...newMention(issue, start, start + name.length, 'person'), status: 'suggested' as const };
    start += name.length + 2;
    return { ...mention, origin: 'names@1', confidence: 0.95 };
  });
  ids = records.map(({ id }) => id);
  workspace.suggest([{ name: 'mention.add', payload: { records } }]);
  workspace.close();
});

afterEach(() => rmSync(directory, { recursive: true }));

function acceptingAll(): Edit {
  const revisions = ids.map((id) => ({ id, changes: { status: 'accepted' as const } }));
  return {
    ...{ action: 'mention-accept', articleId: issue.blocks[0]?.articleId ?? null, summary: '700' },
    commands: [{ name: 'mention.revise', payload: { revisions } }],
  };
}

it('whoever reads what follows later than a large edit reads it as it is after it', async () => {
  const store = await StoreThreads.open(path, settings);
  const counted = async () => ({
    entities: (await store.read('register-rows', { listing, from: 0, count: 1 })).total,
    names: (await store.read('name-rows', { listing, from: 0, count: 1 })).total,
  });
  await store.write('execute', { edit: acceptingAll(), doing, withdrawn: [] });
  expect(await counted()).toEqual({ entities: 700, names: 700 });
  await store.write('undo', doing);
  // Somebody goes on before it is followed.
  const { entry } = await store.write('redo', doing);
  expect(entry.kind).toBe('redo');
  expect(await counted()).toEqual({ entities: 700, names: 700 });
  expect((await store.read('check', null)).problems).toEqual([]);
  await store.write('undo', doing);
  await store.close();
  const closed = Workspace.open(path, { nativeBinding, readonly: true });
  expect(closed.listedNames.all(listing)).toEqual([]);
  expect(closed.projectionProblems()).toEqual([]);
  closed.close();
});

it('whoever reads what follows later than a decision on very many places reads it as it is after it', async () => {
  const store = await StoreThreads.open(path, settings);
  const places = await store.read('ledger-places', {
    ...{ names, entityId: null, groups: [], type: null, order: 'day' },
  });
  const decide = (wanted: readonly PlaceId[]) =>
    store.write('decide-places', { decisions: [{ ids: wanted, decision: { kind: 'accept' } }], doing });
  const all = placeIdsIn(places.ids);
  // The first one puts the article in work: what follows touches mentions alone.
  await decide(all.slice(0, 1));
  await decide(all);
  expect((await store.read('register-rows', { listing, from: 0, count: 1 })).total).toBe(700);
  await store.close();
});

it('what somebody was cut off in is followed when the file is opened again', async () => {
  const cutOff = Workspace.open(path, { nativeBinding, lagsFrom: 1 });
  cutOff.execute(acceptingAll(), doing);
  cutOff.follow();
  cutOff.close();
  const store = await StoreThreads.open(path, settings);
  expect((await store.read('name-rows', { listing, from: 0, count: 1 })).total).toBe(700);
  expect((await store.read('check', null)).problems).toEqual([]);
  await store.close();
});

it('what is made anew meanwhile is made of what the edit left', async () => {
  const cutOff = Workspace.open(path, { nativeBinding, lagsFrom: 1 });
  cutOff.execute(acceptingAll(), doing);
  cutOff.follow();
  cutOff.close();
  new Database(path, nativeBinding === undefined ? {} : { nativeBinding })
    .exec("UPDATE projection SET version = 0 WHERE name = 'entity-lines'")
    .close();
  const opened = Workspace.open(path, { nativeBinding });
  expect(opened.listedNames.all(listing)).toHaveLength(700);
  opened.followAll();
  expect(opened.projectionProblems()).toEqual([]);
  opened.close();
});
