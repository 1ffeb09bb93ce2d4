import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import type { Picture, PictureFrame } from '../../model/picture.ts';
import { makeWorkingFolder } from '../formats/archive/working-folder.ts';
import { type PicturesThread, picturesThread } from '../workers/pictures/pictures-thread.ts';

/** How wide and high the whole of a picture is shown until its tiles are there, in pixels. */
const overviewSide = 1600;

/**
 * The pictures that pages may ask for, each by a name that they can't make up; a thread of its own cuts them into tiles. What it makes
 * lies in a working folder until the program ends.
 */
export class Pictures {
  readonly #workerPath: string;
  readonly #granted = new Map<string, PictureFrame>();
  readonly #names = new Map<string, string>();
  #made: { readonly thread: PicturesThread; readonly folder: string } | null = null;

  /** @param workerPath the script main/workers/pictures, as it is or bundled */
  constructor(workerPath: string) {
    this.#workerPath = workerPath;
  }

  /** Lets pages ask for a picture. @throws {KanwuError} `picture-unreadable` */
  async open(picture: PictureFrame): Promise<Picture & { readonly name: string }> {
    const described = await this.#thread.ask('describe', picture);
    const key = `${picture.frame} ${picture.path}`;
    const name = this.#names.get(key) ?? randomUUID();
    this.#names.set(key, name);
    this.#granted.set(name, picture);
    return { ...described, name };
  }

  /** The whole picture as a JPEG; null for a name that was not given out. @throws {KanwuError} `picture-unreadable` */
  async overview(name: string): Promise<Uint8Array | null> {
    const picture = this.#granted.get(name);
    return picture === undefined ? null : this.#thread.ask('overview', { ...picture, side: overviewSide });
  }

  /** A tile as a JPEG; null for a name that was not given out. @throws {KanwuError} `picture-unreadable`, `request-invalid` */
  async tile(name: string, level: number, column: number, row: number): Promise<Uint8Array | null> {
    const picture = this.#granted.get(name);
    return picture === undefined ? null : this.#thread.ask('tile', { ...picture, level, column, row });
  }

  async close(): Promise<void> {
    const made = this.#made;
    this.#made = null;
    await made?.thread.close();
    if (made !== null) rmSync(made.folder, { recursive: true, force: true });
  }

  get #thread(): PicturesThread {
    if (this.#made === null) {
      const folder = makeWorkingFolder('tiles');
      this.#made = { thread: picturesThread(this.#workerPath, folder), folder };
    }
    return this.#made.thread;
  }
}
