import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AuthorityRecord, NameToLookUp } from '../../../model/authorities/authority-record.ts';
import { neverStop, type Stop } from '../../../model/stop.ts';
import { StoreHere } from '../open-store.ts';
import { Workspace } from '../workspace.ts';
import { removeAuthorityList } from './remove-authority-list.ts';
import { replaceAuthorityList, storeAuthorityList } from './store-authority-list.ts';

const [first, second] = ['a'.repeat(64), 'b'.repeat(64)];
let workspace: Workspace;
let store: StoreHere;

beforeEach(() => {
  workspace = Workspace.open(':memory:', { nativeBinding: process.env.KANWU_SQLITE_BINDING });
  store = new StoreHere(workspace);
});

afterEach(() => workspace.close());

/** Invented people, each called by a character of its own. */
function people(count: number, from = 0): AuthorityRecord[] {
  return Array.from({ length: count }, (_, place) => ({
    ...{ identifier: String(from + place), type: 'person', name: `林若${String.fromCharCode(0x4e00 + from + place)}` },
    ...{ aliases: [], from: null, to: null, place: '', titles: [], note: '' },
  }));
}

function list(sha256: string, records: readonly AuthorityRecord[], name = '人物') {
  const parts: Buffer[] = [];
  for (let at = 0; at < records.length; at += 250) parts.push(Buffer.from(JSON.stringify(records.slice(at, at + 250))));
  return { sha256, name, file: `${name}.csv`, parts };
}

/** Is wanted after it was looked at so many times. */
function stopAfter(times: number): Stop {
  let left = times;
  return {
    get isWanted() {
      left -= 1;
      return left < 0;
    },
  };
}

const looked: NameToLookUp = { name: '林若一', type: 'person', years: null, beside: '', article: '' };
const found = (): string[] => workspace.findRecords(looked).map(({ record }) => record.name);

describe('a list', () => {
  it('goes some records at a time, and nothing is left of it', async () => {
    const fractions: number[] = [];
    await storeAuthorityList(store, list(first, people(1700)), { stop: neverStop });
    expect(found()[0]).toBe('林若一');
    await removeAuthorityList(store, first, { stop: neverStop, onProgress: (each) => fractions.push(each) });
    expect(fractions).toHaveLength(3);
    expect(fractions.every((each, place) => each > (fractions[place - 1] ?? 0) && each < 1)).toBe(true);
    expect([found(), workspace.authorityLists.list(), workspace.authorityLists.parts()]).toEqual([[], [], []]);
    // What others were found by has gone as well, else new records would be taken for them.
    await storeAuthorityList(store, list(second, people(10, 5000)), { stop: neverStop });
    expect(found().every((name) => name.charCodeAt(2) >= 0x4e00 + 5000)).toBe(true);
  });

  it('of which a part is left after cancelling is no longer looked in, and goes when it is removed again', async () => {
    await storeAuthorityList(store, list(first, people(1700)), { stop: neverStop });
    await expect(removeAuthorityList(store, first, { stop: stopAfter(2) })).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(found()).toEqual([]);
    expect(workspace.authorityLists.list()).toEqual([]);
    expect(workspace.authorityLists.parts()).toMatchObject([{ sha256: first, records: 700 }]);
    await removeAuthorityList(store, first, { stop: neverStop });
    expect(workspace.authorityLists.parts()).toEqual([]);
  });

  it('of which a part is left can be loaded again', async () => {
    await storeAuthorityList(store, list(first, people(700)), { stop: neverStop });
    await expect(removeAuthorityList(store, first, { stop: stopAfter(1) })).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect((await storeAuthorityList(store, list(first, people(700)), { stop: neverStop })).records).toBe(700);
    expect(found()[0]).toBe('林若一');
  });

  it('is replaced by a newer one under its name, which is looked in once all of it is there', async () => {
    await storeAuthorityList(store, list(first, people(700)), { stop: neverStop });
    const old = { sha256: first, name: '人物' };
    const newer = list(second, people(900), '人物2026');
    await expect(replaceAuthorityList(store, newer, old, { stop: stopAfter(2) })).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(workspace.authorityLists.list()).toMatchObject([{ sha256: first, records: 700 }]);
    expect(workspace.authorityLists.parts()).toEqual([]);
    const stored = await replaceAuthorityList(store, newer, old, { stop: neverStop });
    expect(stored).toMatchObject({ sha256: second, name: '人物', file: '人物2026.csv', records: 900 });
    expect([workspace.authorityLists.list().length, workspace.authorityLists.parts()]).toEqual([1, []]);
  });

  it('stays replaced when cancelling comes while the old one goes', async () => {
    await storeAuthorityList(store, list(first, people(1200)), { stop: neverStop });
    const stop = stopAfter(2);
    await replaceAuthorityList(store, list(second, people(250)), { sha256: first, name: '人物' }, { stop });
    expect(workspace.authorityLists.list()).toMatchObject([{ sha256: second }]);
    expect(workspace.authorityLists.parts()).toMatchObject([{ sha256: first, records: 700 }]);
  });
});
