import { basename } from 'node:path';
import { KanwuError } from '../../model/error.ts';
import { failureOf } from '../../model/failure.ts';
import type { ImportChoices } from '../../model/import.ts';
import type { ImportResult } from '../../model/issue-import.ts';
import { readIssueFile } from '../formats/issue-file.ts';
import type { AskOptions } from '../workers/protocol/worker-thread.ts';
import type { FileToAnalyse, ReadIssue } from '../workers/reader/reader.ts';
import type { ReaderThread } from '../workers/reader/reader-thread.ts';
import { helpersFor, teachHelper } from './helping-readers.ts';
import type { Job } from './jobs.ts';
import type { OpenWorkspace } from './open-workspace.ts';

type Reading = { readonly read: ReadIssue } | { readonly error: unknown };

/** So many files wait for each reader at most, so that it reads one while another is stored. */
const filesAhead = 2;

/**
 * Imports files in their order; one that fails is reported and does not keep the others out. Where there is much to read,
 * several readers share it.
 */
export async function importIssueFiles(
  open: OpenWorkspace,
  paths: readonly string[],
  choices: ImportChoices,
  job: Job,
  startReader: () => ReaderThread,
): Promise<ImportResult> {
  const helpers = Array.from({ length: await helpersFor(paths) }, startReader);
  try {
    job.progress(basename(paths[0] ?? ''), 0);
    // What was decided a moment ago counts for what is imported now.
    await open.refresh.learned();
    await Promise.all(helpers.map((helper) => teachHelper(helper, open)));
    return await importWith([open.reader, ...helpers], open, paths, choices, job);
  } finally {
    for (const helper of helpers) void helper.close();
  }
}

async function importWith(
  readers: readonly ReaderThread[],
  open: OpenWorkspace,
  paths: readonly string[],
  choices: ImportChoices,
  { signal, progress }: Job,
): Promise<ImportResult> {
  const result: ImportResult = { imported: [], failed: [] };
  const readings: Promise<Reading>[] = [];
  const fractions = paths.map(() => 0);
  // Issues are listed in the order of the files, in whichever order they are read.
  const firstOrdinal = Date.now();
  let current = paths[0] ?? '';
  const report = (place: number, fraction: number): void => {
    fractions[place] = fraction;
    progress(basename(current), fractions.reduce((sum, each) => sum + each, 0) / paths.length);
  };
  const startReading = (path: string, place: number): Promise<Reading> => {
    const reader = readers[place % readers.length] ?? open.reader;
    const options: AskOptions = { signal, onProgress: (fraction) => report(place, fraction) };
    return read(reader, path, { ordinal: firstOrdinal + place, choices }, options);
  };
  for (const [place, path] of paths.entries()) {
    current = path;
    const ahead = paths.slice(readings.length, place + filesAhead * readers.length);
    for (const next of ahead) readings.push(startReading(next, readings.length));
    // It was begun above, or before.
    const reading = (await readings[place]) as Reading;
    report(place, 1);
    try {
      if ('error' in reading) throw reading.error;
      result.imported.push(await store(open, path, reading.read));
    } catch (error) {
      result.failed.push({ path, error: failureOf(error) });
      if (signal.aborted) break;
    }
  }
  return result;
}

/** Never rejects: what went wrong is told when it is the file's turn. */
async function read(
  reader: ReaderThread,
  path: string,
  how: Pick<FileToAnalyse, 'ordinal' | 'choices'>,
  options: AskOptions,
): Promise<Reading> {
  try {
    const reading = reader.ask('analyse', { file: await readIssueFile(path), ...how }, options);
    return { read: await unlessCancelled(reading, options.signal) };
  } catch (error) {
    return { error };
  }
}

/**
 * What is read, or `cancelled` at once: the reader ends what it does at the next look, and nobody need wait for that.
 *
 * @throws {KanwuError} `cancelled`
 */
function unlessCancelled<Read>(reading: Promise<Read>, signal: AbortSignal | undefined): Promise<Read> {
  if (signal === undefined) return reading;
  return new Promise((resolve, reject) => {
    const cancel = (): void => reject(new KanwuError('cancelled'));
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel, { once: true });
    reading.then(resolve, reject).finally(() => signal.removeEventListener('abort', cancel));
  });
}

/** @throws {KanwuError} `file-already-imported` and `cancelled` */
async function store(open: OpenWorkspace, path: string, read: ReadIssue): Promise<ImportResult['imported'][number]> {
  const { issue, id, ...counts } = read;
  await open.import(path, issue);
  return { path, issueId: id, ...counts };
}
