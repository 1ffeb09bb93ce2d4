import type { Changes } from '../commands/command.ts';
import type { Correction } from '../correction.ts';
import type { ArticleDocument } from '../document.ts';
import type { CorrectionId } from '../ids.ts';
import type { Edit, EditAction } from '../journal.ts';
import { recordsOf } from '../record-index.ts';
import { articleEdit } from './article-edit.ts';
import { sourceBetween } from './correction-add.ts';

/** Accepts the corrections of `ids` that are not accepted yet; null when there are none. */
export function acceptCorrections(document: ArticleDocument, ids: readonly CorrectionId[]): Edit | null {
  return revision(document, 'correction-accept', ids, { status: 'accepted' });
}

/** Rejects the corrections of `ids` that are not rejected yet; null when there are none. */
export function rejectCorrections(document: ArticleDocument, ids: readonly CorrectionId[]): Edit | null {
  return revision(document, 'correction-reject', ids, { status: 'rejected' });
}

/**
 * Changes fields of a correction; null when nothing differs. Whoever puts a suggestion right has accepted it, unless
 * `changes` says otherwise.
 */
export function reviseCorrection(
  document: ArticleDocument,
  id: CorrectionId,
  changes: Changes<'correction'>,
): Edit | null {
  return revision(document, 'correction-revise', [id], changes);
}

/** Removes corrections; null when the article has none of `ids`. */
export function removeCorrections(document: ArticleDocument, ids: readonly CorrectionId[]): Edit | null {
  const corrections = recordsOf(document.corrections, ids);
  if (corrections.length === 0) return null;
  return articleEdit(document, 'correction-remove', describe(document, corrections), [
    { name: 'correction.remove', payload: { ids: corrections.map((correction) => correction.id) } },
  ]);
}

function revision(
  document: ArticleDocument,
  action: EditAction,
  ids: readonly CorrectionId[],
  changes: Changes<'correction'>,
): Edit | null {
  const corrections = recordsOf(document.corrections, ids).filter((each) => differs(each, changes));
  if (corrections.length === 0) return null;
  const revisions = corrections.map((each) => ({ id: each.id, changes: { ...acceptance(each), ...changes } }));
  return articleEdit(document, action, describe(document, corrections), [
    { name: 'correction.revise', payload: { revisions } },
  ]);
}

function acceptance(correction: Correction): Changes<'correction'> {
  return correction.status === 'suggested' ? { status: 'accepted' } : {};
}

function differs(correction: Correction, changes: Changes<'correction'>): boolean {
  return Object.entries(changes).some(([field, value]) => correction[field as keyof Correction] !== value);
}

/** What of the source is named on either side of a correction, in UTF-16 units, so that one line end can be told from another. */
const shownAround = 3;

function describe(document: ArticleDocument, corrections: readonly Correction[]): readonly string[] {
  return corrections.map(({ start, end, now }) => {
    const around = [
      sourceBetween(document, start - shownAround, start),
      sourceBetween(document, end, end + shownAround),
    ];
    const [before, after] = around.map(shown);
    return `${before}[${shown(sourceBetween(document, start, end))}→${shown(now)}]${after}`;
  });
}

/** A correction of line ends alone still shows that something is there. */
function shown(text: string): string {
  return text.replace(/\r?\n/g, '⏎').slice(0, 24);
}
