import type { RememberedName } from '../../model/memory.ts';
import type { WordLists } from '../extract/lists/word-lists.ts';
import { createExtractor } from '../extract/pipeline.ts';
import type { Recogniser } from '../extract/recogniser.ts';
import { learn } from '../extract/tagger/learner.ts';
import type { Tagger } from '../extract/tagger/tagger.ts';
import { WeightDelta, type WeightDeltaData } from '../extract/tagger/weight-delta.ts';
import { createTaggerRecogniser } from '../extract/tagger-recogniser.ts';
import { createMemoryRecogniser } from '../learn/memory/memory-recogniser.ts';
import { withholdingOf } from '../learn/memory/withhold.ts';
import type { Learned, LearnInput } from '../workers/reader/reader.ts';
import type { Analyst } from './analyst.ts';

/** What finds names, and takes note of what a workspace's people decided of them. */
export interface NameReader extends Pick<Analyst, 'extract'> {
  /** Takes note of what the workspace remembers, in the place of what it remembered before. */
  remember(names: readonly RememberedName[]): void;
  learn(input: LearnInput): Learned;
  learned(): WeightDeltaData;
}

export function createNameReader(lists: WordLists, tagger: Tagger): NameReader {
  let delta = new WeightDelta(tagger.version);
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
    learned: () => delta.export(),
  };
}
