import { z } from 'zod';
import { Category } from '../../../model/category.ts';

/** A controlled vocabulary as Kanwu ships it, in `resources/vocabularies/<name>.json`. */
export const Vocabulary = z.strictObject({
  scheme: z.string().min(1),
  label: z.strictObject({ zh: z.string(), en: z.string() }).readonly(),
  terms: z.array(Category).readonly(),
});
export type Vocabulary = Readonly<z.infer<typeof Vocabulary>>;

/** The vocabularies that ship, by file name. */
export const vocabularyNames = ['clc', 'iptc-media-topics'] as const;
