import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { errorOf, failureOf } from '../../model/failure.ts';
import type { ImportChoices } from '../../model/import.ts';
import { checkStop, type Stop } from '../../model/stop.ts';
import type { WeightSet } from '../../model/weight-set.ts';
import { type CommandLineWords, commandLineWords } from '../../resources/words/command-line.ts';
import { chooseLayers } from '../formats/annotators/choose-layers.ts';
import { rivalLayers } from '../formats/annotators/rival-layers.ts';
import { makeWorkingFolder, removeAbandonedFolders } from '../formats/archive/working-folder.ts';
import { foldersOf } from '../formats/folders-of-file.ts';
import { readIssueFile } from '../formats/issue-file.ts';
import { listFiles } from '../formats/list-files.ts';
import type { RememberedChoices } from '../store/imports/remembered-choices.ts';
import { openStore, type StoreHere } from '../store/open-store.ts';
import { filesFolderOf } from '../store/recognition/files-folder.ts';
import { readAhead } from '../workers/reader/read-ahead.ts';
import type { ReadIssue } from '../workers/reader/reader.ts';
import type { ReaderThread } from '../workers/reader/reader-thread.ts';
import { BatchToKeep, type FileOfBatch } from './batch-to-keep.ts';
import type { CliCommand, Terminal } from './command.ts';
import { complaintOf } from './complaint.ts';
import { importChoices, weightsChosen } from './import-choices.ts';
import { usage } from './parse-line.ts';
import { readWithPath } from './read-with-path.ts';
import { type Readers, startReaders } from './readers.ts';
import { lessonsIn } from './teach.ts';
import { untilWanted } from './until-wanted.ts';
import { waitingBatches } from './waiting-batches.ts';

/**
 * `kanwu import FILE… --workspace W.kanwu`: also what is in folders and archives; a file that fails is reported and keeps no other out.
 * With `--resume` also what waits since an import was cut off.
 */
export const importCommand: CliCommand = {
  options: {
    workspace: 'value',
    as: 'value',
    encoding: 'value',
    columns: 'value',
    annotator: 'value',
    offsets: 'value',
    labels: 'value',
    images: 'value',
    weights: 'value',
    resume: 'flag',
    'same-text': 'flag',
  },
  run(line, terminal) {
    const path = resolve(line.value('workspace'));
    const [given, isResumed] = [line.positionals, line.has('resume')];
    if (given.length === 0 && !isResumed) throw usage('argument-missing', 'FILE');
    const wanted = { path, given, choices: importChoices(line), weights: weightsChosen(line), isResumed };
    return terminal.untilInterrupted((stop) => importAll(wanted, terminal, stop));
  },
};

interface Wanted {
  /** The workspace. */
  readonly path: string;
  readonly given: readonly string[];
  readonly choices: ImportChoices;
  /** By which names are found. */
  readonly weights: WeightSet;
  readonly isResumed: boolean;
}

/** A batch with its files that wait. */
interface Batch {
  readonly batch: BatchToKeep;
  readonly files: readonly FileOfBatch[];
}

async function importAll(
  { path, given, choices, weights, isResumed }: Wanted,
  terminal: Terminal,
  stop: Stop,
): Promise<number> {
  removeAbandonedFolders();
  const unpackInto = makeWorkingFolder('unpacked');
  let store: StoreHere | null = null;
  const open = async (): Promise<StoreHere> => {
    store ??= await openStore(path, { nativeBinding: terminal.nativeBinding });
    return store;
  };
  let readers: Readers | null = null;
  try {
    const isThere = existsSync(path) || isResumed;
    const teach = isThere ? await lessonsIn(await open()) : null;
    const remembered = isThere ? await (await open()).read('remembered-choices', null) : {};
    const batches = isResumed ? await waitingBatches(await open(), join(unpackInto, 'before'), stop) : [];
    if (given.length > 0) batches.push(await newBatch(given, choices, { unpackInto, stop, open }));
    const files = batches.flatMap((each) => each.files.map(({ at }) => at));
    readers = await startReaders(files, terminal, weights, teach);
    const tally = new Tally();
    for (const each of batches)
      await importBatch(each, { workspace: path, readers: readers.reading, terminal, stop, tally, remembered });
    if (tally.imported > 1) await (await open()).write('fill-pages', { upTo: null });
    if (tally.files > 1) terminal.write(`${commandLineWords[terminal.language].importTally(tally)}\n`);
    return tally.imported + tally.readAlong + tally.leftOut === tally.files ? 0 : 1;
  } finally {
    await readers?.close();
    await (store as StoreHere | null)?.close();
    await rm(unpackInto, { recursive: true, force: true });
  }
}

/** What became of how many files. */
class Tally {
  files = 0;
  imported = 0;
  readAlong = 0;
  thereAlready = 0;
  /** Of other annotators than the one whose work was taken. */
  leftOut = 0;
}

async function newBatch(
  given: readonly string[],
  choices: ImportChoices,
  {
    unpackInto,
    stop,
    open,
  }: { readonly unpackInto: string; readonly stop: Stop; readonly open: () => Promise<StoreHere> },
): Promise<Batch> {
  const files: FileOfBatch[] = [];
  for await (const file of listFiles(given, { unpackInto, stop }))
    files.push({ ...file, place: files.length, choices, within: foldersOf(file, given) });
  const fileNameAt = (place: number): string => basename(files[place]?.entry ?? files[place]?.path ?? '');
  const layers = files.length < 2 ? [] : await rivalLayers(files, stop);
  for (const [place, chosen] of chooseLayers(layers, choices, fileNameAt)) {
    const file = files[place];
    if (file === undefined) continue;
    files[place] =
      'failure' in chosen
        ? { ...file, failure: chosen.failure }
        : { ...file, choices: { ...choices, ...chosen.choices } };
  }
  return { batch: BatchToKeep.new({ given, choices, files, open }), files };
}

async function importBatch(
  { batch, files }: Batch,
  {
    readers,
    ...how
  }: HowToImport & {
    readonly readers: readonly ReaderThread[];
    readonly tally: Tally;
  },
): Promise<void> {
  const { terminal, stop, tally } = how;
  const at = Date.now();
  await untilWanted(stop, async (signal) => {
    const read = (file: FileOfBatch, reader: ReaderThread): Promise<ReadIssue> =>
      readFile(file, reader, { ...how, signal, ordinal: at + file.place });
    for await (const { file, reading } of readAhead(files, read, readers)) {
      checkStop(stop);
      tally.files += 1;
      try {
        if (!(await batch.isWaiting(file)) && file.failure === null) {
          tally.readAlong += 1;
          continue;
        }
        if (file.failure?.code === 'annotator-left') {
          tally.leftOut += 1;
          continue;
        }
        if ('error' in reading) throw reading.error;
        const imported = await batch.keep(file, reading.read, stop);
        tally.imported += 1;
        terminal.write(describe(nameOf(file), { ...reading.read, imported }, commandLineWords[terminal.language]));
      } catch (error) {
        checkStop(stop);
        const failure = failureOf(error);
        if (failure.code.startsWith('workspace-')) throw error;
        if (typeof failure.detail.sha256 === 'string') tally.thereAlready += 1;
        terminal.complain(complaintOf(failure, terminal.language));
        if (file.failure === null) await batch.noteFailed(file, error);
      }
    }
  });
}

interface HowToImport {
  /** The path of the workspace. */
  readonly workspace: string;
  readonly terminal: Terminal;
  readonly stop: Stop;
  /** What was laid down before. */
  readonly remembered: RememberedChoices;
}

/** @param ordinal the place of its issues among the others: they are listed in the order of the files */
function readFile(
  { at, entry, path, choices, failure, within }: FileOfBatch,
  reader: ReaderThread,
  {
    workspace,
    remembered,
    signal,
    ordinal,
  }: Pick<HowToImport, 'workspace' | 'remembered'> & { readonly signal: AbortSignal; readonly ordinal: number },
): Promise<ReadIssue> {
  if (failure !== null) return Promise.reject(errorOf(failure));
  // What was unpacked does not stay.
  const copyImagesInto = entry !== null || choices.images === 'copy' ? filesFolderOf(workspace) : null;
  return readWithPath(
    nameOf({ path, entry }),
    () => readIssueFile(at, basename(entry ?? path)),
    (file) =>
      reader.ask(
        'analyse',
        // Nobody is there to be asked.
        {
          file: { ...file, within },
          ordinal,
          choices: { ...choices, ...remembered, asksForLabels: false },
          copyImagesInto,
        },
        { signal },
      ),
  );
}

function nameOf({ path, entry }: Pick<FileOfBatch, 'path' | 'entry'>): string {
  return entry === null ? path : `${path}/${entry}`;
}

/** What was found in a file: its issues, their counts, and the mentions by type with the types as exports name them. */
function describe(
  file: string,
  { imported: { report, articles, corrections, mentions }, issues, types }: ReadIssue,
  m: CommandLineWords,
): string {
  const byType = [...types].sort(([, a], [, b]) => b - a).map(([type, count]) => `${type} ${count}`);
  const lines = [
    file,
    `  ${m.readAs(report)}`,
    ...issues.map(({ title, date }) => `  ${title ?? m.noTitle} ${date ?? m.noDate}`),
    `  ${m.articles(articles)}, ${m.corrections(corrections)}`,
    `  ${[m.mentions(mentions), ...byType].join(', ')}`,
    ...(report.annotator === undefined ? [] : [`  ${m.annotatorTaken(report.annotator)}`]),
    ...(report.images === undefined ? [] : [`  ${m.images(report.images)}`]),
    ...report.unread.map((unread) => `  ${m.unread(unread)}`),
  ];
  return `${lines.join('\n')}\n`;
}
