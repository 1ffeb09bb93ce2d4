import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RememberedName } from '../../model/memory.ts';
import { loadCategoryEvidence } from '../extract/categorise/load-evidence.ts';
import { suggestCategories } from '../extract/categorise/suggest-categories.ts';
import { loadWordLists } from '../extract/lists.ts';
import { createExtractor } from '../extract/pipeline.ts';
import type { Recogniser } from '../extract/recogniser.ts';
import { learn } from '../extract/tagger/learner.ts';
import { Tagger } from '../extract/tagger/tagger.ts';
import { WeightDelta, type WeightDeltaData } from '../extract/tagger/weight-delta.ts';
import { createTaggerRecogniser } from '../extract/tagger-recogniser.ts';
import { createMemoryRecogniser } from '../memory/memory-recogniser.ts';
import { withholdingOf } from '../memory/withhold.ts';
import type { Analyst } from './analyst.ts';
import type { Learned, LearnInput } from './reader.ts';

/** An analyst that takes note of a workspace's decisions. */
export interface LearningAnalyst extends Analyst {
  /** Takes note of what the workspace remembers, in the place of what it remembered before. */
  remember(names: readonly RememberedName[]): void;
  learn(input: LearnInput): Learned;
  learned(): WeightDeltaData;
}

/**
 * Loads what reads articles: word lists, the tagger's weights and the recognisers that use them.
 *
 * @throws when a resource is not there or is not what it should be
 */
export function loadAnalyst(resourcesDirectory: string): LearningAnalyst {
  const tagger = Tagger.load(readFileSync(join(resourcesDirectory, 'models/tagger.bin')));
  let delta = new WeightDelta(tagger.version);
  const evidence = loadCategoryEvidence(resourcesDirectory);
  let memory = createMemoryRecogniser([]);
  let withholds = withholdingOf([]);

  const remembered: Recogniser = { ...memory, recognise: (article) => memory.recognise(article) };
  const extractor = createExtractor({
    lists: loadWordLists(resourcesDirectory),
    recognisers: [createTaggerRecogniser(tagger, () => delta), remembered],
    isUnwanted: (text, proposal) => withholds(text, proposal),
  });

  return {
    extract: (article) => extractor.extract(article),
    categorise: (article) => suggestCategories(article, evidence),
    remember(names) {
      memory = createMemoryRecogniser(names);
      withholds = withholdingOf(names);
    },
    learn({ afresh, base, examples }) {
      if (afresh) {
        // What was learned over other weights means nothing over these: then it is learned again from what is decided.
        const isOfThisModel = base !== null && base.model === tagger.version;
        delta = isOfThisModel ? WeightDelta.import(base) : new WeightDelta(tagger.version);
      }
      learn(tagger, delta, examples);
      return { articles: delta.articles, features: delta.size };
    },
    learned: () => delta.export(),
  };
}
