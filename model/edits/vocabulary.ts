import type { OwnVocabulary } from '../category.ts';
import type { Edit } from '../journal.ts';
import { summaryOf } from './summary.ts';

/** Gives the workspace a vocabulary. @param isUpdate it takes the place of the one with its id */
export function importVocabulary(vocabulary: OwnVocabulary, isUpdate: boolean): Edit {
  const { id, ...changes } = vocabulary;
  const summary = summaryOf([vocabulary.label.zh]);
  if (!isUpdate) {
    const commands = [{ name: 'vocabulary.add', payload: { records: [vocabulary] } }] as const;
    return { action: 'vocabulary-add', articleId: null, summary, commands };
  }
  const commands = [{ name: 'vocabulary.revise', payload: { revisions: [{ id, changes }] } }] as const;
  return { action: 'vocabulary-revise', articleId: null, summary, commands };
}

/** Takes a vocabulary away; what is filed under it keeps its codes. */
export function removeVocabulary({ id, label }: OwnVocabulary): Edit {
  return {
    ...{ action: 'vocabulary-remove', articleId: null, summary: summaryOf([label.zh]) },
    commands: [{ name: 'vocabulary.remove', payload: { ids: [id] } }],
  };
}
