import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportResult } from '../../../model/dataset-export.ts';
import { KanwuError } from '../../../model/error.ts';
import type { DatasetFiles } from './exporter.ts';
import { type NewEntry, NewFile, NewFolder } from './new-file.ts';

/**
 * Writes the files and folders of a dataset, which nobody sees before all of them are complete: each under a temporary name beside
 * its place, which is taken away again when anything fails. What is there already stays: the new ones are then all called
 * `name-2`, `name-3`…
 *
 * @param directory is made when it is not there
 * @param name what their names begin with
 * @throws {KanwuError} `export-not-writable` (detail: `path`, and `reason`, the system's code); what `write` throws
 */
export async function writeNewFiles(
  directory: string,
  name: string,
  write: (files: DatasetFiles) => Promise<void>,
): Promise<ExportResult['files']> {
  const begun: NewEntry[] = [];
  const begin = <T extends NewEntry>(entry: T): T => {
    begun.push(entry);
    return entry;
  };
  const files: DatasetFiles = {
    file: (nameEnding, recordKind) => begin(new NewFile(directory, `${name}${nameEnding}`, recordKind)),
    folder: (nameEnding, recordKind) => begin(new NewFolder(directory, `${name}${nameEnding}`, recordKind)),
  };
  try {
    await write(files);
    for (const entry of begun) await entry.complete();
    return await putInPlace(directory, begun);
  } catch (error) {
    for (const entry of begun) await entry.discard();
    throw notWritable(error, join(directory, begun[0]?.nameOf(1) ?? name));
  }
}

/** Gives complete files their names: all or none of them. */
async function putInPlace(directory: string, entries: readonly NewEntry[]): Promise<ExportResult['files']> {
  const claimed = await claim(directory, entries);
  try {
    for (const { entry, path } of claimed) await entry.putAt(path);
  } catch (error) {
    for (const { path } of claimed) await rm(path, { recursive: true, force: true });
    throw error;
  }
  return claimed.map(({ entry: { records, recordKind }, path }) => ({ path, records, recordKind }));
}

interface Claimed {
  readonly entry: NewEntry;
  readonly path: string;
}

/** The first names that are free, made ours. */
async function claim(directory: string, entries: readonly NewEntry[]): Promise<readonly Claimed[]> {
  for (let copy = 1; ; copy += 1) {
    const claimed: Claimed[] = [];
    try {
      for (const entry of entries) {
        const path = join(directory, entry.nameOf(copy));
        await entry.claim(path);
        claimed.push({ entry, path });
      }
      return claimed;
    } catch (error) {
      for (const { path } of claimed) await rm(path, { recursive: true, force: true });
      if (systemCode(error) !== 'EEXIST') throw error;
    }
  }
}

function notWritable(error: unknown, path: string): unknown {
  const reason = systemCode(error);
  const isOfSystem = reason !== null && !reason.startsWith('SQLITE') && !(error instanceof KanwuError);
  return isOfSystem ? new KanwuError('export-not-writable', { path, reason }, { cause: error }) : error;
}

function systemCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error ? String(error.code) : null;
}
