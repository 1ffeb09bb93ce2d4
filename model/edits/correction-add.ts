import type { Command } from '../commands/command.ts';
import type { Certainty, Correction, CorrectionKind } from '../correction.ts';
import { correctionIdOf } from '../derived-ids.ts';
import type { ArticleDocument } from '../document.ts';
import { pageAt } from '../document-pages.ts';
import { type CorrectionId, newId } from '../ids.ts';
import type { Edit } from '../journal.ts';
import { type ReadingRange, sourceOffset } from '../offset.ts';
import type { Reading } from '../reading.ts';
import { recordOf } from '../record-index.ts';
import { personOrigin } from '../status.ts';
import { articleEdit } from './article-edit.ts';
import { correctionPlace } from './correction-place.ts';

/** What a person says of a correction. */
export interface CorrectionReading {
  /** What the chosen stretch of the reading text shall read. */
  readonly reads: string;
  readonly kind: CorrectionKind;
  readonly certainty: Certainty;
  readonly note: string;
}

/**
 * Makes a stretch of the reading text read otherwise (an empty stretch: supplies text there). Accepted corrections that it
 * touches give way to one that covers them all; when the source reads so already, they just go and `correctionId` is
 * null. Null when nothing would change, or the stretch reaches over more than one block.
 */
export function addCorrection(
  document: ArticleDocument,
  reading: Reading,
  range: ReadingRange,
  { reads, kind, certainty, note }: CorrectionReading,
): { readonly edit: Edit; readonly correctionId: CorrectionId | null } | null {
  const was = reading.text.slice(range.start, range.end);
  const place = correctionPlace(document, reading, range);
  if (place === null || reads === was) return null;
  const now = place.before + reads + place.after;
  const source = sourceBetween(document, place.start, place.end);
  const removal: Command[] =
    place.replaces.length === 0 ? [] : [{ name: 'correction.remove', payload: { ids: place.replaces } }];
  const texts = [`${was} → ${reads}`];
  if (now === source) {
    return { edit: articleEdit(document, 'correction-remove', texts, removal), correctionId: null };
  }
  const { id: pageId, shift } = pageAt(document, place.start);
  const derived = correctionIdOf(pageId, place.start - shift, place.end - shift, now, place.side);
  const correction: Correction = {
    id: recordOf(document.corrections, derived) === undefined ? derived : newId<CorrectionId>(),
    pageId,
    start: sourceOffset(place.start),
    end: sourceOffset(place.end),
    side: place.side,
    now,
    kind,
    certainty,
    note,
    status: 'accepted',
    origin: personOrigin,
    confidence: 1,
  };
  const addition: Command = { name: 'correction.add', payload: { records: [correction] } };
  return { edit: articleEdit(document, 'correction-add', texts, [...removal, addition]), correctionId: correction.id };
}

/** What the source reads between two of its offsets, as far as the document holds it. */
export function sourceBetween({ source }: Pick<ArticleDocument, 'source'>, start: number, end: number): string {
  const { start: first, text } = source;
  return text.slice(Math.max(0, start - first), Math.max(0, end - first));
}
