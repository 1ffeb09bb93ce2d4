import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeWorkingFolder, removeAbandonedFolders } from './working-folder.ts';

/** The id of a program that has ended. */
const ended = spawnSync(process.execPath, ['--eval', '']).pid;

describe('folders for what is needed only while a program runs', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'kanwu-test-'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('go, with all that is in them, once the program that made them has ended without removing them', () => {
    for (const use of ['unpacked', 'tiles']) {
      mkdirSync(join(root, `kanwu-${use}-${ended}-aBcDeF`, 'inner'), { recursive: true });
      writeFileSync(join(root, `kanwu-${use}-${ended}-aBcDeF`, 'inner', 'page.txt'), '本报讯');
    }
    removeAbandonedFolders(root);
    expect(readdirSync(root)).toEqual([]);
  });

  it('stay while their program runs', () => {
    const own = makeWorkingFolder('unpacked', root);
    removeAbandonedFolders(root);
    expect(existsSync(own)).toBe(true);
  });

  it('are told by their names: what is somebody else’s stays, and what a link leads to', () => {
    const kept = join(root, 'kanwu-notes');
    mkdirSync(kept);
    writeFileSync(join(kept, 'notes.txt'), '');
    symlinkSync(kept, join(root, `kanwu-tiles-${ended}-aBcDeF`));
    writeFileSync(join(root, `kanwu-tiles-${ended}-a file`), '');
    removeAbandonedFolders(root);
    expect(readdirSync(kept)).toEqual(['notes.txt']);
    expect(readdirSync(root)).toHaveLength(3);
  });
});
