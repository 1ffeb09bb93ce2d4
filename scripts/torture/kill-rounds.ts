import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Random } from '../train/random.ts';
import type { Acknowledged } from './acknowledged.ts';
import { bundleProgram } from './bundled-program.ts';
import { type Left, lookAtLeft } from './look-at-left.ts';
import { ProgramAtWork } from './program-at-work.ts';
import { canStandStill } from './standing-still.ts';

/** What rounds of killing came to. */
export interface KillTally {
  /** How often it was looked at what killing leaves. */
  readonly rounds: number;
  /** How many of them really were kills; in the others the program stood still while its files were copied. */
  readonly kills: number;
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

/** So many programs work in one workspace, one after another: it grows, and is looked at as a whole in each round. */
const programsAWorkspace = 20;
/** So many rounds at most are made with one program, the last of which kills it. */
const roundsAProgram = canStandStill ? 2 : 1;
/** After so many rounds, and after each kill, all of the workspace is worked out again from its journal. */
const roundsAWholeLook = 3;
/** How long it works at most before a round, in milliseconds. */
const longestWork = 300;

/**
 * Has a program work in a workspace and looks at random moments whether all that it said to have done is there if it is killed now, and
 * whether the workspace is sound. It is killed, and another one goes on where it was; between its start and that, where the system lets
 * it, what killing it would leave is told by its files as they are while it stands still: a start takes much longer than a look.
 */
export async function killRounds({ seed, rounds, isOver = () => false, onRound }: KillWish): Promise<KillTally> {
  const random = new Random(seed);
  const faults: string[] = [];
  const program = await bundleProgram('work-until-killed');
  let [done, kills, acknowledged, programs] = [0, 0, 0, 0];
  let directory = '';
  let purged: string[] = [];
  const tally = (): KillTally => ({ rounds: done, kills, acknowledged, faults });
  const fault = (what: string): void => void faults.push(`seed ${seed}, round ${done}: ${what}`);
  try {
    while (done < rounds && !isOver()) {
      if (programs++ % programsAWorkspace === 0) {
        if (directory !== '') rmSync(directory, { recursive: true, force: true });
        directory = mkdtempSync(join(tmpdir(), 'kanwu-torture-'));
        purged = [];
      }
      const worker = await ProgramAtWork.begin(program.script, directory, random.bits());
      let told = 0;
      let lastRound = Math.min(roundsAProgram, rounds - done);
      for (let round = 1; round <= lastRound; round++) {
        await worker.work(random.between(0, longestWork));
        if (isOver()) lastRound = round;
        const isLast = round === lastRound;
        done++;
        if (isLast) {
          kills++;
          await worker.kill();
        }
        const said = await (isLast ? lookThere : lookWhileStill)(worker, {
          ...{ told, purged, fault },
          isWholeLook: isLast || round % roundsAWholeLook === 0,
        });
        acknowledged += said.length - told;
        told = said.length;
        if (isLast) purged = [...purged, ...purgedIn(said)];
        onRound?.(tally());
      }
    }
  } finally {
    if (directory !== '') rmSync(directory, { recursive: true, force: true });
    program.remove();
  }
  return tally();
}

interface Looking {
  /** How much of what it said was looked at before. */
  readonly told: number;
  /** What was purged before it began. */
  readonly purged: readonly string[];
  readonly isWholeLook: boolean;
  readonly fault: (what: string) => void;
}

/** Looks at what a program left that was killed. @returns what it said */
async function lookThere({ directory, said: saidNow }: ProgramAtWork, { told, purged, isWholeLook, fault }: Looking) {
  const said = saidNow();
  lookAtLeft({ directory, said: said.slice(told), purged: [...purged, ...purgedIn(said)], isWholeLook }, fault);
  return said;
}

/** Looks at what a program would leave if it were killed now. @returns what it said */
async function lookWhileStill(worker: ProgramAtWork, { told, purged, isWholeLook, fault }: Looking) {
  const directory = `${worker.directory}-copy`;
  let said: readonly Acknowledged[] = [];
  try {
    await worker.standingStill(() => {
      said = worker.said();
      const known = new Set(said.slice(0, told).flatMap(filesOf));
      cpSync(worker.directory, directory, { recursive: true, filter: (path) => !known.has(path) });
    });
    const there = said.slice(told).map((each) => inFolder(each, worker.directory, directory));
    const left: Left = { directory, said: there, purged: [...purged, ...purgedIn(said)], isWholeLook };
    lookAtLeft(left, fault);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
  return said;
}

/** The files and folders that are whole, and nobody changes any more. */
function filesOf(said: Acknowledged): readonly string[] {
  if (said.kind === 'copy') return [said.path];
  return said.kind === 'export' ? said.paths.map(dirname) : [];
}

function purgedIn(said: readonly Acknowledged[]): string[] {
  return said.flatMap((each) => (each.kind === 'purged' ? [each.words] : []));
}

/** The same of a copy of the folder. */
function inFolder(said: Acknowledged, from: string, to: string): Acknowledged {
  if (said.kind === 'copy') return { ...said, path: said.path.replace(from, to) };
  if (said.kind === 'export') return { ...said, paths: said.paths.map((path) => path.replace(from, to)) };
  return said;
}
