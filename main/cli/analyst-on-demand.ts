import type { Stop } from '../../model/stop.ts';
import type { WeightSet } from '../../model/weight-set.ts';
import type { Analyst } from '../analysis/analyst.ts';
import { analystWhenAsked } from '../analysis/analyst-when-asked.ts';
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
  return analystWhenAsked(() => {
    if (loaded !== null) return loaded;
    const analyst = loadAnalyst(resourcesDirectory, weights, stop);
    prepare(analyst);
    loaded = analyst;
    return analyst;
  });
}
