import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importEditOf } from '../analysis/import-edit.ts';
import { backUp } from '../store/backup/back-up.ts';
import { folderBeside } from '../store/backup/backup-folder.ts';
import { foundBackups, ownerAt } from '../store/backup/found-backups.ts';
import { checkWorkspace } from '../store/check.ts';
import { doingAs } from '../store/fixtures/doing-as.ts';
import { onePage } from '../store/fixtures/one-page.ts';
import { joinPages } from '../store/join-pages.ts';
import { Workspace } from '../store/workspace.ts';
import { kanwuHere } from './fixtures/run-here.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;

let directory: string;
let path: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  path = join(directory, '青川.kanwu');
  const workspace = Workspace.open(path, { nativeBinding });
  for (const date of ['2020-05-07', '2020-05-08']) {
    const page = onePage('1', [`${date} 天气`, '本报讯 顾言舟昨日病故。'], { title: '青川报', date });
    workspace.execute(joinPages(workspace, importEditOf(page)), doingAs('档案员'), [page.source]);
  }
  workspace.close();
});
afterEach(() => rmSync(directory, { recursive: true }));

const purge = (...args: readonly string[]) => kanwuHere(['purge', path, ...args]);

describe('kanwu purge', () => {
  it('says what would go, and changes nothing until it is told to', async () => {
    const before = readFileSync(path);
    const { code, lines } = await purge('--name', '青川报', '--date', '2020-05-08', '--reason', '家属要求');
    expect({ code, lines }).toEqual({
      code: 0,
      lines: [
        'To be purged: 青川报 2020-05-08 (青川报_2020-05-08_1.txt)',
        '  1 article, 0 decisions, 0 names found nowhere else',
        'Nothing was changed. If that is what you want, run it again with --yes; it cannot be undone.',
      ],
    });
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('takes the issue out of the file for good', async () => {
    const wanted = ['--name', '青川报', '--date', '2020-05-08', '--reason', '家属要求', '--yes'];
    const { code, lines } = await purge(...wanted);
    expect(code).toBe(0);
    expect(lines.at(-1)).toMatch(/^Purged; with it what 1 entry of the history said\./);
    expect(readFileSync(path).includes('2020-05-08 天气')).toBe(false);
    expect(readFileSync(path).includes('2020-05-07 天气')).toBe(true);
    expect(await purge(...wanted)).toMatchObject({
      ...{ code: 1, complaints: [expect.stringContaining('No issue of the workspace is called “青川报”')] },
    });
  });

  it('takes it out of the backups that hold it, too, which stay what they are', async () => {
    const at = 1_800_000_000_000;
    const wanted = { path, folder: folderBeside(path), why: 'by-hand', at, share: 0.2, atMostEvery: 0 } as const;
    const { made } = backUp(wanted, { nativeBinding });
    if (made === null) throw new Error('a backup is expected');
    const args = ['--name', '青川报', '--date', '2020-05-08', '--reason', '家属要求', '--yes'];
    expect((await purge(...args.slice(0, -1))).lines).toContain(`  ${made.path}`);
    expect((await purge(...args, '--backups')).lines.at(-1)).toBe('It is out of 1 backup, too');
    expect(readdirSync(folderBeside(path))).toHaveLength(1);
    const bytes = readFileSync(made.path);
    expect(bytes.includes('2020-05-08 天气')).toBe(false);
    expect(bytes.includes('2020-05-07 天气')).toBe(true);
    const [found] = foundBackups(ownerAt(path, { nativeBinding }), folderBeside(path), { nativeBinding });
    expect(found).toMatchObject({ at, why: 'by-hand', isCertain: true, issues: 1 });
    const backup = Workspace.open(made.path, { nativeBinding, readonly: true });
    expect(checkWorkspace(backup).problems).toEqual([]);
    backup.close();
  });

  it('asks for the date where several issues are called so', async () => {
    const { code, complaints } = await purge('--name', '青川报', '--reason', '家属要求', '--yes');
    expect(code).toBe(1);
    expect(complaints[0]).toContain('Several issues are called “青川报”: 2020-05-07 2020-05-08');
  });
});
