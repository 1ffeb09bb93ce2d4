import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { DatasetFile } from './exporter.ts';

/** How much text is gathered before it is written, in UTF-16 units. */
const chunk = 1 << 18;

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
