import type { RememberedName } from '../../model/memory.ts';
import type { WeightDeltaData } from '../extract/tagger/weight-delta.ts';
import type { Analyst } from './analyst.ts';
import type { Learned, LearnInput } from './reader.ts';

/** An analyst that takes note of a workspace's decisions. */
export interface LearningAnalyst extends Analyst {
  /** Takes note of what the workspace remembers, in the place of what it remembered before. */
  remember(names: readonly RememberedName[]): void;
  learn(input: LearnInput): Learned;
  /** What was learned; null when there is nothing that can learn. */
  learned(): WeightDeltaData | null;
}

/** Loads what reads articles: word lists, models and the recognisers that use them. */
export function loadAnalyst(_resourcesDirectory: string): LearningAnalyst {
  return {
    extract: () => ({ mentions: [], relations: [] }),
    categorise: () => [],
    remember: () => undefined,
    learn: () => ({ articles: 0, features: 0 }),
    learned: () => null,
  };
}
