import type { Vocabulary } from '../../model/category.ts';
import { vocabularyIdOf } from '../../model/derived-ids.ts';
import { importVocabulary, removeVocabulary } from '../../model/edits/vocabulary.ts';
import { KanwuError } from '../../model/error.ts';
import type { VocabularyId } from '../../model/ids.ts';
import type { VocabularyImport } from '../../model/vocabulary-import.ts';
import { readIssueFile } from '../formats/issue-file.ts';
import type { OpenWorkspace } from './open-workspace.ts';

/**
 * Imports a vocabulary from a file, in the place of the workspace's own one of the same scheme.
 *
 * @param shipped the vocabularies that come with Kanwu, whose place it may not take
 * @throws {KanwuError} what `readIssueFile` and `readVocabulary` throw, and `vocabulary-scheme-taken`
 */
export async function importOwnVocabulary(
  open: OpenWorkspace,
  shipped: readonly Vocabulary[],
  path: string,
): Promise<VocabularyImport> {
  const read = await open.reader.ask('read-vocabulary', await readIssueFile(path));
  if (open.isClosed) throw new KanwuError('cancelled');
  if (shipped.some(({ scheme }) => scheme === read.scheme)) {
    throw new KanwuError('vocabulary-scheme-taken', { path, scheme: read.scheme });
  }
  const known = (await open.store.read('vocabularies', null)).find(({ scheme }) => scheme === read.scheme);
  await open.execute(importVocabulary(read, known));
  const id = known?.id ?? vocabularyIdOf(read.scheme);
  return { id, scheme: read.scheme, terms: read.terms.length, isUpdate: known !== undefined };
}

/** @throws {KanwuError} `record-not-found` */
export async function removeOwnVocabulary(open: OpenWorkspace, id: VocabularyId): Promise<void> {
  await open.execute(removeVocabulary(await open.store.read('vocabulary', id)));
}
