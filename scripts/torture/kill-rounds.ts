import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { checkWorkspace } from '../../main/store/check.ts';
import { Workspace } from '../../main/store/workspace.ts';
import type { ArticleId, EntryId } from '../../model/ids.ts';
import { Random } from '../train/random.ts';
import type { Acknowledged } from './acknowledged.ts';

/** What rounds of killing came to. */
export interface KillTally {
  readonly rounds: number;
  /** How much was said to be done. */
  readonly acknowledged: number;
  /** What was said to be done and was not there, and whatever else was wrong afterwards. */
  readonly faults: readonly string[];
}

export interface KillWish {
  readonly seed: number;
  /** So many rounds, or until `isOver` says so. */
  readonly rounds: number;
  readonly isOver?: () => boolean;
  /** Told after each round. */
  readonly onRound?: (tally: KillTally) => void;
}

const nativeBinding = process.env.KANWU_SQLITE_BINDING;

/** So many rounds are done on one workspace: it grows, and is looked at as a whole after each. */
const roundsAWorkspace = 12;
/** How long a round takes at most after its program is ready, in milliseconds. */
const longestRound = 400;

/**
 * Has a program work in a workspace and kills it at a random moment, again and again; then looks whether all that it said to have done is
 * there, and whether the workspace is sound.
 */
export async function killRounds({ seed, rounds, isOver = () => false, onRound }: KillWish): Promise<KillTally> {
  const random = new Random(seed);
  const faults: string[] = [];
  let [done, acknowledged] = [0, 0];
  let directory = '';
  let purged: string[] = [];
  const tally = (): KillTally => ({ rounds: done, acknowledged, faults });
  try {
    while (done < rounds && !isOver()) {
      if (done % roundsAWorkspace === 0) {
        if (directory !== '') rmSync(directory, { recursive: true, force: true });
        directory = mkdtempSync(join(tmpdir(), 'kanwu-torture-'));
        purged = [];
      }
      const round = random.bits();
      const said = await workAndKill(directory, round, random.between(0, longestRound));
      done++;
      acknowledged += said.length;
      const fault = (what: string): void => void faults.push(`seed ${seed}, round ${done}: ${what}`);
      for (const each of said) if (each.kind === 'purged') purged.push(each.words);
      lookAt(directory, said, purged, fault);
      onRound?.(tally());
    }
  } finally {
    if (directory !== '') rmSync(directory, { recursive: true, force: true });
  }
  return tally();
}

/** What the program said until it was killed, so many milliseconds after it was ready. */
async function workAndKill(directory: string, seed: number, after: number): Promise<Acknowledged[]> {
  const folder = join(directory, `round-${seed}`);
  mkdirSync(folder, { recursive: true });
  const script = join(import.meta.dirname, 'work-until-killed.ts');
  const child = spawn(process.execPath, [script, join(directory, 'w.kanwu'), folder, String(seed)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [output, errors]: [Buffer[], Buffer[]] = [[], []];
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
  const gone = once(child, 'close');
  const isReady = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output.push(chunk);
      resolve();
    });
  });
  await Promise.race([isReady, gone]);
  await Promise.race([setTimeout(after), gone]);
  if (child.exitCode !== null) throw new Error(`It ended by itself: ${Buffer.concat(errors).toString('utf8')}`);
  child.kill('SIGKILL');
  await gone;
  // A line that was cut off was not said.
  const lines = Buffer.concat(output).toString('utf8').split('\n').slice(0, -1);
  return lines.map((line): Acknowledged => JSON.parse(line)).filter((each) => each.kind !== 'entry' || each.id !== '');
}

function lookAt(
  directory: string,
  said: readonly Acknowledged[],
  purged: readonly string[],
  fault: (what: string) => void,
): void {
  const path = join(directory, 'w.kanwu');
  const workspace = Workspace.open(path, { nativeBinding });
  try {
    for (const each of said) {
      if (each.kind === 'entry' && !workspace.journal.has(each.id as EntryId)) fault(`the entry ${each.id} is lost`);
    }
    lookAtLastNote(workspace, said, fault);
    for (const problem of checkWorkspace(workspace).problems) fault(JSON.stringify(problem));
  } finally {
    workspace.close();
  }
  for (const each of said) {
    if (each.kind === 'copy') lookAtCopy(each.path, fault);
    if (each.kind === 'export') for (const file of each.paths) if (!existsSync(file)) fault(`${file} is not there`);
  }
  lookAtExports(directory, fault);
  for (const words of purged) {
    if (readFileSync(path).includes(words)) fault(`${words}, which was purged, is in the file`);
  }
}

/** Nothing was written to the article after its last note but what undo took back, or one that was not said any more. */
function lookAtLastNote(workspace: Workspace, said: readonly Acknowledged[], fault: (what: string) => void): void {
  const last = said.at(-1);
  if (last?.kind !== 'entry' || last.note === undefined) return;
  const article = workspace.records.article.get(last.note.article as ArticleId);
  const after = workspace.journal.after(workspace.journal.get(last.id as EntryId)?.sequence ?? 0);
  const isAsSaid = article === undefined || article.note === last.note.text;
  if (!isAsSaid && after.length === 0) fault(`the note of ${last.id} reads otherwise`);
}

function lookAtCopy(path: string, fault: (what: string) => void): void {
  // Older backups go when newer ones come, and copies that were worked in are looked at by merging them.
  if (!existsSync(path)) return;
  const copy = Workspace.open(path, { nativeBinding, readonly: true });
  try {
    for (const problem of copy.fileProblems()) fault(`${path}: ${problem}`);
  } finally {
    copy.close();
  }
}

/** A file of an export is there whole, or not at all. */
function lookAtExports(directory: string, fault: (what: string) => void): void {
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    // What is not complete yet has a name that begins with a full stop, or lies in a folder of such a name.
    const isComplete = /[\\/]export-\d+[\\/]/.test(path) && !/[\\/]\.[^\\/]*(?:[\\/]|$)/.test(path);
    if (!entry.isFile() || !isComplete) continue;
    const whole = readFileSync(path, 'utf8');
    if (entry.name.endsWith('.xml') && !whole.trimEnd().endsWith('>')) fault(`${entry.name} was cut off`);
    if (entry.name.endsWith('.jsonl') && whole !== '' && !whole.endsWith('\n')) fault(`${entry.name} was cut off`);
  }
}
