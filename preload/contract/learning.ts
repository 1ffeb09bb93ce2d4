import { z } from 'zod';
import { ListedVocabulary } from '../../model/category.ts';
import { ChosenFile } from '../../model/chosen-file.ts';
import { VocabularyId } from '../../model/ids.ts';
import { LearningDescription } from '../../model/learning.ts';
import { VocabularyImport } from '../../model/vocabulary-import.ts';
import { nothing, procedure } from './procedure.ts';

/** What can be asked about vocabularies, and what was learned. */
export const learningCalls = {
  /** The vocabularies that come with Kanwu, then those that the open workspace brings. */
  'vocabulary.list': procedure(nothing, z.array(ListedVocabulary)),
  /**
   * Asks the person for a CSV or SKOS file and imports the vocabulary that it holds, in the place of the workspace's own one of the
   * same name; null when they change their mind. Can be undone.
   */
  'vocabulary.choose-and-import': procedure(nothing, VocabularyImport.nullable()),
  /** Removes a vocabulary that the workspace brings; what is filed under it keeps its codes. Can be undone. */
  'vocabulary.remove': procedure(z.strictObject({ id: VocabularyId }), nothing),
  'learning.describe': procedure(nothing, LearningDescription),
  /** Goes back to the shipped weights; what was decided until now is not learned from again. Can be undone. */
  'learning.reset': procedure(nothing, LearningDescription),
  /** Asks the person for a file and writes what was learned to it; null when they change their mind. */
  'learning.export': procedure(nothing, ChosenFile.nullable()),
  /** Asks the person for a file of what was learned elsewhere and starts from it; null when they change their mind. */
  'learning.import': procedure(nothing, LearningDescription.nullable()),
} as const;
