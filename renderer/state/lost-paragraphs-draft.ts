import { z } from 'zod';
import { Certainty } from '../../model/correction.ts';
import type { LostParagraphs, LostPlace } from '../../model/edits/restoration-add.ts';

/** What stands in the form in which lost paragraphs are supplied. */
export type SuppliedDraft = LostParagraphs & Pick<LostPlace, 'side'>;

const Written = z.strictObject({
  text: z.string(),
  side: z.enum(['before', 'after']),
  certainty: Certainty,
  note: z.string(),
});

/** All fields of the form as one draft. */
export function writeSuppliedDraft({ text, side, certainty, note }: SuppliedDraft): string {
  return JSON.stringify({ text, side, certainty, note });
}

/** Null for what is none. */
export function readSuppliedDraft(text: string): SuppliedDraft | null {
  try {
    return Written.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
