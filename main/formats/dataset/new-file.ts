import { randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join, parse } from 'node:path';
import type { RecordKind } from '../../../model/dataset-export.ts';
import type { DatasetFile, DatasetFolder } from './exporter.ts';

/** How much text is gathered before it is written, in UTF-16 units. */
const chunk = 1 << 18;

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

/** A file that grows: one alone, which is begun with its first bytes and ends on the disk, or one of a folder, of which there may be thousands. */
export class GrowingFile implements DatasetFile {
  readonly path: string;
  readonly #isAlone: boolean;
  records = 0;
  #handle: FileHandle | null = null;
  #gathered = '';
  #isEnded = false;

  constructor(path: string, isAlone: boolean) {
    this.path = path;
    this.#isAlone = isAlone;
  }

  async append(content: string | Uint8Array, records = 0): Promise<void> {
    this.records += records;
    if (typeof content === 'string') {
      this.#gathered += content;
      // Whether it can be written at all is known at once.
      if (this.#gathered.length < chunk && (this.#handle !== null || !this.#isAlone)) return;
    }
    const handle = await this.#flush();
    if (typeof content !== 'string') await handle.appendFile(content);
  }

  async end(): Promise<void> {
    if (this.#isEnded) return;
    const handle = await this.#flush();
    // To wait for the disk with each of thousands takes longer than all else.
    if (this.#isAlone) await handle.sync();
    await this.close();
    this.#isEnded = true;
  }

  /** Lets go of it, whatever it holds. */
  async close(): Promise<void> {
    await this.#handle?.close();
    this.#handle = null;
  }

  async #flush(): Promise<FileHandle> {
    this.#handle ??= await openNew(this.path);
    await this.#handle.appendFile(this.#gathered, 'utf8');
    this.#gathered = '';
    return this.#handle;
  }
}

/** A new file, and its folder where it is not there. */
async function openNew(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'wx');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    await mkdir(dirname(path), { recursive: true });
    return open(path, 'wx');
  }
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
