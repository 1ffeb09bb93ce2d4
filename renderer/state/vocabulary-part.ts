import type { ListedVocabulary } from '../../model/category.ts';
import type { VocabularyId } from '../../model/ids.ts';

export interface VocabularyPart {
  /** What articles can be filed by: the vocabularies that come with Kanwu, then the workspace's own. */
  readonly vocabularies: readonly ListedVocabulary[];
  readVocabularies(): Promise<void>;
  /** Lets the person choose a file, and imports the vocabulary that it holds. @returns its short name; null when none came in */
  importVocabulary(): Promise<string | null>;
  removeVocabulary(id: VocabularyId): Promise<void>;
}
