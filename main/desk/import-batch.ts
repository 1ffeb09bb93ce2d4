import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { KanwuError } from '../../model/error.ts';
import { type ImportBatchId, newId } from '../../model/ids.ts';
import type { ImportChoices } from '../../model/import.ts';
import type { ImportItem, ImportSummary } from '../../model/import-batch.ts';
import type { LabelDecisions } from '../../model/label-decisions.ts';
import { stopWith } from '../../model/stop.ts';
import { makeWorkingFolder } from '../formats/archive/working-folder.ts';
import { type ListedFile, listFiles } from '../formats/list-files.ts';
import type { ReaderThread } from '../workers/reader/reader-thread.ts';
import { type Begun, importWaiting } from './import-waiting.ts';
import type { Job } from './jobs.ts';
import type { OpenWorkspace } from './open-workspace.ts';

/** So many files are noted in one write. */
const filesAWrite = 500;

/** Work at the batches of an open workspace. */
export interface ImportWork {
  readonly open: OpenWorkspace;
  readonly job: Job;
  readonly startReader: () => ReaderThread;
}

/** Imports what paths stand for, as a new batch. Where the person cancels, what was not read waits. */
export function importGiven(
  work: ImportWork,
  given: readonly string[],
  choices: ImportChoices,
): Promise<ImportSummary> {
  const id = newId<ImportBatchId>();
  return atBatch(work, id, async (unpackInto) => {
    await work.open.beginImport({ id, given, choices });
    return listed(work, id, given, unpackInto);
  });
}

/** Goes on with a batch once it was said how. */
async function resumeAfter(work: ImportWork, id: ImportBatchId, say: () => Promise<unknown>): Promise<ImportSummary> {
  const { batch } = await summaryOf(work, id);
  if (!batch.isHere) throw new KanwuError('request-denied', { use: 'import' });
  await say();
  return resumeImport(work, id);
}

/** Goes on with the files of a batch that wait. @throws {KanwuError} `record-not-found`, `request-denied` */
export function resumeImport(work: ImportWork, id: ImportBatchId): Promise<ImportSummary> {
  return atBatch(work, id, async (unpackInto) => {
    const { batch } = await summaryOf(work, id);
    if (!batch.isHere) throw new KanwuError('request-denied', { use: 'import' });
    await work.open.store.write('note-import-stopped', { id, isStopped: false });
    if (batch.isListed) return unpackedAgain(work, id, unpackInto);
    await work.open.store.write('forget-imports', id);
    return listed(work, id, batch.given, unpackInto);
  });
}

/** Imports files of a batch once more, otherwise. @throws {KanwuError} `record-not-found`, `request-denied` */
export function importAgain(
  work: ImportWork,
  { id, places, choices }: { id: ImportBatchId; places: readonly number[]; choices: ImportChoices },
): Promise<ImportSummary> {
  return resumeAfter(work, id, () => work.open.store.write('import-again', { id, places, choices }));
}

/** Imports whose of several annotators' a person wants. @throws {KanwuError} `record-not-found`, `request-denied` */
export function importAnnotator(
  work: ImportWork,
  { id, annotator }: { id: ImportBatchId; annotator: string },
): Promise<ImportSummary> {
  return resumeAfter(work, id, () => work.open.store.write('choose-annotator', { id, annotator }));
}

/** Imports what waits to be told what becomes of its labels. @throws {KanwuError} `record-not-found`, `request-denied` */
export function importWithLabels(
  work: ImportWork,
  { id, labels }: { id: ImportBatchId; labels: LabelDecisions },
): Promise<ImportSummary> {
  return resumeAfter(work, id, () => work.open.store.write('decide-labels', { id, labels }));
}

/** A file of so many bytes is written anew in about half a second: people work in it meanwhile. */
const writtenAtOnce = 64 * 1024 ** 2;

/** Where the bytes of a file lie. */
type At = (item: Pick<ImportItem, 'path' | 'entry'>) => string;

async function atBatch(
  work: ImportWork,
  id: ImportBatchId,
  prepare: (unpackInto: string) => Promise<At>,
): Promise<ImportSummary> {
  const { open } = work;
  const unpackInto = makeWorkingFolder('unpacked');
  let begun: Begun = { first: 0 };
  open.importing.add(id);
  try {
    begun = await importWaiting(work, id, await prepare(unpackInto));
    await open.store.write('fill-pages', { upTo: writtenAtOnce });
  } catch (error) {
    if (!(error instanceof KanwuError && error.code === 'cancelled') || open.isClosed) throw error;
    await open.store.write('note-import-stopped', { id, isStopped: true });
  } finally {
    open.importing.delete(id);
    await open.announceImports();
    await rm(unpackInto, { recursive: true, force: true });
  }
  return summaryOf(work, id, begun.first);
}

async function summaryOf({ open }: ImportWork, id: ImportBatchId, since = 0): Promise<ImportSummary> {
  const summary = await open.store.read('import-summary', { id, since });
  if (summary === null) throw new KanwuError('record-not-found', { noun: 'import', id });
  return summary;
}

/** Notes all files that paths stand for; of several annotators' of the same text those whom somebody wants. */
async function listed(
  { open, job }: ImportWork,
  id: ImportBatchId,
  given: readonly string[],
  unpackInto: string,
): Promise<At> {
  const places = new Map<string, string>();
  const files: Pick<ListedFile, 'path' | 'entry' | 'at' | 'failure'>[] = [];
  for await (const { at, path, entry, failure } of listFiles(given, { unpackInto, stop: stopWith(job.signal) })) {
    if (entry !== null) places.set(keyOf({ path, entry }), at);
    files.push({ path, entry, at, failure });
    if (files.length % filesAWrite === 0) job.progress(basename(entry ?? path), 0);
  }
  const choices = await open.store.read('import-choices', id);
  const asked =
    files.length < 2 ? [] : await open.reader.ask('choose-layers', { files, choices }, { signal: job.signal });
  const chosen = new Map(asked);
  for (let from = 0; from === 0 || from < files.length; from += filesAWrite) {
    const items = files.slice(from, from + filesAWrite).map(({ path, entry, failure }, at) => ({
      ...{ path, entry, failure },
      ...chosen.get(from + at),
    }));
    await open.store.write('add-imports', { id, items, isLast: from + filesAWrite >= files.length });
  }
  return (item) => places.get(keyOf(item)) ?? item.path;
}

/** Unpacks the archives again in which files wait. */
async function unpackedAgain({ open, job }: ImportWork, id: ImportBatchId, unpackInto: string): Promise<At> {
  const archives = new Set<string>();
  for (let from = 0; ; ) {
    const items = await open.store.read('waiting-imports', { id, from, count: filesAWrite });
    for (const { path, entry } of items) if (entry !== null) archives.add(path);
    const last = items.at(-1);
    if (last === undefined) break;
    from = last.place + 1;
  }
  const places = new Map<string, string>();
  for await (const file of listFiles([...archives], { unpackInto, stop: stopWith(job.signal) })) {
    if (file.failure === null) places.set(keyOf(file), file.at);
  }
  // What is no longer in its archive is told as gone.
  return (item) => places.get(keyOf(item)) ?? (item.entry === null ? item.path : join(unpackInto, item.entry));
}

function keyOf({ path, entry }: Pick<ImportItem, 'path' | 'entry'>): string {
  return `${path}\n${entry ?? ''}`;
}
