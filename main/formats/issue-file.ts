import { readFile, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { type ErrorCode, KanwuError } from '../../model/error.ts';

/** The largest issue file that is read, in bytes: far more than any newspaper issue has as text. */
export const largestIssueFile = 64 * 1024 * 1024;

export interface IssueFile {
  readonly bytes: Uint8Array;
  /** The file's name without its folder. */
  readonly fileName: string;
  /** The folder that it lies in, where other files may belong to it; not given for a file that stands alone. */
  readonly folder?: string;
  /** The names of the folders that it was found in, as `foldersOf` has them; left out for a file that stands alone. */
  readonly within?: readonly string[];
}

/**
 * Reads an issue file into memory.
 *
 * @param fileName what it is called, where that is not its name on the disk
 *
 * @throws {KanwuError} `file-not-found`, `file-not-permitted`, `file-is-directory`, `file-too-large` (detail:
 * `byteLength`, `limit`) or `file-unreadable` (detail: `reason`, the system's code), each with `fileName` and `path`.
 */
export async function readIssueFile(path: string, fileName = basename(path)): Promise<IssueFile> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new KanwuError('file-is-directory', { fileName, path });
    if (!found.isFile()) throw new KanwuError('file-unreadable', { fileName, path, reason: 'not-a-regular-file' });
    if (found.size > largestIssueFile) {
      throw new KanwuError('file-too-large', { fileName, path, byteLength: found.size, limit: largestIssueFile });
    }
    return { bytes: await readFile(path), fileName, folder: dirname(path) };
  } catch (error) {
    throw readingError(path, error);
  }
}

/** What went wrong when a file was read, as an error of Kanwu's that names it. */
export function readingError(path: string, error: unknown): KanwuError {
  if (error instanceof KanwuError) return error;
  const reason = systemCode(error);
  return new KanwuError(issueFileErrorCode(reason), { fileName: basename(path), path, reason }, { cause: error });
}

function systemCode(error: unknown): string {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : 'unknown';
}

/** Which of Kanwu's errors the system's error code (Node's `error.code`) comes to. */
export function issueFileErrorCode(systemCode: string): ErrorCode {
  switch (systemCode) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'file-not-found';
    case 'EACCES':
    case 'EPERM':
      return 'file-not-permitted';
    case 'EISDIR':
      return 'file-is-directory';
    default:
      return 'file-unreadable';
  }
}
