import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The state of a training after some epoch: what has to be the same to go on, and the arrays. */
export interface Checkpoint {
  /** Names the training: options, corpora, features. A checkpoint of another training is not taken up. */
  readonly training: string;
  readonly epochsDone: number;
}

const fileName = 'checkpoint.bin';

/** Writes a checkpoint to the folder, replacing the one before only when it is whole. */
export function saveCheckpoint(folder: string, checkpoint: Checkpoint, arrays: readonly Float32Array[]): void {
  mkdirSync(folder, { recursive: true });
  const header = Buffer.from(JSON.stringify(checkpoint));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  const bodies = arrays.map((array) => Buffer.from(array.buffer, array.byteOffset, array.byteLength));
  const unfinished = join(folder, `${fileName}.part`);
  writeFileSync(unfinished, Buffer.concat([length, header, ...bodies]));
  renameSync(unfinished, join(folder, fileName));
}

/** Fills the arrays from the folder's checkpoint of this very training; returns how many epochs it had done, 0 when there is none. */
export function loadCheckpoint(folder: string, training: string, arrays: readonly Float32Array[]): number {
  const file = join(folder, fileName);
  if (!existsSync(file)) return 0;
  const bytes = readFileSync(file);
  const headerEnd = 4 + bytes.readUInt32LE(0);
  const checkpoint = JSON.parse(bytes.subarray(4, headerEnd).toString()) as Checkpoint;
  if (checkpoint.training !== training) return 0;
  let at = headerEnd;
  for (const array of arrays) {
    new Uint8Array(array.buffer, array.byteOffset, array.byteLength).set(bytes.subarray(at, at + array.byteLength));
    at += array.byteLength;
  }
  return checkpoint.epochsDone;
}
