import type { Stop } from '../../model/stop.ts';
import type { WeightSet } from '../../model/weight-set.ts';
import type { Analyst } from '../analysis/analyst.ts';
import { type LearningAnalyst, loadAnalyst } from '../analysis/load-analyst.ts';

/**
 * The analyst that comes with Kanwu, loaded when there is an article to read: a wrong file should be told at once.
 *
 * @param weights by which names are found
 * @param stop may be wanted while it is loaded, which takes longer than anybody should wait
 * @param prepare is given the analyst once it is loaded
 */
export function analystOnDemand(
  resourcesDirectory: string,
  weights: WeightSet,
  stop: Stop,
  prepare: (analyst: LearningAnalyst) => void = () => undefined,
): Analyst {
  let loaded: Analyst | null = null;
  const ready = (): Analyst => {
    if (loaded !== null) return loaded;
    const analyst = loadAnalyst(resourcesDirectory, weights, stop);
    prepare(analyst);
    loaded = analyst;
    return analyst;
  };
  return {
    segment: (text, fileName, stop) => ready().segment(text, fileName, stop),
    extract: (article) => ready().extract(article),
    categorise: (article) => ready().categorise(article),
    misread: (text) => ready().misread(text),
    alternatives: (text, at) => ready().alternatives(text, at),
    lookAlike: (one, other) => ready().lookAlike(one, other),
    swappedLines: (passage, year) => ready().swappedLines(passage, year),
  };
}
