import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { MessageChannel } from 'node:worker_threads';
import type { ReaderThread } from './reader-thread.ts';

/** Less than so many bytes are read before a helping reader would be ready. */
const worthHelp = 300_000;
/** Each takes some 200 MiB of memory. */
const mostHelpers = 3;

/** How several readers share what there is to read. */
export interface Sharing {
  readonly helpers: number;
  /** Whether each reads files of its own, or all search the texts of one file after another. */
  readonly by: 'file' | 'text';
}

/**
 * How readers share files: by file, but where one of these is so long that the others would wait for its reader. Nobody helps where there
 * is little to read or but one processor.
 */
export async function sharingOf(paths: readonly string[]): Promise<Sharing> {
  const sizes = await Promise.all(paths.map(sizeOf));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const helpers = bytes < worthHelp ? 0 : Math.min(mostHelpers, availableParallelism() - 1);
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0);
  return { helpers, by: largest * (helpers + 1) > bytes ? 'text' : 'file' };
}

/** Has readers search texts for another while that reads files. */
export async function shareTexts(reader: ReaderThread, helpers: readonly ReaderThread[]): Promise<void> {
  for (const helper of helpers) {
    const { port1, port2 } = new MessageChannel();
    await helper.ask('help', port1, { parts: [port1] });
    await reader.ask('take-helper', port2, { parts: [port2] });
  }
}

/** What is wrong with a file is told when it is its turn to be read. */
async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    return 0;
  }
}
