import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Vocabulary } from '../../model/category.ts';
import type { RememberedName } from '../../model/memory.ts';
import { Background } from '../extract/categorise/background.ts';
import { CategoryLearner } from '../extract/categorise/category-learner.ts';
import { nameOf } from '../extract/categorise/evidence.ts';
import { labelEvidenceOf } from '../extract/categorise/label-evidence.ts';
import { loadCategoryEvidence } from '../extract/categorise/load-evidence.ts';
import { type CategoryPrior, suggestCategories } from '../extract/categorise/suggest-categories.ts';
import { wordPrior } from '../extract/categorise/word-prior.ts';
import { loadWordLists } from '../extract/lists.ts';
import { createExtractor } from '../extract/pipeline.ts';
import type { Recogniser } from '../extract/recogniser.ts';
import { learn } from '../extract/tagger/learner.ts';
import { Tagger } from '../extract/tagger/tagger.ts';
import { WeightDelta } from '../extract/tagger/weight-delta.ts';
import { createTaggerRecogniser } from '../extract/tagger-recogniser.ts';
import { loadVocabularies } from '../formats/vocabulary/shipped-vocabularies.ts';
import { createMemoryRecogniser } from '../learn/memory/memory-recogniser.ts';
import { withholdingOf } from '../learn/memory/withhold.ts';
import type { CategoryLessons, Learned, LearnedData, LearnInput } from '../workers/reader/reader.ts';
import type { Analyst } from './analyst.ts';

/** An analyst that takes note of a workspace's decisions. */
export interface LearningAnalyst extends Analyst {
  /** Takes note of what the workspace remembers, in the place of what it remembered before. */
  remember(names: readonly RememberedName[]): void;
  learn(input: LearnInput): Learned;
  learned(): LearnedData;
  /** Takes note of the vocabularies that the workspace brings itself, in the place of those that it brought before. */
  adoptVocabularies(own: readonly Vocabulary[]): void;
  learnCategories(lessons: CategoryLessons): void;
}

/**
 * Loads what reads articles: word lists, the tagger's weights and the recognisers that use them.
 *
 * @throws when a resource is not there or is not what it should be
 */
export function loadAnalyst(resourcesDirectory: string): LearningAnalyst {
  const tagger = Tagger.load(readFileSync(join(resourcesDirectory, 'models/tagger.bin')));
  let delta = new WeightDelta(tagger.version);
  const lists = loadWordLists(resourcesDirectory);
  const words = wordPrior(loadCategoryEvidence(resourcesDirectory), 'category-words@1');
  const background = once(() => new Background(lists.words));
  const learner = new CategoryLearner(background);
  const shipped = loadVocabularies(resourcesDirectory);
  let terms = termsIn(shipped);
  let labels: CategoryPrior | null = null;
  // What was learned of a vocabulary outlives its removal, as undo may bring it back.
  const chosen: CategoryPrior = {
    origin: learner.origin,
    score: (article) => learner.score(article).filter(({ key }) => terms.has(nameOf(key))),
  };
  let memory = createMemoryRecogniser([]);
  let withholds = withholdingOf([]);

  const remembered: Recogniser = { ...memory, recognise: (article) => memory.recognise(article) };
  const extractor = createExtractor({
    lists,
    recognisers: [createTaggerRecogniser(tagger, () => delta)],
    remembered: [remembered],
    isUnwanted: (text, proposal) => withholds(text, proposal),
  });

  return {
    extract: (article) => extractor.extract(article),
    categorise: (article) => suggestCategories(article, labels === null ? [words, chosen] : [words, labels, chosen]),
    remember(names) {
      memory = createMemoryRecogniser(names);
      withholds = withholdingOf(names);
    },
    learn({ afresh, base, examples }) {
      if (afresh) {
        // What was learned over other weights means nothing over these.
        const isOfThisModel = base !== null && base.model === tagger.version;
        delta = isOfThisModel ? WeightDelta.import(base) : new WeightDelta(tagger.version);
      }
      learn(tagger, delta, examples);
      return { articles: delta.articles, features: delta.size };
    },
    learned: () => ({ format: 'kanwu-learning', names: delta.export(), categories: learner.learned() }),
    adoptVocabularies(own) {
      terms = termsIn([...shipped, ...own]);
      labels = own.length === 0 ? null : wordPrior(labelEvidenceOf(own, background()), 'category-labels@1');
    },
    learnCategories({ afresh, base, filed, forgotten }) {
      if (afresh) learner.startFrom(base);
      for (const id of forgotten) learner.forget(id);
      for (const article of filed) learner.learn(article);
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
