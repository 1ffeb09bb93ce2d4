import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { runCommandLine } from '../../main/cli/run.ts';
import { checkWorkspace } from '../../main/store/check.ts';
import { doingAs } from '../../main/store/fixtures/doing-as.ts';
import { importSmallIssue } from '../../main/store/fixtures/random-work.ts';
import { Workspace } from '../../main/store/workspace.ts';
import { stopWith } from '../../model/stop.ts';
import { describeError } from '../../resources/words/errors.ts';
import { Random } from '../train/random.ts';
import { hurtfulStrings } from './hurtful.ts';
import { hanging, measured } from './too-long.ts';

/** What random calls came to. */
export interface FuzzTally {
  readonly calls: number;
  /** How often each way of ending came. */
  readonly outcomes: ReadonlyMap<string, number>;
  readonly faults: readonly string[];
}

export interface FuzzWish {
  readonly seed: number;
  readonly calls: number;
  readonly isOver?: () => boolean;
}

const resourcesDirectory = join(import.meta.dirname, '../../resources');
const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const commands = [
  ...['import', 'extract', 'export', 'backup', 'restore', 'merge', 'purge', 'check', 'search', 'diff', 'info'],
];
const options = [
  ...['workspace', 'format', 'out', 'include-suggested', 'as', 'encoding', 'limit', 'to', 'in', 'list', 'name', 'date'],
  ...['reason', 'yes', 'backups', 'help', 'version', 'fast'],
];
const values = [
  'jsonl',
  'csv',
  'tei',
  'brat',
  'conll',
  'plain-text',
  'gb18030',
  'utf-8',
  '20',
  '0',
  '青川报',
  '2020-05-07',
];
/** Reading a file loads all models: a few of many calls do. */
const readingShare = 0.004;

/** Random command lines, in this process, on a workspace and files that are damaged at random. */
export async function fuzzCommandLines({ seed, calls, isOver = () => false }: FuzzWish): Promise<FuzzTally> {
  const random = new Random(seed);
  const directory = mkdtempSync(join(tmpdir(), 'kanwu-commands-'));
  const outcomes = new Map<string, number>();
  const faults: string[] = [];
  const internal = describeError({ code: 'internal', detail: {} }, 'en');
  const files = makeFiles(directory, random);
  let done = 0;
  try {
    for (; done < calls && !isOver(); done++) {
      const args = randomLine(random, files);
      const complaints: string[] = [];
      const tooLong = measured();
      const code = await runCommandLine(args, {
        ...{ language: 'en' as const, nativeBinding, resourcesDirectory },
        write: () => undefined,
        complain: (line) => complaints.push(line),
        untilInterrupted: (work) => work(stopWith(AbortSignal.timeout(hanging))),
      });
      const took = tooLong();
      outcomes.set(String(code), (outcomes.get(String(code)) ?? 0) + 1);
      const fault = (what: string): void => void faults.push(`seed ${seed}: ${what}: kanwu ${JSON.stringify(args)}`);
      if (complaints.some((line) => line.includes(internal.slice(0, 30)))) fault('an error without words');
      if (code !== 0 && complaints.length === 0) fault(`no word of what was wrong (${code})`);
      if (took !== null) fault(took);
    }
    const workspace = Workspace.open(files.workspace, { nativeBinding });
    for (const problem of checkWorkspace(workspace).problems) faults.push(`seed ${seed}: ${JSON.stringify(problem)}`);
    workspace.close();
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
  return { calls: done, outcomes, faults };
}

interface Files {
  readonly workspace: string;
  readonly paths: readonly string[];
  readonly directory: string;
}

function makeFiles(directory: string, random: Random): Files {
  const workspace = join(directory, 'w.kanwu');
  const made = Workspace.open(workspace, { nativeBinding });
  for (let ordinal = 0; ordinal < 3; ordinal++) importSmallIssue(made, doingAs('档案员'), ordinal);
  made.close();
  const sample = readFileSync(workspace);
  const text = Buffer.from('青川报\n\n云溪大桥通车\n\n本报讯 5月6日，青川区区长林若溪为云溪大桥剪彩。\n');
  const paths = Array.from({ length: 12 }, (_, place) => {
    const path = join(directory, `damaged-${place}${place % 2 === 0 ? '.kanwu' : '.txt'}`);
    writeFileSync(path, damaged(place % 2 === 0 ? sample : text, random));
    return path;
  });
  mkdirSync(join(directory, 'folder'));
  return { workspace, directory, paths: [...paths, join(directory, 'folder'), join(directory, 'missing.kanwu')] };
}

function damaged(bytes: Buffer, random: Random): Buffer {
  const copy = Buffer.from(bytes.subarray(0, random.between(1, bytes.length)));
  for (let flips = random.between(0, 30); flips > 0; flips--) copy[random.bits() % copy.length] = random.bits() & 0xff;
  return copy;
}

/** What is given to these is a path: one that is not there yet lies in the folder, wherever the program runs. */
const pathOptions: readonly string[] = ['workspace', 'out', 'to', 'in'];

function randomLine(random: Random, { workspace, paths, directory }: Files): string[] {
  const command = random.chance(0.97) ? random.pick(commands) : random.pick(hurtfulStrings);
  const path = (): string => {
    const draw = random.between(1, 10);
    if (draw <= 5) return workspace;
    if (draw <= 8) return random.pick(paths);
    const name = random.pick([...hurtfulStrings, ...values]);
    return join(directory, name.includes('/') ? 'new' : name);
  };
  const line = [command];
  for (let count = random.between(0, 4); count > 0; count--) {
    const option = random.chance(0.6) ? random.pick(options) : null;
    if (option !== null) line.push(`--${option}`);
    if (random.chance(0.2)) continue;
    const isPath = option === null ? random.chance(0.9) && command !== 'search' : pathOptions.includes(option);
    line.push(isPath ? path() : random.pick([...hurtfulStrings, ...values].filter((each) => !each.includes('/'))));
  }
  if (command === 'export' && random.chance(0.5)) {
    const out = join(directory, `out-${random.bits()}`);
    return ['export', '--workspace', workspace, '--format', random.pick(values), '--out', out];
  }
  const isReading = ['import', 'extract'].includes(command) && line.slice(1).some((each) => existsSync(each));
  if (isReading && !random.chance(readingShare)) return [command, '--fast'];
  // A path that follows a flag is taken for one that stands alone: it must not lie where the program runs either.
  return line.map((each, place) =>
    place > 0 && !each.startsWith('-') && !isAbsolute(each) && isFlag(line[place - 1]) ? join(directory, each) : each,
  );
}

function isFlag(before: string | undefined): boolean {
  return before === undefined || !/^--(?:format|as|encoding|limit|name|date|reason)$/.test(before);
}
