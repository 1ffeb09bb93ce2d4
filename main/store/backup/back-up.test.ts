import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../../model/ids.ts';
import { bringIn } from '../fixtures/bring-in.ts';
import { migrate } from '../migrate.ts';
import { Workspace } from '../workspace.ts';
import { type BackupDone, type BackupWanted, backUp } from './back-up.ts';
import { folderBeside } from './backup-folder.ts';
import { foundBackups, ownerAt } from './found-backups.ts';
import { restoreBackup, restoreBeside } from './restore-backup.ts';

const options = { nativeBinding: process.env.KANWU_SQLITE_BINDING };
const hour = 3_600_000;
const start = new Date(2026, 10, 29, 10, 5, 42).getTime();

let directory: string;
let path: string;
let workspace: Workspace;
let folder: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  path = join(directory, '青川.kanwu');
  workspace = Workspace.open(path, options);
  bringIn(workspace, [['青川区新签约两个项目', '本报讯 5月6日,青川区招商局局长林若溪出席。']]);
  folder = folderBeside(path);
});

afterEach(() => {
  workspace.close();
  rmSync(directory, { recursive: true });
});

const make = (wanted: Partial<BackupWanted> = {}): BackupDone =>
  backUp({ path, folder, why: 'hourly', at: start, share: 0.2, atMostEvery: hour, ...wanted }, options);

const listed = (at = path): readonly string[] =>
  foundBackups(ownerAt(at, options), folder, options).map((each) => each.path);

function work(title: string): void {
  bringIn(workspace, [[title, `${title}的正文。`]], '青川报', newId().charCodeAt(0));
}

describe('a backup', () => {
  it('is a whole workspace, named by the workspace and the time, beside which nothing is left', () => {
    const { made, onSameDisk } = make();
    expect(readdirSync(folder)).toEqual(['青川 2026-11-29 10.05.42.kanwu']);
    expect(made).toMatchObject({ at: start, why: 'hourly', issues: 1, articles: 1, entries: 1 });
    expect(onSameDisk).toBe(true);
    const copy = Workspace.open(made?.path ?? '', { ...options, readonly: true });
    expect(copy.dump()).toEqual(workspace.dump());
    expect(copy.integrityProblems()).toEqual([]);
    copy.close();
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('is not made when nothing changed, nor before the last one is old enough, nor of nothing', () => {
    const { made } = make();
    expect(make({ at: start + 2 * hour })).toMatchObject({ made: null, last: { at: start } });
    work('区图书馆开馆');
    expect(make({ at: start + hour / 2 }).made).toBeNull();
    expect(make({ at: start + hour / 2, why: 'by-hand', atMostEvery: 0 }).made).not.toBeNull();
    work('区游泳馆开馆');
    expect(make({ at: start + 2 * hour }).made).not.toEqual(made);
    const empty = join(directory, 'empty.kanwu');
    Workspace.open(empty, options).close();
    expect(make({ path: empty }).made).toBeNull();
  });

  it('is the workspace’s whatever its file, the workspace’s file or the folder is called', () => {
    make();
    renameSync(join(folder, '青川 2026-11-29 10.05.42.kanwu'), join(folder, '别动.kanwu'));
    workspace.close();
    const moved = join(directory, '改名.kanwu');
    renameSync(path, moved);
    workspace = Workspace.open(moved, options);
    expect(listed(moved)).toEqual([join(folder, '别动.kanwu')]);
    // Of a workspace that can't be read, those that were made of the file at its place.
    writeFileSync(path, '坏了');
    expect(listed(path)).toEqual([join(folder, '别动.kanwu')]);
  });

  it('is told from those of another workspace, and of a copy in which somebody else works', () => {
    const { made } = make();
    const copy = join(directory, '同事.kanwu');
    workspace.saveCopy(copy, false);
    const theirs = Workspace.open(copy, options);
    bringIn(theirs, [['同事的报纸', '正文。']]);
    theirs.close();
    const { made: ofCopy } = make({ path: copy, at: start + 2 * hour });
    expect(listed()).toEqual([made?.path]);
    expect(listed(copy)).toEqual([ofCopy?.path, made?.path]);
  });

  it('that somebody opened to work in is nobody’s backup any more', () => {
    const { made } = make();
    Workspace.open(made?.path ?? '', options).close();
    expect(listed()).toEqual([]);
  });

  it('goes when a later one of its hour stands for it, or there is no room; files of other kinds stay', () => {
    mkdirSync(folder);
    writeFileSync(join(folder, '说明.txt'), '备份');
    copyFileSync(path, join(folder, 'other.kanwu'));
    const abandoned = join(folder, '.青川 2026-11-28 10.05.42.kanwu.0123abcd.part');
    writeFileSync(abandoned, '');
    utimesSync(abandoned, 0, 0);
    make();
    for (let minute = 1; minute <= 3; minute++) {
      work(`第${minute}条`);
      make({ at: start + minute * 60_000, atMostEvery: 0 });
    }
    expect(listed()).toEqual([join(folder, '青川 2026-11-29 10.08.42.kanwu')]);
    expect(existsSync(abandoned)).toBe(false);
    expect(readdirSync(folder)).toHaveLength(3);
  });

  it('is refused where it would take more room than it may, and where the chosen folder is not there', () => {
    expect(() => make({ share: 1e-12 })).toThrow(expect.objectContaining({ code: 'backup-no-room' }));
    const stick = join(directory, 'stick');
    expect(() => make({ folder: stick })).toThrow(
      expect.objectContaining({ code: 'backup-folder-missing', detail: { path: stick } }),
    );
    expect(existsSync(stick)).toBe(false);
    writeFileSync(folder, '不是文件夹');
    expect(() => make()).toThrow(expect.objectContaining({ code: expect.stringMatching(/not-writable$/) }));
  });

  it('is made before a workspace of an earlier version is brought up, which stays as it is when that fails', () => {
    const database = new Database(path, options.nativeBinding ? { nativeBinding: options.nativeBinding } : {});
    const version = database.pragma('user_version', { simple: true }) as number;
    const calls: string[] = [];
    migrate(database, () => calls.push('before'));
    expect(calls).toEqual([]);
    database.pragma(`user_version = ${version - 1}`);
    expect(() =>
      migrate(database, () => {
        throw new Error('no room');
      }),
    ).toThrow('no room');
    expect(database.pragma('user_version', { simple: true })).toBe(version - 1);
    database.pragma(`user_version = ${version}`);
    database.close();
  });
});

describe('restoring', () => {
  it('makes a workspace beside the one that it was made of, and changes neither', () => {
    const { made } = make();
    const before = workspace.dump();
    work('区图书馆开馆');
    const first = restoreBeside(made?.path ?? '', path, options);
    expect(first).toBe(join(directory, '青川 2026-11-29 10.05.42.kanwu'));
    expect(restoreBeside(made?.path ?? '', path, options)).toBe(join(directory, '青川 2026-11-29 10.05.42 (2).kanwu'));
    const restored = Workspace.open(first, options);
    expect(restored.dump()).toEqual(before);
    expect(restored.journalProblems()).toEqual([]);
    restored.close();
    expect(listed()).toEqual([made?.path]);
  });

  it('overwrites nothing, and refuses what is damaged', () => {
    const { made } = make();
    expect(() => restoreBackup(made?.path ?? '', path, options)).toThrow(
      expect.objectContaining({ code: 'file-exists' }),
    );
    const broken = join(directory, 'broken.kanwu');
    writeFileSync(broken, 'SQLite format 3\0'.padEnd(4096, 'x'));
    const to = join(directory, 'to.kanwu');
    expect(() => restoreBackup(broken, to, options)).toThrow(
      expect.objectContaining({ code: expect.stringMatching(/^workspace-/) }),
    );
    expect(existsSync(to)).toBe(false);
  });

  it.each([
    ['a name that no system has', 'a\0b.kanwu'],
    ['a name that is too long', `${'长'.repeat(400)}.kanwu`],
    ['a place in a file', join('青川.kanwu', 'to.kanwu')],
  ])('says of %s that it cannot be written there', (_, to) => {
    const { made } = make();
    expect(() => restoreBackup(made?.path ?? '', join(directory, to), options)).toThrow(
      expect.objectContaining({ code: 'copy-not-writable' }),
    );
  });
});
