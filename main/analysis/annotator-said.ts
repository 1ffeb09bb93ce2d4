import type { ImportChoices, ImportReport, Unread } from '../../model/import.ts';
import type { ImportedDocument } from '../formats/importer.ts';

/** Whose work was read, where several annotated the same: in one file, or in files of their own. */
export function annotatorSaid(
  { annotator }: Pick<ImportedDocument, 'annotator'>,
  { annotator: chosen, leftAnnotators }: ImportChoices,
): Pick<ImportReport, 'annotator'> {
  const taken = annotator ?? (leftAnnotators === undefined ? undefined : chosen);
  return taken === undefined ? {} : { annotator: taken };
}

/** Those whose work on the same text was left in files of its own. */
export function leftBeside({ leftAnnotators = [] }: ImportChoices): readonly Unread[] {
  const [first] = leftAnnotators;
  return first === undefined ? [] : [{ what: 'other-annotators', count: leftAnnotators.length, example: first }];
}
