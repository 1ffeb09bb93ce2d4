import type { OwnVocabulary, Vocabulary } from '../category.ts';
import { vocabularyIdOf } from '../derived-ids.ts';
import type { Edit } from '../journal.ts';
import { calledBoth } from '../label.ts';
import { summaryOf } from './summary.ts';

/** Gives the workspace a vocabulary. @param known the workspace's own of the same scheme, whose place it takes */
export function importVocabulary(vocabulary: Vocabulary, known: OwnVocabulary | undefined): Edit {
  const summary = summaryOf([calledBoth(vocabulary.label)]);
  if (known === undefined) {
    const added = { id: vocabularyIdOf(vocabulary.scheme), ...vocabulary };
    const commands = [{ name: 'vocabulary.add', payload: { records: [added] } }] as const;
    return { action: 'vocabulary-add', articleId: null, summary, commands };
  }
  const revisions = [{ id: known.id, changes: vocabulary }];
  const commands = [{ name: 'vocabulary.revise', payload: { revisions } }] as const;
  return { action: 'vocabulary-revise', articleId: null, summary, commands };
}

/** Takes a vocabulary away; what is filed under it keeps its codes. */
export function removeVocabulary({ id, label }: OwnVocabulary): Edit {
  return {
    ...{ action: 'vocabulary-remove', articleId: null, summary: summaryOf([calledBoth(label)]) },
    commands: [{ name: 'vocabulary.remove', payload: { ids: [id] } }],
  };
}
