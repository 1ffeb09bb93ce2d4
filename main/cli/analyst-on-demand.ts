import type { Analyst } from '../analysis/analyst.ts';
import { type LearningAnalyst, loadAnalyst } from '../analysis/load-analyst.ts';

/**
 * The analyst that comes with Kanwu, loaded when there is an article to read: a wrong file should be told at once.
 *
 * @param prepare is given the analyst once it is loaded
 */
export function analystOnDemand(
  resourcesDirectory: string,
  prepare: (analyst: LearningAnalyst) => void = () => undefined,
): Analyst {
  let loaded: Analyst | null = null;
  const ready = (): Analyst => {
    if (loaded !== null) return loaded;
    const analyst = loadAnalyst(resourcesDirectory);
    prepare(analyst);
    loaded = analyst;
    return analyst;
  };
  return {
    segment: (text, fileName, stop) => ready().segment(text, fileName, stop),
    extract: (article) => ready().extract(article),
    categorise: (article) => ready().categorise(article),
  };
}
