import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type Database from 'better-sqlite3';
import { LRUCache } from 'lru-cache';
import { KanwuError } from '../../model/error.ts';
import type { Sha256, Source } from '../../model/issue.ts';

/** How many decoded sources are held in memory: the ones that people move between. */
const held = 4;

/** The files that issues were imported from, each kept once. A source that no issue uses any more stays, for undo. */
export interface Sources {
  has(sha256: Sha256): boolean;
  add(source: Source): void;
  remove(sha256: Sha256): void;
  /** The decoded text. @throws {KanwuError} `record-not-found` */
  textOf(sha256: Sha256): string;
  /** @throws {KanwuError} `record-not-found` */
  get(sha256: Sha256): Source;
  all(): Sha256[];
  /** Those whose bytes are not what they were by their hash. */
  damaged(): Sha256[];
}

type Kept = Omit<Source, 'bytes'> & { readonly bytes: Uint8Array | null };

export function sqlSources(database: Database.Database): Sources {
  const find = database.prepare<[Sha256], Kept>('SELECT sha256, bytes, encoding, text FROM source WHERE sha256 = ?');
  const findText = database.prepare<[Sha256], string>('SELECT text FROM source WHERE sha256 = ?').pluck();
  const exists = database.prepare<[Sha256], number>('SELECT 1 FROM source WHERE sha256 = ?').pluck();
  const insert = database.prepare('INSERT INTO source (sha256, bytes, encoding, text) VALUES (?, ?, ?, ?)');
  const remove = database.prepare<[Sha256]>('DELETE FROM source WHERE sha256 = ?');
  const recent = new LRUCache<Sha256, string>({ max: held });

  const get = (sha256: Sha256): Source => {
    const source = find.get(sha256);
    if (source === undefined) throw new KanwuError('record-not-found', { noun: 'source', id: sha256 });
    const { bytes, text } = source;
    return { ...source, bytes: bytes === null ? Buffer.from(text, 'utf8') : inflateRawSync(bytes) };
  };
  const all = (): Sha256[] => database.prepare<[], Sha256>('SELECT sha256 FROM source ORDER BY sha256').pluck().all();

  return {
    has: (sha256) => exists.get(sha256) !== undefined,
    add({ sha256, bytes, encoding, text }) {
      const isText = Buffer.from(text, 'utf8').equals(bytes);
      insert.run(sha256, isText ? null : deflateRawSync(bytes), encoding, text);
    },
    remove(sha256) {
      remove.run(sha256);
      recent.delete(sha256);
    },
    textOf(sha256) {
      const text = recent.get(sha256) ?? (findText.get(sha256) as string | undefined);
      if (text === undefined) throw new KanwuError('record-not-found', { noun: 'source', id: sha256 });
      recent.set(sha256, text);
      return text;
    },
    get,
    all,
    damaged: () => all().filter((sha256) => hashOf(get, sha256) !== sha256),
  };
}

/** Null for bytes that can't be unpacked any more. */
function hashOf(get: (sha256: Sha256) => Source, sha256: Sha256): Sha256 | null {
  try {
    return createHash('sha256').update(get(sha256).bytes).digest('hex');
  } catch {
    return null;
  }
}
