import { Zip, ZipDeflate } from 'fflate';
import type { DatasetFile } from '../dataset/exporter.ts';

/** The same in every zip, so that the same content is the same bytes; as early as a zip can say, in whatever zone the computer is. */
const modified = new Date(1980, 0, 1);

/** So much text is gathered before it is compressed, in UTF-16 units. */
const chunk = 1 << 16;

/**
 * A zip that is written as it grows. Several entries may grow at once: the first goes to the file, what the others come to is held,
 * compressed, until those before them end.
 */
export class ZipStream {
  readonly #file: DatasetFile;
  readonly #zip: Zip;
  readonly #compressed: Uint8Array[] = [];
  #failure: Error | null = null;

  constructor(file: DatasetFile) {
    this.#file = file;
    this.#zip = new Zip((error, bytes) => {
      if (error !== null) this.#failure = error;
      else this.#compressed.push(bytes);
    });
  }

  entry(path: string): ZipEntry {
    const entry = new ZipDeflate(path, { level: 2 });
    entry.mtime = modified;
    this.#zip.add(entry);
    return new ZipEntry(entry);
  }

  /** Writes what has been compressed so far. */
  async flush(): Promise<void> {
    if (this.#failure !== null) throw this.#failure;
    for (const bytes of this.#compressed.splice(0)) await this.#file.append(bytes);
  }

  /** Ends the zip; all its entries have ended. */
  async end(): Promise<void> {
    this.#zip.end();
    await this.flush();
  }
}

export class ZipEntry {
  readonly #entry: ZipDeflate;
  readonly #encoder = new TextEncoder();
  #gathered = '';

  constructor(entry: ZipDeflate) {
    this.#entry = entry;
  }

  append(text: string): void {
    this.#gathered += text;
    if (this.#gathered.length >= chunk) this.#push(false);
  }

  end(): void {
    this.#push(true);
  }

  #push(isLast: boolean): void {
    this.#entry.push(this.#encoder.encode(this.#gathered), isLast);
    this.#gathered = '';
  }
}
