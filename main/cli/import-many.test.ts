import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { zipOf } from '../formats/archive/fixtures/made-archives.ts';
import { Workspace } from '../store/workspace.ts';
import { kanwu, outcomeOf, startKanwu } from './fixtures/command-line.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;

const pageOf = (number: number): string =>
  `青川区第${number}届运动会开幕\n\n本报讯 青川区第${number}届运动会昨日开幕。记者 周亦舟\n`;

let directory: string;
let folder: string;
let workspace: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  folder = join(directory, '报');
  workspace = join(directory, 'w.kanwu');
  mkdirSync(folder);
});
afterEach(() => rmSync(directory, { recursive: true }));

describe('kanwu import of many files', () => {
  it('takes folders and archives, says what became of all, and keeps that in the workspace', async () => {
    for (const page of [1, 2]) writeFileSync(join(folder, `${page}版.txt`), pageOf(page));
    writeFileSync(join(folder, '3版.txt'), pageOf(1).replaceAll('\n', '\r\n'));
    const zip = join(directory, '二月.zip');
    writeFileSync(
      zip,
      zipOf([
        ['a.txt', pageOf(3)],
        ['b.xml', '<unknown/>'],
      ]),
    );
    const { code, stdout, stderr } = await kanwu('import', folder, zip, '--workspace', workspace);
    expect(code).toBe(1);
    expect(stdout).toContain(`${zip}/a.txt\n`);
    expect(stdout).toMatch(/5 files: 3 imported, 0 read as part of others, 1 there already, 1 not imported\n$/);
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/3版\.txt is in this workspace already, from 1版\.txt.*--same-text/),
      expect.stringMatching(/b\.xml is an XML file .*--as plain-text/),
    ]);
    const file = Workspace.open(workspace, { nativeBinding, readonly: true });
    const [batch] = file.importBatches.list(9);
    expect(batch).toMatchObject({ given: [folder, zip], counts: { imported: 3, failed: 1, 'there-already': 1 } });
    file.close();
    const again = await kanwu('import', join(folder, '3版.txt'), '--same-text', '--workspace', workspace);
    expect(again.code).toBe(0);
  });

  it('goes on with --resume where it was cut off', async () => {
    for (let page = 1; page <= 40; page++) writeFileSync(join(folder, `${page}版.txt`), pageOf(page).repeat(8));
    const cut = startKanwu(['import', folder, '--workspace', workspace]);
    const outcome = outcomeOf(cut);
    if (cut.stdout !== null) await once(cut.stdout, 'data');
    cut.kill('SIGKILL');
    await outcome;
    const resumed = await kanwu('import', '--resume', '--workspace', workspace);
    expect(resumed).toMatchObject({ code: 0, stderr: '' });
    const file = Workspace.open(workspace, { nativeBinding, readonly: true });
    expect(file.importBatches.list(9)).toMatchObject([{ counts: { imported: 40, waiting: 0, failed: 0 } }]);
    expect(file.lines.counts().issues).toBe(40);
    file.close();
    expect(await kanwu('import', '--resume', '--workspace', workspace)).toMatchObject({ code: 0, stdout: '' });
  });
});
