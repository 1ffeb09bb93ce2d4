import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v4 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canResume } from '../../model/import-batch.ts';
import { zipOf } from '../formats/archive/fixtures/made-archives.ts';
import { Workspace } from '../store/workspace.ts';
import type { Desk } from './desk.ts';
import { becameOf } from './fixtures/became-of.ts';
import { testDesk } from './fixtures/test-desk.ts';

const pageOf = (number: number): string =>
  `青川区第${number}届运动会开幕\n\n本报讯 5月${(number % 28) + 1}日,青川区第${number}届运动会开幕。记者 周亦舟\n`;

let directory: string;
let workspace: string;
let desk: Desk;
let stopAfter: { readonly job: string; readonly file: string } | null;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  workspace = join(directory, 'w.kanwu');
  stopAfter = null;
  desk = testDesk((name, payload) => {
    if (name === 'job.progress' && 'subject' in payload && payload.subject === stopAfter?.file)
      desk.cancel(stopAfter.job);
  });
  await desk.openWorkspace(workspace);
});

afterEach(async () => {
  await desk.closeWorkspace();
  rmSync(directory, { recursive: true });
});

function write(name: string, content: string | Uint8Array): string {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
}

function folderOf(count: number): string {
  const folder = join(directory, '报');
  mkdirSync(folder);
  for (let page = 1; page <= count; page++) write(join('报', `${page}版.txt`), pageOf(page));
  return folder;
}

const states = async (...[summary]: Parameters<typeof becameOf> extends [Desk, infer S] ? [S] : never) =>
  (await becameOf(desk, summary)).items.map(({ state }) => state);

describe('what is given to import', () => {
  it('is each file of a folder and of an archive; a bad one keeps no other out, and what became of each stays to be looked at', async () => {
    const folder = folderOf(3);
    write('报/4版.txt', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    write('报/5版.txt', pageOf(1));
    const zip = write(
      '二月.zip',
      zipOf([
        ['a.txt', pageOf(20)],
        ['b.xml', '<unknown/>'],
      ]),
    );
    const summary = await desk.importFiles(v4(), [folder, zip]);
    expect(await states(summary)).toEqual([
      ...['imported', 'imported', 'imported', 'failed', 'there-already'],
      ...['imported', 'failed'],
    ]);
    expect(summary).toMatchObject({ articles: 4, only: null, first: { place: 0 } });
    const { items } = await becameOf(desk, summary);
    expect(items.at(-1)).toMatchObject({
      entry: 'b.xml',
      failure: { code: 'format-refused', detail: { path: `${zip}/b.xml` } },
    });
    await desk.closeWorkspace();
    await desk.openWorkspace(workspace);
    const [batch] = await desk.importBatches(10);
    expect(batch).toMatchObject({ ...summary.batch, given: [folder, zip], isUnderWay: false, actor: '档案员' });
    const counts = (await desk.overview())?.issues;
    expect(counts).toBe(4);
  });

  it('waits where the person cancels, and can be gone on with after a restart: each file comes in once', async () => {
    const job = v4();
    stopAfter = { job, file: '4版.txt' };
    const cancelled = await desk.importFiles(job, [folderOf(9)]);
    const { batch } = cancelled;
    expect([batch.isStopped, canResume(batch), batch.counts.failed]).toEqual([true, true, 0]);
    expect(batch.counts.waiting).toBeGreaterThan(4);
    stopAfter = null;
    await desk.closeWorkspace();
    await desk.openWorkspace(workspace);
    const resumed = await desk.resumeImport(v4(), batch.id);
    expect(resumed.batch.counts).toMatchObject({ imported: 9, waiting: 0, failed: 0, 'there-already': 0 });
    expect((await desk.overview())?.issues).toBe(9);
  });

  it('goes on in an archive from where it was cut off', async () => {
    const job = v4();
    stopAfter = { job, file: '2.txt' };
    const files = Array.from({ length: 6 }, (_, at) => [`${at}.txt`, pageOf(at + 1)] as const);
    const { batch } = await desk.importFiles(job, [write('报.zip', zipOf(files))]);
    expect(batch.counts.waiting).toBeGreaterThan(0);
    stopAfter = null;
    const resumed = await desk.resumeImport(v4(), batch.id);
    expect(resumed.batch.counts).toMatchObject({ imported: 6, waiting: 0 });
  });

  it('is looked for again where it was cut off while that was done', async () => {
    const job = v4();
    const importing = desk.importFiles(job, [folderOf(2)]);
    desk.cancel(job);
    const { batch } = await importing;
    expect(batch.isListed).toBe(false);
    expect((await desk.resumeImport(v4(), batch.id)).batch.counts.imported).toBe(2);
  });

  it('is told to be there already where a file says the same in other bytes, and comes in when the person wants that', async () => {
    const text = pageOf(1);
    await desk.importFiles(v4(), [write('a.txt', text)]);
    const others = [
      write('b.txt', text.replaceAll('\n', '\r\n')),
      write('c.txt', `\ufeff${text}\n\n`),
      write('d.txt', Buffer.from(text, 'utf16le')),
    ];
    const summary = await desk.importFiles(v4(), others);
    expect((await becameOf(desk, summary)).failed.map(({ error }) => [error.code, error.detail.fileName])).toEqual([
      ['text-already-imported', 'a.txt'],
      ['text-already-imported', 'a.txt'],
      ['text-already-imported', 'a.txt'],
    ]);
    const again = await desk.importAgain(v4(), { id: summary.batch.id, places: [1], choices: { admitSameText: true } });
    expect(await states(again)).toEqual(['there-already', 'imported', 'there-already']);
  });

  it('is imported once where one file is read as part of another', async () => {
    mkdirSync(join(directory, 'brat'));
    write('brat/a.ann', 'T1\tPerson 0 3\t林若溪\n');
    write('brat/a.txt', '林若溪出席会议。');
    const summary = await desk.importFiles(v4(), [join(directory, 'brat')]);
    expect((await becameOf(desk, summary)).items.map(({ state, readWith }) => [state, readWith])).toEqual([
      ['imported', null],
      ['read-along', 'a.ann'],
    ]);
  });

  it('can be read otherwise afterwards, and what waits can be given up', async () => {
    const summary = await desk.importFiles(v4(), [
      write('a.xml', '<unknown>青川区</unknown>'),
      write('b.txt', pageOf(2)),
    ]);
    const { id } = summary.batch;
    const again = await desk.importAgain(v4(), { id, places: [0], choices: { as: 'plain-text' } });
    expect(await states(again)).toEqual(['imported', 'imported']);
    const job = v4();
    stopAfter = { job, file: '2版.txt' };
    const { batch } = await desk.importFiles(job, [folderOf(5)]);
    await desk.open().store.write('leave-imports-out', batch.id);
    const [left] = await desk.importBatches(1);
    expect(left?.counts.waiting).toBe(0);
    expect(left === undefined || canResume(left)).toBe(false);
  });

  it('is gone on with nowhere but in the copy of the workspace in which it was begun', async () => {
    const job = v4();
    stopAfter = { job, file: '2版.txt' };
    const { batch } = await desk.importFiles(job, [folderOf(5)]);
    const copy = join(directory, 'copy.kanwu');
    await desk.open().store.saveCopy(copy, false);
    await desk.openWorkspace(copy);
    const [copied] = await desk.importBatches(1);
    expect([copied?.id, copied?.isHere]).toEqual([batch.id, false]);
    await expect(desk.resumeImport(v4(), batch.id)).rejects.toMatchObject({ code: 'request-denied' });
    const places = { id: batch.id, places: [0], choices: {} };
    await expect(desk.importAgain(v4(), places)).rejects.toMatchObject({ code: 'request-denied' });
  });

  it('leaves no trace of a file that is purged', async () => {
    const secret = write('机密报.txt', pageOf(1));
    const summary = await desk.importFiles(v4(), [secret, write('b.txt', pageOf(2))]);
    const { imported } = await becameOf(desk, summary);
    const issue = imported[0]?.issueId;
    if (issue === undefined) throw new Error('an issue is expected');
    const preview = await desk.open().store.read('purge-preview', issue);
    await desk.open().purge({ id: issue, name: preview?.issues[0]?.name ?? '', reason: '不应公开' });
    await desk.closeWorkspace();
    const file = Workspace.open(workspace, { nativeBinding: process.env.KANWU_SQLITE_BINDING, readonly: true });
    expect(
      JSON.stringify([file.importBatches.list(9), file.importBatches.items(summary.batch.id, 'all', 0, 9)]),
    ).not.toContain('机密报');
    file.close();
    await desk.openWorkspace(workspace);
  });
});
