import type { Readable } from 'node:stream';
import type { Failure } from '../../../model/failure.ts';

/** A file in an archive. */
export interface ArchiveEntry {
  /** With `/` between folders. */
  readonly name: string;
  readonly byteLength: number;
  /** @throws {KanwuError} `archive-encrypted`, `file-malformed` */
  open(): Promise<Readable>;
}

/** A file of an archive as it was unpacked, or why it was not. */
export interface UnpackedEntry {
  readonly name: string;
  readonly byteLength: number;
  /** Where it lies now, or would. */
  readonly path: string;
  readonly failure: Failure | null;
}
