import { createHash } from 'node:crypto';
import type { ImportChoices } from '../../model/import.ts';
import type { Sha256 } from '../../model/issue.ts';
import { bytesBeside, type KeptSource } from '../../model/kept-source.ts';
import { checkStop, type Stop } from '../../model/stop.ts';
import type { IssueFile } from '../formats/issue-file.ts';
import { type ReadDocument, readDocument } from '../formats/read-document.ts';

/** A file, read, without its bytes where they are its text: they are not held as long as that is looked through. */
export interface ReadSource {
  readonly document: ReadDocument;
  readonly source: KeptSource;
  /** Where it lies. */
  readonly from: Omit<IssueFile, 'bytes'>;
}

/** @throws {KanwuError} what `readDocument` throws, and `cancelled` */
export async function readSource(
  file: IssueFile,
  {
    choices,
    stop,
    readingKey,
    onProgress,
  }: {
    readonly choices: ImportChoices;
    readonly stop: Stop;
    /** What the source is called by, where the file is read once more. */
    readonly readingKey: Sha256 | undefined;
    /** Told how far the reading is, from 0 to 1. */
    readonly onProgress: (fraction: number) => void;
  },
): Promise<ReadSource> {
  const { bytes, ...from } = file;
  const document = await readDocument(file, choices, {
    progress(fraction) {
      checkStop(stop);
      onProgress(fraction);
    },
  });
  const { text, encoding } = document;
  const look = (): void => checkStop(stop);
  const hash = hashOf(bytes, look);
  const called = readingKey === undefined ? { sha256: hash } : { sha256: readingKey, file: hash };
  return { document, source: { ...called, bytes: bytesBeside(text, bytes, look), encoding, text }, from };
}

/** So many bytes are hashed between two looks. */
const hashedAtOnce = 1 << 23;

function hashOf(bytes: Uint8Array, look: () => void): Sha256 {
  const hash = createHash('sha256');
  for (let at = 0; at < bytes.length; at += hashedAtOnce) {
    look();
    hash.update(bytes.subarray(at, at + hashedAtOnce));
  }
  return hash.digest('hex');
}
