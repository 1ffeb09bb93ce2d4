import { createHash, type Hash } from 'node:crypto';
import type { DatasetFile, DatasetFiles, DatasetFolder } from '../dataset/exporter.ts';
import type { PackedFile } from './package-facts.ts';

/** The folder of a bag in which what is packed lies. */
const payload = 'data/';

/** The checksums that a bag has of each file, both of them in full. */
const algorithms = ['sha256', 'sha512'] as const;
type Algorithm = (typeof algorithms)[number];

/**
 * A dataset packed with what it was made of, as archives take files in: BagIt 1.0 (RFC 8493). What is written goes into `data/`; beside it
 * stand the checksums of every file, so that anybody can tell whether all of it is there and as it was (`sha512sum -c
 * manifest-sha512.txt`).
 */
export class Bag implements DatasetFiles {
  readonly #folder: DatasetFolder;
  readonly #name: string;
  readonly #payload: CheckedFile[] = [];

  /** @param name what the dataset's files are called before their endings */
  constructor(folder: DatasetFolder, name: string) {
    this.#folder = folder;
    this.#name = name;
  }

  file(nameEnding: string): DatasetFile {
    return this.add(`${this.#name}${nameEnding}`);
  }

  folder(nameEnding: string): DatasetFolder {
    return { file: (name) => this.add(`${this.#name}${nameEnding}/${name}`) };
  }

  /** A file of what is packed. @param path in `data/`, which no other has */
  add(path: string): DatasetFile {
    return checked(this.#folder, `${payload}${path}`, this.#payload);
  }

  /** What is packed so far, in the order of its paths. */
  files(): readonly PackedFile[] {
    return this.#payload
      .map((file) => ({ path: file.path.slice(payload.length), octets: file.octets, sha256: file.digest('sha256') }))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** Says what is in it, when nothing more comes. @param info what `bag-info.txt` is to say, each on one line */
  async close(info: readonly (readonly [label: string, value: string])[]): Promise<void> {
    const tags: CheckedFile[] = [];
    const write = (path: string, text: string): Promise<void> => checked(this.#folder, path, tags).append(text);
    const octets = this.#payload.reduce((sum, each) => sum + each.octets, 0);
    const oxum = ['Payload-Oxum', `${octets}.${this.#payload.length}`] as const;
    await write('bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
    await write(
      'bag-info.txt',
      [...info, oxum].map(([label, value]) => `${label}: ${value.replace(/\s+/gu, ' ').trim()}\n`).join(''),
    );
    for (const algorithm of algorithms) await write(`manifest-${algorithm}.txt`, manifestOf(this.#payload, algorithm));
    const listed = [...tags];
    for (const algorithm of algorithms) await write(`tagmanifest-${algorithm}.txt`, manifestOf(listed, algorithm));
  }
}

/** By their paths, in which only what would break a line is escaped. */
function manifestOf(files: readonly CheckedFile[], algorithm: Algorithm): string {
  return [...files]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map((file) => `${file.digest(algorithm)}  ${file.path.replace(/[%\r\n]/g, encodeURIComponent)}\n`)
    .join('');
}

function checked(folder: DatasetFolder, path: string, among: CheckedFile[]): CheckedFile {
  const file = new CheckedFile(folder.file(path), path);
  among.push(file);
  return file;
}

/** A file whose checksums grow with it. */
class CheckedFile implements DatasetFile {
  readonly path: string;
  octets = 0;
  readonly #file: DatasetFile;
  readonly #hashes: Readonly<Record<Algorithm, Hash>> = { sha256: createHash('sha256'), sha512: createHash('sha512') };

  constructor(file: DatasetFile, path: string) {
    this.#file = file;
    this.path = path;
  }

  append(content: string | Uint8Array, records = 0): Promise<void> {
    this.octets += Buffer.byteLength(content);
    for (const algorithm of algorithms) this.#hashes[algorithm].update(content);
    return this.#file.append(content, records);
  }

  end(): Promise<void> {
    return this.#file.end();
  }

  /** Of what was written so far. */
  digest(algorithm: Algorithm): string {
    return this.#hashes[algorithm].copy().digest('hex');
  }
}
