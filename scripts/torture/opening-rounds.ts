import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { folderBeside } from '../../main/store/backup/backup-folder.ts';
import { currentVersion } from '../../main/store/migrate.ts';
import { Workspace } from '../../main/store/workspace.ts';
import { Random } from '../train/random.ts';
import type { Acknowledged } from './acknowledged.ts';
import { type BundledProgram, bundleProgram } from './bundled-program.ts';
import type { KillTally, KillWish } from './kill-rounds.ts';
import { lookAtLeft, workspaceIn } from './look-at-left.ts';
import { nextVersion } from './next-version.ts';
import type { Seen } from './open-until-killed.ts';
import { ProgramAtWork } from './program-at-work.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;

/** How long somebody works in the workspace that is opened, in milliseconds, and how often it is opened then. */
const workBefore = 2000;
const roundsAWorkspace = 40;

/** What has to be done before a workspace is open. */
type Opening = 'migrating' | 'making-projections-anew';

/** What opening takes of a workspace where nobody is killed, in milliseconds, by what has to be done. */
type Takes = Record<Opening, number>;

/**
 * Kills a program while it opens a workspace that has to be brought up to its version first, with a backup before, or whose projections it
 * makes anew; then the workspace is of the one version or the other, and has all of its entries, and another program opens it.
 */
export async function openingRounds({ seed, rounds, isOver = () => false, onRound }: KillWish): Promise<KillTally> {
  const random = new Random(seed);
  const faults: string[] = [];
  const programs: Record<Opening, BundledProgram> = {
    migrating: await bundleProgram('open-until-killed', [nextVersion]),
    'making-projections-anew': await bundleProgram('open-until-killed'),
  };
  const before = await bundleProgram('work-until-killed');
  const folder = mkdtempSync(join(tmpdir(), 'kanwu-torture-'));
  let [done, acknowledged] = [0, 0];
  try {
    let worked: Worked = { entries: [] };
    let takes: Takes = { migrating: 0, 'making-projections-anew': 0 };
    while (done < rounds && !isOver()) {
      if (done % roundsAWorkspace === 0) {
        worked = await workIn(before.script, folder, random.bits());
        takes = {
          migrating: await timeOf(programs.migrating.script, folder, 'migrating'),
          'making-projections-anew': await timeOf(
            programs['making-projections-anew'].script,
            folder,
            'making-projections-anew',
          ),
        };
      }
      const opening: Opening = done % 2 === 0 ? 'migrating' : 'making-projections-anew';
      const { script } = programs[opening];
      const directory = copyFor(opening, folder);
      const program = await ProgramAtWork.begin(script, directory, random.bits());
      await program.work(random.between(0, Math.ceil(takes[opening] * 1.2)));
      await program.kill();
      done++;
      const said = [...worked.entries, ...program.said()];
      acknowledged += said.length;
      const fault = (what: string): void => void faults.push(`seed ${seed}, round ${done}, ${opening}: ${what}`);
      try {
        lookAfterOpening({ opening, script, directory, said, fault });
      } catch (error) {
        fault(String(error));
      }
      rmSync(directory, { recursive: true, force: true });
      onRound?.({ rounds: done, kills: done, acknowledged, faults });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
    for (const program of [before, ...Object.values(programs)]) program.remove();
  }
  return { rounds: done, kills: done, acknowledged, faults };
}

interface Worked {
  readonly entries: readonly Acknowledged[];
}

const wasWorkedIn = (folder: string): string => join(folder, 'worked-in');

/** Has somebody work in a workspace. @returns the entries of it, in the form in which a program acknowledges them */
async function workIn(script: string, folder: string, seed: number): Promise<Worked> {
  const directory = wasWorkedIn(folder);
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory);
  const program = await ProgramAtWork.begin(script, directory, seed);
  await program.work(workBefore);
  await program.kill();
  const workspace = Workspace.open(workspaceIn(directory), { nativeBinding });
  const entries = workspace.journal.after(0).map(({ id }) => ({ kind: 'entry', id }) as const);
  workspace.close();
  return { entries };
}

/** A folder with a copy of what was worked in, as it is before it is opened in such a way. */
function copyFor(opening: Opening, folder: string): string {
  const directory = join(folder, 'opened');
  mkdirSync(directory);
  cpSync(workspaceIn(wasWorkedIn(folder)), workspaceIn(directory));
  if (opening === 'making-projections-anew') {
    const database = new Database(workspaceIn(directory), nativeBinding === undefined ? {} : { nativeBinding });
    database.exec('UPDATE projection SET version = version - 1');
    database.close();
  }
  return directory;
}

/** How long it is from the moment at which the program begins until it has opened the workspace. */
async function timeOf(script: string, folder: string, opening: Opening): Promise<number> {
  const directory = copyFor(opening, folder);
  const program = await ProgramAtWork.begin(script, directory, 0);
  const began = performance.now();
  while (program.said().length === 0) await program.work(1);
  const took = performance.now() - began;
  await program.kill();
  rmSync(directory, { recursive: true, force: true });
  return took;
}

interface LeftByOpening {
  readonly opening: Opening;
  readonly script: string;
  readonly directory: string;
  readonly said: readonly Acknowledged[];
  readonly fault: (what: string) => void;
}

function lookAfterOpening({ opening, script, directory, said, fault }: LeftByOpening): void {
  const path = workspaceIn(directory);
  const version = versionOf(path);
  const backups = existsSync(folderBeside(path)) ? readdirSync(folderBeside(path)) : [];
  const whole = backups.filter((name) => name.endsWith('.kanwu') && !name.startsWith('.'));
  const copies = whole.map((name) => ({ kind: 'copy', path: join(folderBeside(path), name) }) as const);
  if (version === currentVersion) {
    lookAtLeft({ directory, said: [...copies, ...said], purged: [], isWholeLook: true }, fault);
  } else {
    if (version !== currentVersion + 1) fault(`the workspace is of version ${version}`);
    if (copies.length === 0) fault('there is no backup from before it was brought up');
    for (const copy of copies) lookAtBackup(copy.path, said, fault);
  }
  const seen = seenBy(script, path);
  if (typeof seen === 'string') {
    fault(`another program can't open it: ${seen}`);
    return;
  }
  const expected = opening === 'migrating' ? currentVersion + 1 : currentVersion;
  if (seen.version !== expected || versionOf(path) !== expected) fault(`it was not brought up to version ${expected}`);
  const there = new Set(seen.entries);
  for (const each of said) if (each.kind === 'entry' && !there.has(each.id)) fault(`the entry ${each.id} is lost`);
  for (const problem of seen.problems) fault(problem);
}

/** The backup is what the workspace was before it was opened: of those entries that are in it none was made since. */
function lookAtBackup(path: string, said: readonly Acknowledged[], fault: (what: string) => void): void {
  const copy = Workspace.open(path, { nativeBinding, readonly: true });
  try {
    for (const problem of copy.fileProblems()) fault(`${path}: ${problem}`);
    const before = said.filter((each) => each.kind === 'entry' && each.note === undefined).length;
    if (copy.journal.last() < before) fault(`${path} has not all that was there before`);
  } finally {
    copy.close();
  }
}

function versionOf(path: string): number {
  const database = new Database(path, nativeBinding === undefined ? {} : { nativeBinding });
  try {
    return database.pragma('user_version', { simple: true }) as number;
  } finally {
    database.close();
  }
}

/** What the program sees that goes on with it; what it says where it can't. */
function seenBy(script: string, path: string): Seen | string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, path, 'look'], { encoding: 'utf8' });
  return status === 0 ? (JSON.parse(stdout) as Seen) : stderr;
}
