import { z } from 'zod';
import { Certainty, CorrectionKind } from '../../model/correction.ts';
import type { DraftPlace } from '../../model/draft.ts';
import type { CorrectionReading } from '../../model/edits/correction-add.ts';
import { toSource } from '../../model/reading-places.ts';
import type { OpenArticle } from './article-part.ts';
import type { CorrectionForm } from './view-part.ts';

const Written = z.strictObject({ reads: z.string(), kind: CorrectionKind, certainty: Certainty, note: z.string() });

/** The place of what is typed in the correction form. */
export function correctionDraftPlace(
  open: OpenArticle,
  form: Exclude<CorrectionForm, { kind: 'closed' | 'supply' }>,
): DraftPlace {
  const articleId = open.document.article.id;
  if (form.kind === 'edit') return { kind: 'correction', articleId, correctionId: form.id };
  return { kind: 'new-correction', articleId, ranges: toSource(open.reading, form.range) };
}

/** All fields of the correction form as one draft. */
export function writeCorrectionDraft({ reads, kind, certainty, note }: CorrectionReading): string {
  return JSON.stringify({ reads, kind, certainty, note });
}

/** Null for what is none. */
export function readCorrectionDraft(text: string): CorrectionReading | null {
  try {
    return Written.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
