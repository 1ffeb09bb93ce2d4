import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { issueFileErrorCode, largestIssueFile, readIssueFile } from './issue-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kanwu-issue-file-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('reading an issue file', () => {
  it('gives its bytes as they are, and its name', async () => {
    const path = join(folder, '清河新区报_2020-05-06.txt');
    await writeFile(path, Uint8Array.of(0xef, 0xbb, 0xbf, 0x0d, 0x0a));
    const { bytes, fileName } = await readIssueFile(path);
    expect([...bytes]).toEqual([0xef, 0xbb, 0xbf, 0x0d, 0x0a]);
    expect(fileName).toBe('清河新区报_2020-05-06.txt');
  });

  it('says that a file is not there', async () => {
    await expect(readIssueFile(join(folder, 'none.txt'))).rejects.toMatchObject({
      code: 'file-not-found',
      detail: { fileName: 'none.txt' },
    });
  });

  it('says that it is a folder', async () => {
    await mkdir(join(folder, 'issue.txt'));
    await expect(readIssueFile(join(folder, 'issue.txt'))).rejects.toMatchObject({ code: 'file-is-directory' });
  });

  it('says how large a file may be, without reading one that is larger', async () => {
    const path = join(folder, 'large.txt');
    await writeFile(path, '');
    await truncate(path, largestIssueFile + 1);
    await expect(readIssueFile(path)).rejects.toMatchObject({
      code: 'file-too-large',
      detail: { byteLength: largestIssueFile + 1, limit: largestIssueFile },
    });
  });

  // By the code alone: who runs the tests may be root, who may read everything.
  it.each([
    ['EACCES', 'file-not-permitted'],
    ['EPERM', 'file-not-permitted'],
    ['ENOTDIR', 'file-not-found'],
    ['EIO', 'file-unreadable'],
  ])("takes the system's %s for %s", (systemCode, code) => {
    expect(issueFileErrorCode(systemCode)).toBe(code);
  });
});
