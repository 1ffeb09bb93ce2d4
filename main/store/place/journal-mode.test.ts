import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkWorkspace } from '../check.ts';
import { doingAs } from '../fixtures/doing-as.ts';
import { importSmallIssue } from '../fixtures/random-work.ts';
import { openStore } from '../open-store.ts';
import { Workspace } from '../workspace.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const doing = doingAs('档案员');

let directory: string;
let path: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  path = join(directory, 'w.kanwu');
});
afterEach(() => rmSync(directory, { recursive: true }));

/** What lies beside the file that machines would have to share memory for. */
function beside(): string[] {
  return readdirSync(directory).filter((name) => /-(?:wal|shm)$/.test(name));
}

describe('a workspace on a disk of the network', () => {
  it('is written and read at once by several without memory that they share', async () => {
    const writer = Workspace.open(path, { nativeBinding, disk: 'network' });
    importSmallIssue(writer, doing);
    expect(beside()).toEqual([]);
    const reader = await openStore(path, { nativeBinding, disk: 'network', readonly: true });
    expect(await reader.read('counts', null)).toMatchObject({ issues: 1 });
    writer.undo(doing);
    expect(await reader.read('counts', null)).toMatchObject({ issues: 0 });
    expect(beside()).toEqual([]);
    await reader.close();
    expect(checkWorkspace(writer).problems).toEqual([]);
    writer.close();
    expect(readdirSync(directory)).toEqual(['w.kanwu']);
  });

  it('may have been on a disk of this machine before, after a crash even, and be again', () => {
    const local = Workspace.open(path, { nativeBinding, disk: 'local' });
    importSmallIssue(local, doing);
    local.close();
    const shared = Workspace.open(path, { nativeBinding, disk: 'network' });
    expect(shared.lines.counts().issues).toBe(1);
    importSmallIssue(shared, doing, 2);
    expect(beside()).toEqual([]);
    shared.close();
    const again = Workspace.open(path, { nativeBinding, disk: 'local' });
    expect(again.lines.counts().issues).toBe(2);
    again.close();
  });

  it('makes whoever writes wait for whoever reads for long, and says so', () => {
    const writer = Workspace.open(path, { nativeBinding, disk: 'network' });
    importSmallIssue(writer, doing);
    const reader = Workspace.open(path, { nativeBinding, disk: 'network', readonly: true });
    const release = reader.holdStill();
    expect(() => writer.undo(doing)).toThrow('workspace-locked');
    release();
    writer.undo(doing);
    reader.close();
    writer.close();
  });
});
