import { z } from 'zod';
import { ArticleId, ClassificationId, VocabularyId } from './ids.ts';
import { calledBoth } from './label.ts';
import { Confidence, Origin, Status } from './status.ts';

/** A term of a controlled vocabulary. `scheme` and `code` together name it. */
export const Category = z.strictObject({
  /** The vocabulary's short name, e.g. `clc`, `iptc-media-topics`. */
  scheme: z.string().min(1),
  code: z.string().min(1),
  label: z.strictObject({ zh: z.string(), en: z.string() }).readonly(),
  /** The code of the next broader term in the same scheme. */
  broader: z.string().nullable(),
});
export type Category = Readonly<z.infer<typeof Category>>;

/** A code as people write it: `medtop:04000000` is the number 04000000. */
export function writtenCode(code: string): string {
  return code.replace(/^[a-z]+:(?=\d+$)/, '');
}

/** What the history calls a category: in both languages, since people of either read it; by its code where no vocabulary has it any more. */
export function calledInHistory(term: Pick<Category, 'label'> | undefined, code: string): string {
  return (term === undefined ? '' : calledBoth(term.label)) || writtenCode(code);
}

/** A category by its name alone. */
export const CategoryKey = Category.pick({ scheme: true, code: true });
export type CategoryKey = Readonly<z.infer<typeof CategoryKey>>;

/** A category under which people filed articles, and how many. */
export const FiledCategory = CategoryKey.extend({ articles: z.int().positive() });
export type FiledCategory = Readonly<z.infer<typeof FiledCategory>>;

/** A controlled vocabulary. */
export const Vocabulary = z.strictObject({
  scheme: z.string().min(1),
  label: z.strictObject({ zh: z.string(), en: z.string() }).readonly(),
  terms: z.array(Category).readonly(),
});
export type Vocabulary = Readonly<z.infer<typeof Vocabulary>>;

/** A vocabulary that a workspace brings itself, under a scheme that nothing that comes with Kanwu has. */
export const OwnVocabulary = z.strictObject({ id: VocabularyId, ...Vocabulary.shape });
export type OwnVocabulary = Readonly<z.infer<typeof OwnVocabulary>>;

/** A vocabulary to file articles by; `id` is null for one that comes with Kanwu. */
export const ListedVocabulary = z.strictObject({ id: VocabularyId.nullable(), ...Vocabulary.shape });
export type ListedVocabulary = Readonly<z.infer<typeof ListedVocabulary>>;

/** That an article is filed, or suggested to be filed, under a category. */
export const Classification = z.strictObject({
  id: ClassificationId,
  articleId: ArticleId,
  scheme: z.string().min(1),
  code: z.string().min(1),
  status: Status,
  origin: Origin,
  confidence: Confidence,
});
export type Classification = Readonly<z.infer<typeof Classification>>;
