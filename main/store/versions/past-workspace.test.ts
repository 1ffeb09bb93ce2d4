import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { nameVersion, removeVersion, reviseVersion } from '../../../model/edits/version-edits.ts';
import type { EntryId } from '../../../model/ids.ts';
import { checkWorkspace } from '../check.ts';
import { decidedRows } from '../fixtures/decided-rows.ts';
import { doingAs } from '../fixtures/doing-as.ts';
import { step, work } from '../fixtures/random-work.ts';
import { Workspace } from '../workspace.ts';
import { listedVersions } from './listed-versions.ts';
import { PastWorkspace } from './past-workspace.ts';

const options = { nativeBinding: process.env.KANWU_SQLITE_BINDING };
let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-past-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

let files = 0;
function open(): Workspace {
  files += 1;
  return Workspace.open(join(directory, `${files}.kanwu`), options);
}

/** What people decided, without the place where a name is a row of a projection. */
function decided(workspace: Workspace): unknown {
  const { mention_range: _ranges, ...tables } = decidedRows(workspace);
  return tables;
}

function name(workspace: Workspace, called: string, actor = '档案员'): EntryId {
  return workspace.execute(nameVersion({ name: called, note: '' }).edit, doingAs(actor)).entry.id;
}

function at(workspace: Workspace, entry: EntryId): unknown {
  const past = PastWorkspace.at(workspace, entry, mkdtempSync(join(directory, 'version-')));
  try {
    expect(checkWorkspace(past).problems).toEqual([]);
    return decided(past);
  } finally {
    past.close();
  }
}

it('is what people had decided when it was named, whatever was done, undone and merged since', () => {
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 14 }),
      fc.array(step, { maxLength: 14 }),
      fc.array(step, { maxLength: 8 }),
      (before, after, elsewhere) => {
        const [here, there] = [open(), open()];
        const issues = work(here, before);
        there.merge(here);
        work(there, elsewhere, { doing: doingAs('同事'), issues });
        const named = name(here, '移交前');
        const then = decided(here);
        work(here, after, { issues });
        here.merge(there);
        expect(at(here, named)).toEqual(then);
        // What was known there when it was named there is not what is known here.
        const second = name(here, '移交后');
        const now = decided(here);
        there.merge(here);
        expect(at(there, second)).toEqual(now);
        for (const each of [here, there]) each.close();
      },
    ),
    { numRuns: 8 },
  );
});

it('leaves the workspace as it is, and nothing behind', () => {
  const workspace = open();
  const issues = work(workspace, []);
  const named = name(workspace, '一');
  work(workspace, fc.sample(step, { numRuns: 10, seed: 17 }), { issues });
  const before = workspace.dump();
  const folders = (): string[] => readdirSync(directory).filter((each) => each.startsWith('version-'));
  at(workspace, named);
  expect(workspace.dump()).toEqual(before);
  expect(folders()).toEqual([]);
  workspace.close();
});

it('is listed with who named it and when, under its name of today, the latest first', () => {
  const workspace = open();
  work(workspace, []);
  name(workspace, '一');
  name(workspace, '二', '同事');
  name(workspace, '三');
  const [third, second] = listedVersions(workspace);
  if (third === undefined || second === undefined) throw new Error('they were named');
  const revised = reviseVersion(second, { name: '二审后', note: '送馆' });
  if (revised === null) throw new Error('it is called otherwise');
  workspace.execute(revised, doingAs('档案员', 1_800_000_000_000));
  workspace.execute(removeVersion(third), doingAs('档案员'));
  expect(reviseVersion(second, { name: second.name })).toBeNull();
  expect(listedVersions(workspace)).toEqual([
    { ...second, name: '二审后', note: '送馆', actor: '同事', at: 1_700_000_000_000 },
    expect.objectContaining({ name: '一', actor: '档案员' }),
  ]);
  workspace.undo(doingAs('档案员'));
  expect(listedVersions(workspace).map((each) => each.name)).toEqual(['三', '二审后', '一']);
  workspace.close();
});
