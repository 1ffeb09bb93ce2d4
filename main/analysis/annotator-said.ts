import type { ImportChoices, ImportReport, Unread } from '../../model/import.ts';
import { notesTogether } from '../../model/notes-together.ts';
import type { ImportedDocument, ImportedMark } from '../formats/importer.ts';

/** Whose work was read, where several annotated the same: in one file, or in files of their own. */
export function annotatorSaid(
  { annotator }: Pick<ImportedDocument, 'annotator'>,
  { annotator: chosen, leftAnnotators }: ImportChoices,
): Pick<ImportReport, 'annotator'> {
  const taken = annotator ?? (leftAnnotators === undefined ? undefined : chosen);
  return taken === undefined ? {} : { annotator: taken };
}

/** A mark with whose it is in its note, where that is known of its file and its note does not say it. */
export function notedBy(annotator: string | undefined): (mark: ImportedMark) => ImportedMark {
  if (annotator === undefined) return (mark) => mark;
  return (mark) => (mark.note.includes(annotator) ? mark : { ...mark, note: notesTogether([mark.note, annotator]) });
}

/** Those whose work on the same text was left in files of its own. */
export function leftBeside({ leftAnnotators = [] }: ImportChoices): readonly Unread[] {
  const [first] = leftAnnotators;
  return first === undefined ? [] : [{ what: 'other-annotators', count: leftAnnotators.length, example: first }];
}
