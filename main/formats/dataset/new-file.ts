import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm, rmdir } from 'node:fs/promises';
import { join, parse } from 'node:path';
import type { RecordKind } from '../../../model/dataset-export.ts';
import type { DatasetFile, DatasetFolder } from './exporter.ts';
import { GrowingFile } from './growing-file.ts';

/** A file, or a folder of files, that is written under a temporary name beside its place. */
export interface NewEntry {
  readonly recordKind: RecordKind;
  readonly records: number;
  /** Its name when it is complete; the first has nothing added to it. */
  nameOf(copy: number): string;
  complete(): Promise<void>;
  /** Takes a name, which nobody else has then. @throws what the system does, with the code `EEXIST` where somebody has */
  claim(path: string): Promise<void>;
  /** Moves it to the name that was claimed. */
  putAt(path: string): Promise<void>;
  /** Never rejects: there is an error already that is to be told. */
  discard(): Promise<void>;
}

/** A temporary name beside that of an entry. */
function temporaryPath(directory: string, name: string): string {
  return join(directory, `.${name}.${randomBytes(4).toString('hex')}.part`);
}

export class NewFile extends GrowingFile implements NewEntry {
  readonly recordKind: RecordKind;
  readonly #name: string;

  constructor(directory: string, name: string, recordKind: RecordKind) {
    super(temporaryPath(directory, name), true);
    this.#name = name;
    this.recordKind = recordKind;
  }

  nameOf(copy: number): string {
    const { name: stem, ext } = parse(this.#name);
    return copy === 1 ? this.#name : `${stem}-${copy}${ext}`;
  }

  complete(): Promise<void> {
    return this.end();
  }

  /** An empty file, as a rename alone would write over what is there. */
  async claim(path: string): Promise<void> {
    await (await open(path, 'wx')).close();
  }

  putAt(path: string): Promise<void> {
    return rename(this.path, path);
  }

  async discard(): Promise<void> {
    await this.close().catch(() => undefined);
    await rm(this.path, { force: true }).catch(() => undefined);
  }
}

export class NewFolder implements NewEntry, DatasetFolder {
  readonly recordKind: RecordKind;
  readonly #name: string;
  readonly #path: string;
  readonly #files: GrowingFile[] = [];

  constructor(directory: string, name: string, recordKind: RecordKind) {
    this.#name = name;
    this.#path = temporaryPath(directory, name);
    this.recordKind = recordKind;
  }

  get records(): number {
    return this.#files.reduce((sum, { records }) => sum + records, 0);
  }

  file(name: string): DatasetFile {
    const file = new GrowingFile(join(this.#path, name), false);
    this.#files.push(file);
    return file;
  }

  nameOf(copy: number): string {
    return copy === 1 ? this.#name : `${this.#name}-${copy}`;
  }

  async complete(): Promise<void> {
    await mkdir(this.#path, { recursive: true });
    for (const file of this.#files) await file.end();
  }

  async claim(path: string): Promise<void> {
    await mkdir(path);
  }

  /** Not every system moves a folder onto an empty one. */
  async putAt(path: string): Promise<void> {
    await rmdir(path);
    await rename(this.#path, path);
  }

  async discard(): Promise<void> {
    for (const file of this.#files) await file.close().catch(() => undefined);
    await rm(this.#path, { recursive: true, force: true }).catch(() => undefined);
  }
}
