import type { VocabularyId } from '../../model/ids.ts';
import { writeVocabulary } from '../formats/vocabulary/write-vocabulary.ts';
import type { OpenWorkspace } from './open-workspace.ts';

/** Writes a vocabulary of the workspace's own to a file. @throws {KanwuError} `record-not-found`, and what {@link writeVocabulary} throws */
export async function exportOwnVocabulary({ store }: OpenWorkspace, id: VocabularyId, path: string): Promise<void> {
  await writeVocabulary(path, await store.read('vocabulary', id));
}
