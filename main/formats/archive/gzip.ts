import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { KanwuError } from '../../../model/error.ts';
import { checkStop, type Stop } from '../../../model/stop.ts';
import type { UnpackedEntry } from './archive-entry.ts';
import { archiveKindOf } from './archive-kind.ts';
import type { UnpackBudget } from './budget.ts';

/** A file that was packed by itself: a tar, or one that is called like the archive without its ending. */
export interface Gunzipped {
  readonly path: string;
  readonly isTar: boolean;
  readonly entry: UnpackedEntry;
}

/** @param to where the file is put @throws {KanwuError} `file-malformed`, `archive-too-large`, `cancelled` */
export async function gunzipped(path: string, to: string, budget: UnpackBudget, stop: Stop): Promise<Gunzipped> {
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      try {
        checkStop(stop);
        budget.take(chunk.length);
        done(null, chunk);
      } catch (error) {
        done(error instanceof Error ? error : new Error(String(error)));
      }
    },
  });
  try {
    await pipeline(createReadStream(path), createGunzip(), counted, createWriteStream(to));
  } catch (error) {
    if (error instanceof KanwuError) throw error;
    const reason = error instanceof Error ? error.message : '';
    throw new KanwuError('file-malformed', { reason }, { cause: error });
  }
  const name = basename(path).replace(/\.gz$/i, '');
  const { size: byteLength } = await stat(to);
  const isTar = (await archiveKindOf(to)) === 'tar';
  return { path: to, isTar, entry: { name, byteLength, path: to, failure: null } };
}
