import type { DatasetFile, DatasetFiles } from './exporter.ts';

/** A file of a dataset that is only looked at. */
export interface LookedAt {
  readonly name: string;
  /** How it begins. */
  readonly text: string;
  readonly isWhole: boolean;
}

/** Files that keep how each begins, as far as it is text, and nothing else. @param longest so many UTF-16 units are kept */
export class MemoryFiles implements DatasetFiles {
  readonly #longest: number;
  readonly #files: MemoryFile[] = [];

  constructor(longest: number) {
    this.#longest = longest;
  }

  file(name: string): DatasetFile {
    const file = new MemoryFile(name, this.#longest);
    this.#files.push(file);
    return file;
  }

  folder(nameEnding: string) {
    return { file: (name: string) => this.file(`${nameEnding}/${name}`) };
  }

  /** Those that are text, in the order in which they were begun. */
  texts(): readonly LookedAt[] {
    return this.#files.filter(({ isText }) => isText).map(({ name, text, isWhole }) => ({ name, text, isWhole }));
  }
}

class MemoryFile implements DatasetFile, LookedAt {
  readonly name: string;
  readonly #longest: number;
  text = '';
  isText = true;
  isWhole = true;

  constructor(name: string, longest: number) {
    this.name = name;
    this.#longest = longest;
  }

  async append(content: string | Uint8Array): Promise<void> {
    if (typeof content !== 'string') {
      this.isText = false;
      return;
    }
    const room = this.#longest - this.text.length;
    if (content.length > room) this.isWhole = false;
    this.text += content.slice(0, Math.max(0, room));
  }

  async end(): Promise<void> {}
}

/** Files of which nothing is kept: what is written to them is only counted, by whoever writes. */
export const nowhere: DatasetFiles = {
  file: () => nothing,
  folder: () => ({ file: () => nothing }),
};

const nothing: DatasetFile = { append: async () => {}, end: async () => {} };
