import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bringIn } from '../store/fixtures/bring-in.ts';
import { Workspace } from '../store/workspace.ts';
import { kanwu } from './fixtures/command-line.ts';

const options = { nativeBinding: process.env.KANWU_SQLITE_BINDING };

let directory: string;
let workspace: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  workspace = join(directory, '青川.kanwu');
});

afterEach(() => rmSync(directory, { recursive: true }));

function work(title: string, path = workspace): void {
  const open = Workspace.open(path, options);
  bringIn(open, [[title, '本报讯 正文。']]);
  open.close();
}

describe('dated backups on the command line', () => {
  it('are made when something changed, listed with what they hold, and restored to a new file', async () => {
    work('区图书馆开馆');
    const folder = join(directory, 'Kanwu backups');
    const first = await kanwu('backup', workspace);
    expect([first.code, first.stderr]).toEqual([0, '']);
    const [name = ''] = readdirSync(folder);
    expect(name).toMatch(/^青川 \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d\.kanwu$/);
    expect(first.stdout).toBe(`${join(folder, name)}: a whole copy, checked\n`);
    expect((await kanwu('backup', workspace)).stdout).toContain('nothing has changed');
    const listed = await kanwu('backup', workspace, '--list');
    expect(listed.stdout).toContain(join(folder, name));
    expect(listed.stdout).toMatch(/by hand, \d+ MB\n {2}Issues: 1; 1 article; 1 change\n$/);

    work('区游泳馆开馆');
    const to = join(directory, '还原.kanwu');
    expect(await kanwu('restore', join(folder, name), '--to', to)).toMatchObject({ code: 0, stderr: '' });
    expect((await kanwu('check', to)).code).toBe(0);
    expect((await kanwu('info', to)).stdout).not.toContain('区游泳馆开馆');
    expect(await kanwu('restore', join(folder, name), '--to', workspace)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('There is a file'),
    });
  });

  it('lie in the folder that is said, which is not made', async () => {
    work('区图书馆开馆');
    const stick = join(directory, 'stick');
    expect(await kanwu('backup', workspace, '--in', stick)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('is not there'),
    });
    mkdirSync(stick);
    expect((await kanwu('backup', workspace, '--in', stick)).code).toBe(0);
    expect(readdirSync(stick)).toHaveLength(1);
    expect((await kanwu('backup', workspace, '--list')).stdout).toContain('There is no backup');
  });

  it('are made before a merge', async () => {
    work('区图书馆开馆');
    const copy = join(directory, '同事.kanwu');
    await kanwu('backup', workspace, '--to', copy);
    work('区游泳馆开馆', copy);
    expect((await kanwu('merge', copy, '--workspace', workspace)).code).toBe(0);
    expect((await kanwu('backup', workspace, '--list')).stdout).toContain('before a merge');
  });
});
