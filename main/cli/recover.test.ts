import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bringIn } from '../store/fixtures/bring-in.ts';
import { flipped, pageSize } from '../store/fixtures/damaged-file.ts';
import { Workspace } from '../store/workspace.ts';
import { kanwu, outcomeOf, startKanwu } from './fixtures/command-line.ts';

const options = { nativeBinding: process.env.KANWU_SQLITE_BINDING };

let directory: string;
let workspace: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  workspace = join(directory, '青川.kanwu');
  const open = Workspace.open(join(directory, 'whole.kanwu'), options);
  bringIn(open, [['区图书馆开馆', '本报讯 正文。']]);
  open.close();
  // The page on which the list of tables begins.
  const flips = Array.from({ length: 200 }, (_, at) => ({ at: 100 + at, bits: 0x55 }));
  flipped(join(directory, 'whole.kanwu'), workspace, flips);
  expect(statSync(workspace).size).toBeGreaterThan(pageSize);
});

afterEach(() => rmSync(directory, { recursive: true }));

describe('kanwu recover', () => {
  it('makes a sound workspace of a damaged one, and says what it could read', async () => {
    const to = join(directory, '恢复.kanwu');
    for (const command of ['info', 'check', 'backup']) {
      expect(await kanwu(command, workspace)).toMatchObject({ code: 1, stderr: expect.stringContaining('damaged') });
    }
    expect(await kanwu('recover', workspace, '--to', to)).toEqual({
      ...{ code: 0, stderr: '' },
      stdout: `${to}: 1 change recovered, none lost\n`,
    });
    expect((await kanwu('check', to)).code).toBe(0);
    const again = await outcomeOf(startKanwu(['recover', workspace, '--to', to], { LC_ALL: 'zh_CN.UTF-8' }));
    expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining('已有') });
  });
});
