import type { ReadIssue } from './reader.ts';
import type { ReaderThread } from './reader-thread.ts';

/** What became of a file that was to be read. */
export type Reading = { readonly read: ReadIssue } | { readonly error: unknown };

/** So many files wait for each reader at most, so that it reads one while another is stored. */
const filesAhead = 2;

/**
 * Has several readers read files, each some of them, and gives what they read away in the order of the files.
 *
 * @param read has a reader read a file; that it fails is told when it is the file's turn
 */
export async function* readAhead<File>(
  files: Iterable<File> | AsyncIterable<File>,
  read: (file: File, reader: ReaderThread) => Promise<ReadIssue>,
  readers: readonly ReaderThread[],
): AsyncGenerator<{ readonly file: File; readonly reading: Reading }> {
  const ahead: { readonly file: File; readonly reading: Promise<Reading> }[] = [];
  const waiting = new Map(readers.map((reader) => [reader, 0]));
  const begin = async (file: File): Promise<Reading> => {
    const [[reader, before] = never()] = [...waiting].toSorted(([, one], [, other]) => one - other);
    waiting.set(reader, before + 1);
    try {
      return { read: await read(file, reader) };
    } catch (error) {
      return { error };
    } finally {
      waiting.set(reader, (waiting.get(reader) ?? 1) - 1);
    }
  };
  const given = async function* (): AsyncGenerator<{ readonly file: File; readonly reading: Reading }> {
    const next = ahead.shift();
    if (next !== undefined) yield { file: next.file, reading: await next.reading };
  };
  for await (const file of files) {
    ahead.push({ file, reading: begin(file) });
    if (ahead.length >= filesAhead * readers.length) yield* given();
  }
  while (ahead.length > 0) yield* given();
}

function never(): never {
  throw new Error('nobody reads');
}
