import type { ReaderThread } from '../workers/reader/reader-thread.ts';
import type { OpenWorkspace } from './open-workspace.ts';

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
