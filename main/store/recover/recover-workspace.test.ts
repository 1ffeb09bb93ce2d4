import { randomInt } from 'node:crypto';
import { copyFileSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { KanwuError } from '../../../model/error.ts';
import { asListed } from '../../../model/library.ts';
import type { Recovered } from '../../../model/recovered.ts';
import { checkWorkspace } from '../check.ts';
import { bringIn } from '../fixtures/bring-in.ts';
import { flipped, pageSize, pagesByKind, truncated, workedFile } from '../fixtures/damaged-file.ts';
import { doingAs } from '../fixtures/doing-as.ts';
import { withIdsFrom } from '../fixtures/ids-from-seed.ts';
import { openStore } from '../open-store.ts';
import { Workspace } from '../workspace.ts';
import { type DatabasePages, databasePages } from './database-pages.ts';
import { treePage } from './page-cells.ts';
import { recoverWorkspace } from './recover-workspace.ts';

const options = { nativeBinding: process.env.KANWU_SQLITE_BINDING };
const seed = 20261129;
/** What new ids are made of, and with them which rows stand on which page: another file in each run, the same again with what a failure says. */
const idsFrom = Number(process.env.KANWU_IDS_FROM ?? randomInt(1_000_000));

let directory: string;
let path: string;
/** What the workspace holds, and the entries of its journal. */
let whole: { dump: ReturnType<Workspace['dump']>; entries: readonly string[] };

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  path = join(directory, '青川.kanwu');
  withIdsFrom(idsFrom, () => workedFile(path, seed, options));
  whole = holds(path);
});
afterEach(({ task }) => {
  if (task.result?.state === 'fail') console.error(`KANWU_IDS_FROM=${idsFrom} makes the same file again`);
});
afterAll(() => rmSync(directory, { recursive: true }));

function holds(of: string): typeof whole {
  const workspace = Workspace.open(of, { ...options, readonly: true });
  const found = { dump: workspace.dump(), entries: [...workspace.journal.ids()] };
  workspace.close();
  return found;
}

/** What was recovered of a file, once it was found sound. */
function recovered(of: string): Recovered & { whole: typeof whole } {
  const to = join(directory, 'recovered.kanwu');
  rmSync(to, { force: true });
  const found = recoverWorkspace(of, to, options);
  const workspace = Workspace.open(to, { ...options, readonly: true });
  expect(checkWorkspace(workspace).problems).toEqual([]);
  workspace.close();
  return { ...found, whole: holds(to) };
}

/** A copy in which 20 bytes of each of some pages are others. */
function damaged(pages: readonly number[]): string {
  const bytes = pages.flatMap((page) =>
    fc.sample(
      fc.record({
        at: fc.integer({ min: (page - 1) * pageSize, max: page * pageSize - 1 }),
        bits: fc.integer({ min: 1, max: 255 }),
      }),
      { seed: seed + page, numRuns: 20 },
    ),
  );
  const copy = join(directory, 'damaged.kanwu');
  flipped(path, copy, bytes);
  return copy;
}

/** The entries that stand on pages, with their overflow pages, of which none is damaged. */
function entriesBeside(pages: readonly number[]): readonly string[] {
  const file = databasePages(path);
  const read = new Set<number>();
  const noting: DatabasePages = { ...file, read: (number) => file.read(read.add(number) && number) };
  const beside: string[] = [];
  for (let number = 2; number <= file.count; number++) {
    read.clear();
    const rows = treePage(noting, number)?.rows ?? [];
    if (pages.some((page) => read.has(page))) continue;
    for (const { values } of rows) {
      const [, id] = values;
      if (values.length === 12 && id instanceof Uint8Array) beside.push(Buffer.from(id).toString('hex'));
    }
  }
  file.close();
  return beside;
}

/** Every third page or so of a kind. */
function some(pages: readonly number[] | undefined, count: number): readonly number[] {
  const all = pages ?? [];
  const every = Math.max(1, Math.floor(all.length / count));
  return all.filter((_, at) => at % every === 0).slice(0, count);
}

describe('recovering', () => {
  it('a file that is whole gives the same workspace, and leaves nothing beside it', () => {
    const found = recovered(path);
    expect(found).toMatchObject({ lostEntries: 0, damagedSources: 0, restoredRecords: 0 });
    expect(found.whole.dump).toEqual(whole.dump);
    expect(found.whole.entries).toEqual(whole.entries);
    expect(readdirSync(directory).filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(readdirSync(directory).filter((name) => name.startsWith('recovered'))).toEqual(['recovered.kanwu']);
  });

  it.each([
    ['header', 1],
    ['interior', 4],
    ['index', 4],
    ['free', 2],
  ] as const)('loses no decision to a damaged page of the kind: %s', (kind, count) => {
    const pages = some(pagesByKind(path).get(kind), count);
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages) {
      const found = recovered(damaged([page]));
      expect([page, found.lostEntries, found.damagedSources]).toEqual([page, 0, 0]);
      expect(found.whole.entries).toEqual(whole.entries);
    }
  });

  it.each([
    ['leaf', 8],
    ['overflow', 3],
  ] as const)('keeps all that stands beside a damaged page of the kind: %s', (kind, count) => {
    for (const page of some(pagesByKind(path).get(kind), count)) {
      const found = recovered(damaged([page]));
      expect(found.whole.entries).toEqual(expect.arrayContaining(entriesBeside([page]) as string[]));
      // One whose id is damaged stands under another.
      expect([page, found.entries + found.lostEntries]).toEqual([page, whole.entries.length]);
    }
  });

  it('keeps what stands beside many damaged pages', () => {
    const all = [...pagesByKind(path).values()].flat();
    for (const first of [0, 1, 2]) {
      const pages = all.filter((page) => page % 9 === first);
      const found = recovered(damaged(pages));
      expect(found.whole.entries).toEqual(expect.arrayContaining(entriesBeside(pages) as string[]));
    }
  });

  it('makes what lost entries had come to so again, where the records say it', () => {
    const workspace = join(directory, 'lost.kanwu');
    const open = Workspace.open(workspace, options);
    const { issue } = bringIn(open, [['青川区新签约两个项目', '本报讯 正文。']]);
    open.close();
    const before = holds(workspace).dump;
    // The page on which the journal's only entry stands.
    const file = databasePages(workspace);
    const number = Array.from({ length: file.count }, (_, at) => at + 1).find((each) =>
      treePage(file, each)?.rows.some(({ values }) => values.length === 12 && values[4] === 'edit'),
    );
    file.close();
    const bytes = Array.from({ length: 2000 }, (_, at) => ({ at: (number ?? 0) * pageSize - at - 1, bits: 0xa5 }));
    const copy = join(directory, 'damaged.kanwu');
    flipped(workspace, copy, bytes);
    const found = recovered(copy);
    expect(found).toMatchObject({ entries: 0, lostEntries: 1 });
    expect(found.restoredRecords).toBeGreaterThan(0);
    expect(found.whole.dump.issue).toEqual(before.issue);
    expect(found.whole.dump.article).toEqual(before.article);
    expect(found.whole.dump.block).toEqual(before.block);
    expect(issue.id).toBeTruthy();
  });

  it('reads what a file that ends early still has', () => {
    const size = statSync(path).size;
    // Before that stand but the beginnings of tables that are empty.
    for (const part of [0.9, 0.8, 0.7]) {
      const copy = join(directory, 'damaged.kanwu');
      truncated(path, copy, Math.floor(size * part));
      const found = recovered(copy);
      const gone = Array.from({ length: Math.ceil(size / pageSize) }, (_, at) => at + 1);
      const cut = gone.filter((page) => page * pageSize > size * part);
      expect(found.whole.entries).toEqual(expect.arrayContaining(entriesBeside(cut) as string[]));
    }
  });

  it('takes in what stands in the -wal file alone', () => {
    const living = join(directory, 'living.kanwu');
    const copy = join(directory, 'copied.kanwu');
    const open = Workspace.open(living, options);
    bringIn(open, [['青川区新签约两个项目', '本报讯 正文。']]);
    copyFileSync(living, copy);
    copyFileSync(`${living}-wal`, `${copy}-wal`);
    open.close();
    expect(recovered(copy).whole.dump).toEqual(holds(living).dump);
    rmSync(copy);
    rmSync(`${copy}-wal`);
  });

  it('brings nothing back that was purged', () => {
    const purged = join(directory, 'purged.kanwu');
    const open = Workspace.open(purged, options);
    const { issue } = bringIn(open, [['顾言舟病故', '本报讯 鹤鸣巷。']], '青川晚报', 1);
    bringIn(open, [['桥梁通车', '本报讯 云溪大桥。']], '青川报', 2);
    const name = open.purges.preview(issue.id)?.issues[0]?.name ?? '';
    open.purge({ id: issue.id, name, reason: '家属要求' }, doingAs('档案员', 1_800_000_000_000));
    open.close();
    const before = holds(purged);
    const found = recovered(purged);
    expect(found).toMatchObject({ lostEntries: 0, damagedSources: 0 });
    expect(found.whole).toEqual(before);
    expect(JSON.stringify(found.whole.dump)).not.toContain('鹤鸣巷');
  });

  it('says so when nothing can be read, and writes over no file', () => {
    const none = join(directory, 'none.kanwu');
    writeFileSync(none, Buffer.alloc(40_000, '坏'));
    const to = join(directory, 'to.kanwu');
    expect(() => recoverWorkspace(none, to, options)).toThrow(expect.objectContaining({ code: 'nothing-to-recover' }));
    expect(() => recoverWorkspace(path, none, options)).toThrow(expect.objectContaining({ code: 'file-exists' }));
    const missing = join(directory, 'missing.kanwu');
    expect(() => recoverWorkspace(missing, to, options)).toThrow(
      expect.objectContaining({ code: 'workspace-not-found' }),
    );
    const nowhere = join(directory, 'no folder', 'to.kanwu');
    expect(() => recoverWorkspace(path, nowhere, options)).toThrow(
      expect.objectContaining({ code: expect.stringMatching(/not-writable$/) }),
    );
    expect(readdirSync(directory).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

describe('a damaged workspace', () => {
  it('opens and is read, or says in words of its own why not', async () => {
    const codes = new Set<string>();
    for (const [kind, pages] of pagesByKind(path)) {
      for (const page of some(pages, kind === 'index' ? 12 : 8)) {
        const copy = damaged([page]);
        const failures = await failuresIn(copy);
        for (const failure of failures) {
          expect(failure, `page ${page} (${kind})`).toBeInstanceOf(KanwuError);
          if (failure instanceof KanwuError) codes.add(failure.code);
        }
        for (const ending of ['', '-wal', '-shm']) rmSync(`${copy}${ending}`, { force: true });
      }
    }
    expect(codes).toContain('workspace-damaged');
    expect([...codes]).not.toContain('internal');
  });

  /** What goes wrong when a file is opened and everything in it is read. */
  async function failuresIn(file: string): Promise<unknown[]> {
    const failures: unknown[] = [];
    const attempt = async <Result>(work: () => Promise<Result>): Promise<Result | null> => {
      try {
        return await work();
      } catch (error) {
        failures.push(error);
        return null;
      }
    };
    const store = await attempt(() => openStore(file, { ...options, readonly: true }));
    if (store === null) return failures;
    const ids = (await attempt(() => store.read('article-ids', null))) ?? [];
    for (const id of ids) await attempt(() => store.read('article-text', id));
    await attempt(() => store.read('library-rows', { from: 0, count: 500, view: asListed }));
    await attempt(() => store.read('find-text', { wanted: '青川', after: null, limit: 50 }));
    await attempt(() => store.read('history', { before: null, limit: 500, articleId: null }));
    await attempt(() => store.read('names', null));
    await attempt(() => store.read('publications', null));
    await attempt(() => store.read('check', null));
    await attempt(() => store.close());
    return failures;
  }
});
