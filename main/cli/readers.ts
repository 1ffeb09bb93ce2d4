import type { WeightSet } from '../../model/weight-set.ts';
import { pupilIn } from '../learn/pupil.ts';
import { type ReaderThread, startReader } from '../workers/reader/reader-thread.ts';
import { shareTexts, sharingOf } from '../workers/reader/sharing.ts';
import type { Terminal } from './command.ts';
import type { Teach } from './teach.ts';

/** Readers in threads of their own, as many as are worth it. */
export interface Readers {
  /** Those that read files, each some of them; others may help them. */
  readonly reading: readonly ReaderThread[];
  close(): Promise<void>;
}

/**
 * Starts readers of some files.
 *
 * @param weights by which names are found
 * @param teach what they are to know; null where nobody has decided anything
 */
export async function startReaders(
  paths: readonly string[],
  { resourcesDirectory }: Pick<Terminal, 'resourcesDirectory'>,
  weights: WeightSet,
  teach: Teach | null,
): Promise<Readers> {
  const { helpers, by } = await sharingOf(paths);
  const script = new URL('../workers/read.ts', import.meta.url);
  const first = startReader(script, { resourcesDirectory, weights });
  const further = Array.from({ length: helpers }, () => startReader(script, { resourcesDirectory, weights }));
  const all = [first, ...further];
  const close = async (): Promise<void> => void (await Promise.all(all.map((reader) => reader.close())));
  try {
    if (teach !== null) await Promise.all(all.map((reader) => teach(pupilIn(reader))));
    if (by === 'text') await shareTexts(first, further);
    return { reading: by === 'text' ? [first] : all, close };
  } catch (error) {
    await close();
    throw error;
  }
}
