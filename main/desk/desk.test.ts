import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { v4 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { usualChoice } from '../../model/dataset-export.ts';
import type { DeskEventName } from '../../model/desk-events.ts';
import { readingOfDocument } from '../../model/document-reading.ts';
import { rejectMentions } from '../../model/edits/mention-status.ts';
import { newId } from '../../model/ids.ts';
import { canResume } from '../../model/import-batch.ts';
import { asListed } from '../../model/library.ts';
import { doingAs } from '../store/fixtures/doing-as.ts';
import { importEdit, smallIssue } from '../store/fixtures/small-issue.ts';
import { Workspace } from '../store/workspace.ts';
import type { Desk } from './desk.ts';
import { type BecameOf, becameOf } from './fixtures/became-of.ts';
import { testDesk, testDeskWithThreads } from './fixtures/test-desk.ts';
import { exportLearning } from './learning.ts';

const article = `青川区新签约两个项目

本报讯 5月6日,青川区招商局局长林若溪出席签约仪式。青川云图科技有限公司落户青川区,总投资超3亿元。

记者 周亦舟
`;

let directory: string;
let told: { name: DeskEventName; payload: unknown }[];
let desk: Desk;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  told = [];
  desk = testDesk((name, payload) => void told.push({ name, payload }));
});

afterEach(async () => {
  await desk.closeWorkspace();
  rmSync(directory, { recursive: true });
});

function file(name: string, content: string | Uint8Array): string {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
}

function emptyFolder(name: string): string {
  mkdirSync(join(directory, name));
  return join(directory, name);
}

async function importing(paths: readonly string[]): Promise<BecameOf> {
  return becameOf(desk, await desk.importFiles(v4(), paths));
}

describe('a desk', () => {
  it('imports an issue in its own thread, tells of its progress and of what changed', async () => {
    await desk.openWorkspace(join(directory, 'w.kanwu'));
    const { imported, failed } = await importing([file('青川报_2020-05-07.txt', article)]);
    expect(failed).toEqual([]);
    expect(imported).toMatchObject([{ articles: 1 }]);
    expect(told.map(({ name }) => name)).toContain('job.progress');
    expect(told.at(-1)).toMatchObject({
      name: 'workspace.changed',
      payload: { lines: null, undo: { undo: { action: 'issue-import' } } },
    });
    const { rows } = await desk.open().store.read('library-rows', { from: 0, count: 10, view: asListed });
    expect(rows).toMatchObject([{ kind: 'issue' }, { line: { headline: '青川区新签约两个项目' } }]);
  });

  it('writes what was learned over no workspace, the open one least of all', async () => {
    const path = join(directory, 'w.kanwu');
    await desk.openWorkspace(path);
    await expect(exportLearning(desk.open(), path)).rejects.toMatchObject({ code: 'file-exists', detail: { path } });
    expect(await desk.open().store.read('file-problems', null)).toEqual([]);
    const other = file('learned.json', 'old');
    await exportLearning(desk.open(), other);
    expect(JSON.parse(readFileSync(other, 'utf8'))).toMatchObject({ names: expect.anything() });
    expect(readdirSync(directory).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('tells after a decision of the lines that it changed, and of no others', async () => {
    await desk.openWorkspace(join(directory, 'w.kanwu'));
    const { imported } = await importing([file('青川报.txt', `${article}\n\n${article}`)]);
    const { store } = desk.open();
    const [first] = await store.read('article-lines', imported[0]?.issueId ?? newId());
    if (first === undefined) throw new Error('an article is expected');
    const document = await store.read('article', first.id);
    const ids = document.mentions.filter(({ type }) => type === 'date').map(({ id }) => id);
    const edit = rejectMentions(document, readingOfDocument(document), ids.slice(0, 1));
    if (edit === null) throw new Error('a suggested date is expected');
    told = [];
    await desk.open().execute(edit);
    const change = told.find(({ name }) => name === 'workspace.changed')?.payload;
    expect(change).toMatchObject({
      lines: {
        articles: [{ id: first.id, suggestedMentions: first.suggestedMentions - 1 }],
        issues: [{ issue: { id: first.issueId }, articles: 2 }],
      },
    });
    expect(serialize(change).byteLength).toBeLessThan(4000);
  });

  it('follows what another program writes to the workspace, and undoes what was done here alone', async () => {
    const path = join(directory, 'w.kanwu');
    await desk.openWorkspace(path);
    await desk.importFiles(v4(), [file('青川报_2020-05-07.txt', article)]);
    const other = Workspace.open(path, { nativeBinding: process.env.KANWU_SQLITE_BINDING });
    const issue = smallIssue();
    const isTold = (issues: number, undo: object) =>
      vi.waitFor(
        async () => {
          const last = told.filter(({ name }) => name === 'workspace.changed').at(-1)?.payload;
          expect(last).toMatchObject({ lines: null, undo });
          expect((await desk.overview())?.issues).toBe(issues);
        },
        { timeout: 120_000 },
      );
    other.execute(importEdit(issue), doingAs('cli', 1), [issue.source]);
    await isTold(2, { undo: { actor: '档案员' } });
    await desk.open().undo();
    await isTold(1, { undo: null });
    other.undo(doingAs('cli', 2));
    await isTold(0, { undo: null });
    other.redo(doingAs('cli', 3));
    await isTold(1, { undo: null });
    other.close();
  });

  it('imports what it can when some of the files are wrong, and says of each what is wrong', async () => {
    await desk.openWorkspace(join(directory, 'w.kanwu'));
    const { imported, failed } = await importing([
      file('leer.txt', ' \n '),
      join(directory, 'missing.txt'),
      emptyFolder('leer'),
      file('picture.txt', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
      file('青川报.txt', article),
      file('again.txt', article),
    ]);
    expect(imported).toHaveLength(1);
    expect(failed.map(({ error }) => error.code)).toEqual([
      'file-empty',
      'file-not-found',
      'nothing-to-import',
      'format-refused',
      'file-already-imported',
    ]);
  });

  it('leaves nothing of an import that was cancelled, and can import afterwards', async () => {
    await desk.openWorkspace(join(directory, 'w.kanwu'));
    const job = v4();
    const long = file('long.txt', article.repeat(400));
    const cancelled = desk.importFiles(job, [long]);
    desk.cancel(job);
    const { batch } = await cancelled;
    expect([batch.isStopped, canResume(batch)]).toEqual([true, true]);
    expect((await desk.overview())?.issues).toBe(0);
    expect((await importing([file('a.txt', article)])).imported).toHaveLength(1);
  });

  it('keeps the open workspace when another cannot be opened', async () => {
    const path = join(directory, 'w.kanwu');
    await desk.openWorkspace(path);
    await expect(desk.openWorkspace(file('notes.kanwu', '这不是数据库'))).rejects.toThrow(/workspace-not-sqlite/);
    expect((await desk.overview())?.path).toBe(path);
  });

  it('works with a store in threads of its own as with one in this thread', async () => {
    await desk.closeWorkspace();
    desk = testDeskWithThreads((name, payload) => void told.push({ name, payload }));
    await desk.openWorkspace(join(directory, 'w.kanwu'));
    await desk.importFiles(v4(), [file('青川报.txt', article)]);
    expect(told.at(-1)).toMatchObject({ payload: { lines: null, undo: { undo: { action: 'issue-import' } } } });
    expect(await desk.overview()).toMatchObject({ issues: 1, articles: 1 });
    const wanted = { ...usualChoice('jsonl'), directory, includeSuggested: true };
    const { files } = await desk.export(v4(), wanted);
    expect(files).toMatchObject([{ records: 1 }, { records: 0 }]);
    await desk.open().undo();
    expect(told.at(-1)).toMatchObject({ payload: { lines: null, undo: { undo: null } } });
    expect(await desk.overview()).toMatchObject({ issues: 0, articles: 0 });
  });
});
