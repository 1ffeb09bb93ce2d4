import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ArticleId, newId } from '../../../model/ids.ts';
import type { Edit } from '../../../model/journal.ts';
import { itWhere, outputOf, pythonWith } from '../../formats/fixtures/checkers.ts';
import { doingAs } from '../../store/fixtures/doing-as.ts';
import { lockedByOther } from '../../store/fixtures/locked-by-other.ts';
import { importEdit, type SmallIssue, smallIssue } from '../../store/fixtures/small-issue.ts';
import { openStore } from '../../store/open-store.ts';
import { packImport } from '../../store/packed-import.ts';
import type { Store } from '../../store/store.ts';
import { Workspace } from '../../store/workspace.ts';
import { BackupThread } from './backup-thread.ts';
import { StoreThreads } from './store-threads.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const workerPath = join(import.meta.dirname, '../store.ts');
const doing = doingAs('档案员', 1_700_000_000_000);

let directory: string;
let path: string;
let issue: SmallIssue;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  path = join(directory, 'w.kanwu');
  issue = smallIssue();
});

afterEach(() => rmSync(directory, { recursive: true }));

function imported(): { path: string; issue: { edit: Edit; source: SmallIssue['source'] }; doing: typeof doing } {
  return { path: '青川报.txt', issue: { edit: importEdit(issue), source: issue.source }, doing };
}

function accepting(): Edit {
  const [{ id }] = issue.mentions;
  return {
    ...{ action: 'mention-accept', articleId: issue.articles[0].id, summary: '林若溪' },
    commands: [{ name: 'mention.revise', payload: { revisions: [{ id, changes: { status: 'accepted' } }] } }],
  };
}

describe.each([
  ['in the thread that asks', (at: string): Promise<Store> => openStore(at, { nativeBinding })],
  ['in threads of its own', (at: string): Promise<Store> => StoreThreads.open(at, { nativeBinding, workerPath })],
])('a store %s', (_where, open) => {
  it('answers a write when it is in the file, and every later read sees it', async () => {
    const store = await open(path);
    const written = await store.write('import', imported());
    expect(written).toMatchObject({ entry: { action: 'issue-import' }, changed: null });
    expect(new Set(written.articleIds)).toEqual(new Set(issue.articles.map(({ id }) => id)));
    expect(await store.read('article-lines', issue.issue.id)).toMatchObject([{}, { suggestedMentions: 1 }]);

    const { id: articleId } = issue.articles[0];
    for (let round = 0; round < 5; round++) {
      const { undo } = await store.write('execute', { edit: accepting(), doing, withdrawn: [] });
      expect(undo.undo).toMatchObject({ action: 'mention-accept' });
      const { mentions, entities } = await store.read('article', articleId);
      expect(mentions.filter(({ status }) => status === 'accepted')).toHaveLength(1);
      expect(entities).toHaveLength(1);
      await store.write('undo', doing);
      expect((await store.read('article', articleId)).entities).toEqual([]);
    }
    expect(await store.read('history', { before: null, limit: 3, articleId })).toHaveLength(3);
    await store.close();
  });

  it('takes an issue that was packed on its way, and refuses one that it has', async () => {
    const store = await open(path);
    const { issue: unpacked, ...rest } = imported();
    await store.write('import', { ...rest, issue: packImport(unpacked) });
    expect(await store.read('article-ids', null)).toEqual(issue.articles.map(({ id }) => id));
    await expect(store.write('import', imported())).rejects.toMatchObject({
      ...{ code: 'file-already-imported', detail: { fileName: '青川报.txt' } },
    });
    await store.close();
  });

  it('writes all of an edit or nothing, and goes on after one that fails', async () => {
    const store = await open(path);
    await expect(store.write('undo', doing)).rejects.toMatchObject({ code: 'nothing-to-undo' });
    await expect(store.read('article', newId<ArticleId>())).rejects.toMatchObject({ code: 'record-not-found' });
    await store.write('import', imported());
    const revision = { id: newId<ArticleId>(), changes: { note: '不在' } };
    const edit: Edit = {
      ...accepting(),
      commands: [...accepting().commands, { name: 'article.revise', payload: { revisions: [revision] } }],
    };
    await expect(store.write('execute', { edit, doing, withdrawn: [] })).rejects.toMatchObject({
      code: 'record-not-found',
    });
    expect((await store.read('lessons-afresh', null)).articles).toEqual([]);
    await store.write('execute', { edit: accepting(), doing, withdrawn: [] });
    expect((await store.read('lessons-afresh', null)).articles).toEqual([issue.articles[0].id]);
    await store.close();
  });

  it('drops suggestions that were made of what is no longer so', async () => {
    const store = await open(path);
    await store.write('import', imported());
    const [{ id: articleId }] = issue.articles;
    const found = await store.read('article-to-refresh', articleId);
    const commands = [{ name: 'mention.remove', payload: { ids: [issue.mentions[0].id] } }] as const;
    await store.write('execute', { edit: accepting(), doing, withdrawn: [] });
    expect(await store.write('suggest', { articleId, commands, asOf: found?.asOf ?? 0 })).toBeNull();
    const { mentions } = await store.read('article', articleId);
    expect(mentions.find(({ id }) => id === issue.mentions[0].id)).toMatchObject({ status: 'accepted' });
    await store.close();
  });

  it('sees what another program writes, and tells of it once', async () => {
    const store = await open(path);
    const other = Workspace.open(path, { nativeBinding });
    await store.write('take-others', null);
    expect(await store.write('take-others', null)).toBeNull();
    other.execute(importEdit(issue), doingAs('cli', 1), [issue.source]);
    expect((await store.read('counts', null)).issues).toBe(1);
    expect(await store.write('take-others', null)).toMatchObject([{ actor: 'cli' }]);
    expect(await store.write('take-others', null)).toBeNull();
    other.close();
    await store.close();
  });

  it('waits for another program’s lock, says whose it is, and writes once it is gone', async () => {
    const store = await open(path);
    const other = await lockedByOther(path);
    const told: (string | null)[] = [];
    const written = await store.write('import', imported(), {
      onWait: (holder) => {
        told.push(holder);
        void other.letGo();
      },
    });
    expect(written.entry.action).toBe('issue-import');
    expect(told.length).toBeGreaterThan(0);
    if (process.platform === 'linux') expect(told[0]).toContain(`(${other.pid})`);
    await store.close();
  });

  it('leaves one file when it is closed, with all that was asked for before', async () => {
    const store = await open(path);
    const asked = [store.write('import', imported())];
    asked.push(store.write('execute', { edit: accepting(), doing, withdrawn: [] }));
    await store.close();
    await Promise.all(asked);
    expect(readdirSync(directory)).toEqual(['w.kanwu']);
    const again = Workspace.open(path, { nativeBinding });
    expect(again.undoState(doing.person).undo).toMatchObject({ action: 'mention-accept' });
    again.close();
  });

  it('has the file hold everything by itself, soon after each write', async () => {
    const store = await open(path);
    const copy = join(directory, 'copy.kanwu');
    const undoInCopy = async (): Promise<string | undefined> => {
      copyFileSync(path, copy);
      const copied = await openStore(copy, { nativeBinding });
      const [newest] = await copied.read('history', { before: null, limit: 1, articleId: null });
      await copied.close();
      return newest?.action;
    };
    expect(await undoInCopy()).toBeUndefined();
    await store.write('import', imported());
    await expect.poll(() => undoInCopy()).toBe('issue-import');
    await store.write('execute', { edit: accepting(), doing, withdrawn: [] });
    await expect.poll(() => undoInCopy()).toBe('mention-accept');
    expect(statSync(`${path}-wal`).size).toBe(0);
    await store.close();
  });

  it('saves a whole copy, and writes over a file only when told to', async () => {
    const store = await open(path);
    await store.write('import', imported());
    const copy = join(directory, 'copy.kanwu');
    await store.saveCopy(copy, false);
    await expect(store.saveCopy(copy, false)).rejects.toMatchObject({ code: 'file-exists', detail: { path: copy } });
    await store.write('execute', { edit: accepting(), doing, withdrawn: [] });
    await store.saveCopy(copy, true);
    const nowhere = join(directory, 'no folder', 'copy.kanwu');
    await expect(store.saveCopy(nowhere, false)).rejects.toMatchObject({ code: 'copy-not-writable' });
    const copied = await openStore(copy, { nativeBinding, readonly: true });
    expect(await copied.read('check', null)).toEqual({ entries: 2, problems: [] });
    expect(await copied.read('counts', null)).toEqual(await store.read('counts', null));
    await copied.close();
    await store.close();
    expect(readdirSync(directory).sort()).toEqual(['copy.kanwu', 'w.kanwu']);
  });

  it('saves a copy of what it has open, though another file lies at its place', async () => {
    const store = await open(path);
    await store.write('import', imported());
    const other = join(directory, 'other.kanwu');
    Workspace.open(other, { nativeBinding }).close();
    renameSync(other, path);
    const copy = join(directory, 'copy.kanwu');
    await store.saveCopy(copy, false);
    const copied = await openStore(copy, { nativeBinding, readonly: true });
    expect(await copied.read('counts', null)).toMatchObject({ issues: 1 });
    await copied.close();
    await store.close();
  });

  it('says why a file cannot be opened, and makes none', async () => {
    writeFileSync(path, '这不是数据库');
    await expect(open(path)).rejects.toMatchObject({ code: 'workspace-not-sqlite', detail: { path } });
    const nowhere = join(directory, 'no folder', 'w.kanwu');
    await expect(open(nowhere)).rejects.toMatchObject({ code: 'workspace-not-writable' });
    expect(existsSync(nowhere)).toBe(false);
  });
});

/** A program of another make: it closes the file as the last one where no lock tells that it is not. */
const otherProgram = `import sqlite3, sys
c = sqlite3.connect(sys.argv[1])
print(c.execute('SELECT count(*) FROM entry').fetchone()[0])
c.close()`;

itWhere(
  { 'Python’s sqlite3': pythonWith('sqlite3') !== null },
  'keeps the file locked whatever its threads do, so that no other program takes away what is not carried over yet',
  async () => {
    const store = await StoreThreads.open(path, { nativeBinding, workerPath });
    try {
      await store.write('import', imported());
      await new BackupThread({ workerPath, nativeBinding }).make({
        ...{
          path,
          folder: join(directory, 'Kanwu backups'),
          why: 'by-hand',
          at: Date.now(),
          share: 0.2,
          atMostEvery: 0,
        },
      });
      await store.read('article-ids', null);
      await store.write('execute', { edit: accepting(), doing, withdrawn: [] });
      expect(outputOf('python3', ['-c', otherProgram, path]).trim()).toBe('2');
      expect(existsSync(`${path}-wal`)).toBe(true);
    } finally {
      await store.close();
    }
  },
);
