import type { Analyst } from '../analysis/analyst.ts';
import { loadAnalyst } from '../analysis/load-analyst.ts';

/** The analyst that comes with Kanwu, loaded when there is an article to read: a wrong file should be told at once. */
export function analystOnDemand(resourcesDirectory: string): Analyst {
  let loaded: Analyst | null = null;
  const analyst = (): Analyst => {
    loaded ??= loadAnalyst(resourcesDirectory);
    return loaded;
  };
  return {
    extract: (article) => analyst().extract(article),
    categorise: (article) => analyst().categorise(article),
  };
}
