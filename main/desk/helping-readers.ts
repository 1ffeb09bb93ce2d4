import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { ReaderThread } from '../workers/reader/reader-thread.ts';
import type { OpenWorkspace } from './open-workspace.ts';

/** Less than so many bytes are read before a helping reader would be ready. */
const worthHelp = 300_000;
/** Each takes some 200 MiB of memory. */
const mostHelpers = 3;

/** How many readers help to read files: one fewer than files and than processors, none where there is little to read. */
export async function helpersFor(paths: readonly string[]): Promise<number> {
  const sizes = await Promise.all(paths.map(sizeOf));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return bytes < worthHelp ? 0 : Math.max(0, Math.min(mostHelpers, paths.length - 1, availableParallelism() - 1));
}

/** What is wrong with a file is told when it is its turn to be read. */
async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    return 0;
  }
}

/** Has a new reader remember and know what the workspace's own reader does. */
export async function teachHelper(helper: ReaderThread, { reader, store }: OpenWorkspace): Promise<void> {
  const { names, categories } = await reader.ask('give-learned', null);
  await Promise.all([
    helper.ask('remember', { afresh: true, names: await store.read('names', null), gone: [] }),
    helper.ask('adopt-vocabularies', await store.read('vocabularies', null)),
    helper.ask('learn', { afresh: true, base: names, added: [], withdrawn: [] }),
    helper.ask('learn-categories', { afresh: true, base: categories, added: [], withdrawn: [] }),
  ]);
}
