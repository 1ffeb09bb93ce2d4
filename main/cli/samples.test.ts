import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SampleId } from '../../model/sample.ts';
import { doingAs } from '../store/fixtures/doing-as.ts';
import { importEdit, smallIssue } from '../store/fixtures/small-issue.ts';
import { Workspace } from '../store/workspace.ts';
import { kanwuHere } from './fixtures/run-here.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;

let directory: string;
let path: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  path = join(directory, '青川.kanwu');
  const workspace = Workspace.open(path, { nativeBinding });
  const issue = smallIssue();
  workspace.execute(importEdit(issue), doingAs('档案员', 1), [issue.source]);
  workspace.close();
});
afterEach(() => rmSync(directory, { recursive: true }));

describe('kanwu samples', () => {
  it('says that none was drawn, and how one is', async () => {
    const { lines } = await kanwuHere(['samples', path], 'en');
    expect(lines.join('\n')).toMatch(/no sample has been drawn/);
    expect((await kanwuHere(['samples', path, '--json'], 'en')).lines).toEqual([]);
  });

  it('prints what a sample says, in words or as JSON', async () => {
    const workspace = Workspace.open(path, { nativeBinding });
    const id = '0f0e0d0c-0b0a-4908-8706-050403020100' as SampleId;
    const sample = workspace.writeBeside(() =>
      workspace.samples.draw({ seed: 3, status: 'suggested', marks: 5, passages: 0 }, { id, actor: '档案员', at: 1 }),
    );
    expect(sample.marks.length).toBeGreaterThan(0);
    for (const [number] of sample.marks.entries()) {
      workspace.writeBeside(() => workspace.samples.judge(id, number, number === 0 ? 'nothing' : 'right'));
    }
    workspace.close();
    const { code, lines } = await kanwuHere(['samples', path], 'en');
    expect(code).toBe(0);
    const said = lines.join('\n');
    expect(said).toContain('seed 3');
    expect(said).toContain(`All types: wrong 1 of ${sample.marks.length} = `);
    expect(said).toContain('missing not known');
    const json = await kanwuHere(['samples', path, '--json'], 'en');
    expect(JSON.parse(json.lines.join(''))).toMatchObject({ id, seed: 3, judged: sample.marks.length, read: 0 });
  });
});
