import { z } from 'zod';
import { EditResult } from './edit-result.ts';
import { VocabularyId } from './ids.ts';

/** The longest name or code that somebody types, in UTF-16 units. */
export const longestTermName = 200;

const Name = z.string().max(longestTermName);
const Code = z.string().min(1).max(1000);
const TermLabel = z.strictObject({ zh: Name, en: Name }).readonly();

/** What is done to a vocabulary of one's own. */
export const VocabularyChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rename'), label: TermLabel }),
  z.strictObject({ kind: z.literal('add-term'), code: Code, label: TermLabel, broader: Code.nullable() }),
  z.strictObject({ kind: z.literal('rename-term'), code: Code, label: TermLabel }),
  /** It stands under another from now on, or under none, with all that stands under it. */
  z.strictObject({ kind: z.literal('move-term'), code: Code, broader: Code.nullable() }),
  /** What is filed under it keeps its code; what stood under it stands where it did. */
  z.strictObject({ kind: z.literal('remove-term'), code: Code }),
  /** What people filed under it is filed under the other from now on, and what stood under it stands under that. */
  z.strictObject({ kind: z.literal('merge-term'), code: Code, into: Code }),
]);
export type VocabularyChange = Readonly<z.infer<typeof VocabularyChange>>;

/** What is done to one of the workspace's vocabularies. */
export const VocabularyEdit = z.strictObject({ id: VocabularyId, change: VocabularyChange });
export type VocabularyEdit = Readonly<z.infer<typeof VocabularyEdit>>;

const count = z.int().nonnegative();

/** What merging a category into another comes to. */
export const TermMergeCounts = z.strictObject({
  /** Articles that are filed under it, and that will be under the other. */
  filed: count,
  /** Of these, articles that are filed under the other already. */
  doubled: count,
  /** Of these, articles of which somebody said that they are not under the other; now they are. */
  overruled: count,
  /** Articles of which somebody said that they are not under it: that is no longer noted. */
  rejected: count,
  /** Articles for which it is suggested only: what is suggested is worked out anew. */
  suggested: count,
});
export type TermMergeCounts = Readonly<z.infer<typeof TermMergeCounts>>;

/** What a change of a vocabulary came to. */
export const ChangedVocabulary = z.strictObject({
  /** Of a merge; null of all else. */
  counts: TermMergeCounts.nullable(),
  /** Null where nothing was to be done. */
  result: EditResult.nullable(),
});
export type ChangedVocabulary = Readonly<z.infer<typeof ChangedVocabulary>>;
