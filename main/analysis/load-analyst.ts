import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Vocabulary } from '../../model/category.ts';
import { checkStop, neverStop, type Stop } from '../../model/stop.ts';
import type { WeightSet } from '../../model/weight-set.ts';
import { Background } from '../extract/categorise/background.ts';
import { CategoryLearner } from '../extract/categorise/category-learner.ts';
import { nameOf } from '../extract/categorise/evidence.ts';
import { labelEvidenceOf } from '../extract/categorise/label-evidence.ts';
import { loadCategoryEvidence } from '../extract/categorise/load-evidence.ts';
import { type CategoryPrior, suggestCategories } from '../extract/categorise/suggest-categories.ts';
import { wordPrior } from '../extract/categorise/word-prior.ts';
import { loadWordLists } from '../extract/lists.ts';
import { Tagger } from '../extract/tagger/tagger.ts';
import { loadVocabularies } from '../formats/vocabulary/shipped-vocabularies.ts';
import { loadMisreadingFinder } from '../repair/load-misreading-finder.ts';
import { swappedLines } from '../repair/swapped-lines.ts';
import { loadSegmenter } from '../segment/load-segmenter.ts';
import type { Analyst } from './analyst.ts';
import type { CategoryLessons, LearnedData } from './learning.ts';
import { createNameReader, type NameReader } from './name-reader.ts';

/** An analyst that takes note of a workspace's decisions. */
export interface LearningAnalyst extends Analyst, Omit<NameReader, 'learned'> {
  /** What was learned by others can be taken over by this one alone. */
  readonly learnsAs: string;
  learned(): LearnedData;
  /** Takes note of the vocabularies that the workspace brings itself, in the place of those that it brought before. */
  adoptVocabularies(own: readonly Vocabulary[]): void;
  learnCategories(lessons: CategoryLessons): void;
}

const weightFiles: Readonly<Record<WeightSet, string>> = {
  'all-sources': 'models/tagger.bin',
  'free-sources': 'models/tagger-free.bin',
};

/**
 * Loads what reads issues: the segmenter's and the tagger's weights, word lists and the recognisers that use them.
 *
 * @throws when a resource is not there or is not what it should be; `cancelled`
 */
export function loadAnalyst(
  resourcesDirectory: string,
  weights: WeightSet = 'all-sources',
  stop: Stop = neverStop,
): LearningAnalyst {
  const lists = loadWordLists(resourcesDirectory, stop);
  checkStop(stop);
  const tagger = Tagger.load(readFileSync(join(resourcesDirectory, weightFiles[weights])));
  checkStop(stop);
  const names = createNameReader(lists, tagger, stop);
  checkStop(stop);
  const words = wordPrior(loadCategoryEvidence(resourcesDirectory), 'category-words@1');
  const background = once(() => new Background(lists.words));
  const misreadings = once(() => loadMisreadingFinder(resourcesDirectory));
  const learner = new CategoryLearner(background);
  checkStop(stop);
  const shipped = loadVocabularies(resourcesDirectory);
  checkStop(stop);
  let terms = termsIn(shipped);
  let labels: CategoryPrior | null = null;
  // What was learned of a vocabulary outlives its removal, as undo may bring it back.
  const chosen: CategoryPrior = {
    origin: learner.origin,
    score: (article) => learner.score(article).filter(({ key }) => terms.has(nameOf(key))),
  };
  return {
    ...names,
    learnsAs: `${names.model} ${learner.origin}`,
    segment: loadSegmenter(resourcesDirectory),
    misread: (text, stop) => misreadings().find(text, stop),
    alternatives: (text, at) => misreadings().alternatives(text, at),
    lookAlike: (one, other) => misreadings().lookAlike(one, other),
    swappedLines: (passage, year) => swappedLines(passage, misreadings().model, year),
    categorise: (article) => suggestCategories(article, labels === null ? [words, chosen] : [words, labels, chosen]),
    learned: () => ({ format: 'kanwu-learning', names: names.learned(), categories: learner.learned() }),
    adoptVocabularies(own) {
      terms = termsIn([...shipped, ...own]);
      labels = own.length === 0 ? null : wordPrior(labelEvidenceOf(own, background()), 'category-labels@1');
    },
    learnCategories({ afresh, base, added, withdrawn }) {
      if (afresh) learner.startFrom(base);
      for (const article of withdrawn) learner.forget(article);
      for (const article of added) learner.learn(article);
    },
  };
}

function termsIn(vocabularies: readonly Vocabulary[]): ReadonlySet<string> {
  return new Set(vocabularies.flatMap(({ terms }) => terms.map(nameOf)));
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
