import { z } from 'zod';
import { ListedVocabulary } from '../../model/category.ts';
import { ChosenFile } from '../../model/chosen-file.ts';
import { VocabularyId } from '../../model/ids.ts';
import { LearningDescription } from '../../model/learning.ts';
import { ChangedVocabulary, TermMergeCounts, VocabularyEdit } from '../../model/vocabulary-change.ts';
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
  /** What merging a category of a vocabulary into another would come to; null of another change. */
  'vocabulary.merge-counts': procedure(VocabularyEdit, TermMergeCounts.nullable()),
  /** Changes a vocabulary that the workspace brings, as one edit that can be undone. */
  'vocabulary.change': procedure(VocabularyEdit, ChangedVocabulary),
  /** Asks the person for a file and writes a vocabulary to it, as CSV or SKOS in Turtle; null when they change their mind. */
  'vocabulary.export': procedure(z.strictObject({ id: VocabularyId }), ChosenFile.nullable()),
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
