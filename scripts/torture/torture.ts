import { parseArgs } from 'node:util';
import { fuzzBridge } from './bridge-calls.ts';
import { type FuzzTally, fuzzCommandLines } from './command-lines.ts';
import { type KillTally, killRounds } from './kill-rounds.ts';
import { fuzzFiles } from './mutated-files.ts';
import { openingRounds } from './opening-rounds.ts';
import { windowRounds } from './window-rounds.ts';

/** What is tried, each with how many rounds or calls of it are made where nobody says how many minutes there are. */
const trials = {
  kill: 10_000,
  opening: 2_000,
  window: 200,
  bridge: 100_000,
  commands: 100_000,
  files: 100_000,
} as const;
type Trial = keyof typeof trials;

/** Those that kill programs. */
const killing = { kill: killRounds, opening: openingRounds, window: windowRounds } as const;
type Killing = keyof typeof killing;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string' },
    seed: { type: 'string' },
    only: { type: 'string' },
    files: { type: 'string' },
  },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000));
const wanted = (Object.keys(trials) as Trial[]).filter(
  (each) => values.only === undefined || values.only.split(',').includes(each),
);
const minutes = values.minutes === undefined ? null : Number(values.minutes) / wanted.length;

console.log(`seed ${seed}`);
let faults = 0;
for (const trial of wanted) {
  const end = minutes === null ? Number.POSITIVE_INFINITY : Date.now() + minutes * 60_000;
  const isOver = (): boolean => Date.now() > end;
  const found = isKilling(trial) ? await kills(trial, isOver) : await calls(trial, isOver);
  faults += found.length;
}
process.exitCode = faults === 0 ? 0 : 1;

function isKilling(trial: Trial): trial is Killing {
  return Object.hasOwn(killing, trial);
}

async function kills(trial: Killing, isOver: () => boolean): Promise<readonly string[]> {
  let told = 0;
  const onRound = ({ rounds, acknowledged, faults: found }: KillTally): void => {
    for (const fault of found.slice(told)) console.log(`  ${fault}`);
    told = found.length;
    if (rounds % 100 === 0) console.log(`  ${rounds} rounds, ${acknowledged} done, ${found.length} faults`);
  };
  const tally = await killing[trial]({ seed, rounds: trials[trial], isOver, onRound });
  console.log(
    `${trial}: looked ${tally.rounds} times at what killing leaves, ${tally.kills} times after a kill; of ${tally.acknowledged} things said to be done ${tally.faults.length} faults`,
  );
  return tally.faults;
}

async function calls(trial: Exclude<Trial, Killing>, isOver: () => boolean): Promise<readonly string[]> {
  const fuzz = { bridge: fuzzBridge, commands: fuzzCommandLines, files: fuzzFiles }[trial];
  const tally: FuzzTally = await fuzz({ seed, calls: trials[trial], isOver, folder: values.files });
  const outcomes = [...tally.outcomes].sort(([, a], [, b]) => b - a).map(([name, count]) => `${name} ${count}`);
  for (const fault of tally.faults.slice(0, 20)) console.log(`  ${fault}`);
  console.log(`${trial}: ${tally.calls} calls, ${tally.faults.length} faults (${outcomes.join(', ')})`);
  return tally.faults;
}
