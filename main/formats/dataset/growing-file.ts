import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { DatasetFile } from './exporter.ts';
import { reuse, Utf8Pieces } from './utf8-pieces.ts';

/** A file that grows: one alone, which is begun with its first bytes and ends on the disk, or one of a folder, of which there may be thousands. */
export class GrowingFile implements DatasetFile {
  readonly path: string;
  readonly #isAlone: boolean;
  records = 0;
  #handle: FileHandle | null = null;
  readonly #gathered = new Utf8Pieces();
  /** What is on its way to the disk, while more is gathered. */
  #writing: Promise<void> = Promise.resolve();
  #isEnded = false;

  constructor(path: string, isAlone: boolean) {
    this.path = path;
    this.#isAlone = isAlone;
  }

  async append(content: string | Uint8Array, records = 0): Promise<void> {
    this.records += records;
    if (typeof content === 'string') {
      const isMuch = this.#gathered.add(content);
      // Whether it can be written at all is known at once.
      if (!isMuch && (this.#handle !== null || !this.#isAlone)) return;
    }
    await this.#flush(typeof content === 'string' ? [] : [content]);
  }

  async end(): Promise<void> {
    if (this.#isEnded) return;
    const handle = await this.#flush();
    await this.#writing;
    // To wait for the disk with each of thousands takes longer than all else.
    if (this.#isAlone) await handle.sync();
    await this.close();
    this.#isEnded = true;
  }

  /** Lets go of it, whatever it holds. */
  async close(): Promise<void> {
    // Whoever closes it because something failed has been told already.
    await this.#writing.catch(() => undefined);
    await this.#handle?.close();
    this.#handle = null;
  }

  /** Begins to write what was gathered, and bytes after it, once what was begun before is written. */
  async #flush(bytes: readonly Uint8Array[] = []): Promise<FileHandle> {
    const isFirst = this.#handle === null;
    const handle = this.#handle ?? (await openNew(this.path));
    this.#handle = handle;
    await this.#writing;
    const gathered = this.#gathered.take();
    this.#writing = write(handle, [...gathered, ...bytes]).finally(() => reuse(gathered));
    // What fails is told to whoever writes next, or ends the file.
    this.#writing.catch(() => undefined);
    if (isFirst || bytes.length > 0) await this.#writing;
    return handle;
  }
}

async function write(handle: FileHandle, parts: readonly Uint8Array[]): Promise<void> {
  for (const part of parts) if (part.length > 0) await handle.appendFile(part);
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
