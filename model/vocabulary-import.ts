import { z } from 'zod';
import { VocabularyId } from './ids.ts';

/** What importing a vocabulary came to. */
export const VocabularyImport = z.strictObject({
  id: VocabularyId,
  scheme: z.string(),
  terms: z.int(),
  /** Whether it took the place of one of the same name. */
  isUpdate: z.boolean(),
});
export type VocabularyImport = Readonly<z.infer<typeof VocabularyImport>>;
