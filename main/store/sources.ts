import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import { LRUCache } from 'lru-cache';
import { KanwuError } from '../../model/error.ts';
import type { Sha256, Source } from '../../model/issue.ts';
import { bytesBeside, type KeptSource } from '../../model/kept-source.ts';
import { neverLooking } from '../../model/stop.ts';
import { deflated, piecesOfBytes } from './deflated.ts';
import { foldedHash } from './folded-text.ts';
import { inflated } from './inflated.ts';
import { type KeptText, keptText, textIn } from './kept-text.ts';

/** How many decoded sources are held in memory: the ones that people move between. */
const held = 4;

/** The files that issues were imported from, each kept once. A source that no issue uses any more stays, for undo. */
export interface Sources {
  has(sha256: Sha256): boolean;
  /** @param look called now and then: a source may be large */
  add(source: KeptSource, look?: () => void): void;
  remove(sha256: Sha256): void;
  /** The decoded text. @throws {KanwuError} `record-not-found` */
  textOf(sha256: Sha256): string;
  /** @throws {KanwuError} `record-not-found` */
  get(sha256: Sha256): Source;
  /** Those that say the same as a text. */
  saying(text: string): Sha256[];
  all(): Sha256[];
  /** The hash of the file whose bytes a source is a reading of; what it is called by where it is not there. */
  fileOf(sha256: Sha256): Sha256;
  /** All readings of the file that a source is of, the first one first; that alone where the source is not there. */
  readingsOf(sha256: Sha256): Sha256[];
  /** Those whose bytes are not what they were by their hash. */
  damaged(): Sha256[];
  /** Whether one that is there can be unpacked. */
  isReadable(sha256: Sha256): boolean;
}

type Kept = Omit<Source, 'bytes' | 'file' | 'text'> & {
  readonly bytes: Uint8Array | null;
  readonly file: Sha256 | null;
  readonly text: KeptText;
};

export function sqlSources(database: Database.Database): Sources {
  const find = database.prepare<[Sha256], Kept>(
    'SELECT sha256, file, bytes, encoding, text FROM source WHERE sha256 = ?',
  );
  const findText = database.prepare<[Sha256], KeptText>('SELECT text FROM source WHERE sha256 = ?').pluck();
  const exists = database.prepare<[Sha256], number>('SELECT 1 FROM source WHERE sha256 = ?').pluck();
  const insert = database.prepare(
    'INSERT INTO source (sha256, file, bytes, encoding, folded, text) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const findAlike = database
    .prepare<[Sha256], Sha256>('SELECT sha256 FROM source WHERE folded = ? ORDER BY sha256')
    .pluck();
  const findFile = database.prepare<[Sha256], Sha256 | null>('SELECT file FROM source WHERE sha256 = ?').pluck();
  const findReadings = database
    .prepare<[Sha256], Sha256>('SELECT sha256 FROM source WHERE file = ? ORDER BY sha256')
    .pluck();
  const remove = database.prepare<[Sha256]>('DELETE FROM source WHERE sha256 = ?');
  const recent = new LRUCache<Sha256, string>({ max: held });

  const get = (sha256: Sha256): Source => {
    const source = find.get(sha256);
    if (source === undefined) throw new KanwuError('record-not-found', { noun: 'source', id: sha256 });
    const { bytes, file, ...called } = source;
    const text = textIn(source.text);
    const of = file === null ? {} : { file };
    return { ...called, ...of, text, bytes: bytes === null ? Buffer.from(text, 'utf8') : inflated(bytes) };
  };
  const fileOf = (sha256: Sha256): Sha256 => findFile.get(sha256) ?? sha256;
  const all = (): Sha256[] => database.prepare<[], Sha256>('SELECT sha256 FROM source ORDER BY sha256').pluck().all();

  return {
    has: (sha256) => exists.get(sha256) !== undefined,
    add({ sha256, file = null, bytes, encoding, text }, look = neverLooking) {
      const beside = bytes === null ? null : bytesBeside(text, bytes, look);
      const packed = beside === null ? null : Buffer.concat(deflated(piecesOfBytes(beside), { look }));
      insert.run(sha256, file, packed, encoding, foldedHash(text, look), keptText(text, look));
      // It is asked for at once, and read from the file it would be there twice more.
      recent.set(sha256, text);
    },
    remove(sha256) {
      remove.run(sha256);
      recent.delete(sha256);
    },
    textOf(sha256) {
      const known = recent.get(sha256);
      if (known !== undefined) return known;
      const kept = findText.get(sha256) as KeptText | undefined;
      if (kept === undefined) throw new KanwuError('record-not-found', { noun: 'source', id: sha256 });
      const text = textIn(kept);
      recent.set(sha256, text);
      return text;
    },
    get,
    saying: (text) => findAlike.all(foldedHash(text)),
    all,
    fileOf,
    readingsOf(sha256) {
      const file = fileOf(sha256);
      return [file, ...findReadings.all(file)];
    },
    damaged: () => all().filter((sha256) => hashOf(get, sha256) !== fileOf(sha256)),
    isReadable: (sha256) => hashOf(get, sha256) !== null,
  };
}

/** Of its bytes; null where these or the text can't be unpacked any more. */
function hashOf(get: (sha256: Sha256) => Source, sha256: Sha256): Sha256 | null {
  try {
    return createHash('sha256').update(get(sha256).bytes).digest('hex');
  } catch {
    return null;
  }
}
