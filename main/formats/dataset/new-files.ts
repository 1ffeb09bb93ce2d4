import { randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { join, parse } from 'node:path';
import type { ExportResult, RecordKind } from '../../../model/dataset-export.ts';
import { KanwuError } from '../../../model/error.ts';
import type { DatasetFile, DatasetFiles } from './exporter.ts';

/** How much text is gathered before it is written, in UTF-16 units. */
const chunk = 1 << 18;

/**
 * Writes the files of a dataset, which nobody sees before all of them are complete: each under a temporary name beside its
 * place, which is taken away again when anything fails. Files that are there already stay: the new ones are then all called
 * `name-2`, `name-3`…
 *
 * @param directory is made when it is not there
 * @param name what the names of the files begin with
 * @throws {KanwuError} `export-not-writable` (detail: `path`, and `reason`, the system's code); what `write` throws
 */
export async function writeNewFiles(
  directory: string,
  name: string,
  write: (files: DatasetFiles) => Promise<void>,
): Promise<ExportResult['files']> {
  const begun: NewFile[] = [];
  const files: DatasetFiles = {
    file(nameEnding, recordKind) {
      const file = new NewFile(directory, `${name}${nameEnding}`, recordKind);
      begun.push(file);
      return file;
    },
  };
  try {
    await write(files);
    for (const file of begun) await file.complete();
    return await putInPlace(begun);
  } catch (error) {
    for (const file of begun) await file.discard();
    throw notWritable(error, join(directory, begun[0]?.name ?? name));
  }
}

class NewFile implements DatasetFile {
  readonly directory: string;
  readonly name: string;
  readonly recordKind: RecordKind;
  readonly temporary: string;
  records = 0;
  #handle: FileHandle | null = null;
  #gathered = '';

  constructor(directory: string, name: string, recordKind: RecordKind) {
    this.directory = directory;
    this.name = name;
    this.recordKind = recordKind;
    this.temporary = join(directory, `.${name}.${randomBytes(4).toString('hex')}.part`);
  }

  async append(text: string, records = 0): Promise<void> {
    this.#gathered += text;
    this.records += records;
    if (this.#gathered.length >= chunk || this.#handle === null) await this.#flush();
  }

  async complete(): Promise<void> {
    await this.#flush();
    await this.#handle?.sync();
    await this.#close();
  }

  /** Never rejects: there is an error already that is to be told. */
  async discard(): Promise<void> {
    await this.#close().catch(() => undefined);
    await rm(this.temporary, { force: true }).catch(() => undefined);
  }

  async #flush(): Promise<void> {
    if (this.#handle === null) {
      await mkdir(this.directory, { recursive: true });
      this.#handle = await open(this.temporary, 'wx');
    }
    await this.#handle.appendFile(this.#gathered, 'utf8');
    this.#gathered = '';
  }

  async #close(): Promise<void> {
    await this.#handle?.close();
    this.#handle = null;
  }
}

/** Gives complete files their names: all or none of them. */
async function putInPlace(files: readonly NewFile[]): Promise<ExportResult['files']> {
  const paths = await claim(files);
  try {
    for (const [place, file] of files.entries()) await rename(file.temporary, paths[place] as string);
  } catch (error) {
    for (const path of paths) await rm(path, { force: true });
    throw error;
  }
  return files.map(({ records, recordKind }, place) => ({ path: paths[place] as string, records, recordKind }));
}

/** The first names that are free, made ours by empty files: a rename alone would write over what is there. */
async function claim(files: readonly NewFile[]): Promise<readonly string[]> {
  for (let copy = 1; ; copy += 1) {
    const claimed: string[] = [];
    try {
      for (const file of files) {
        const { name: stem, ext } = parse(file.name);
        const path = join(file.directory, copy === 1 ? file.name : `${stem}-${copy}${ext}`);
        await (await open(path, 'wx')).close();
        claimed.push(path);
      }
      return claimed;
    } catch (error) {
      for (const path of claimed) await rm(path, { force: true });
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
