import { median } from '../median.ts';

/** What is looked for in invented articles (bench/scale/invented-article.ts), by how often it stands there. */
export const questions: Readonly<Record<string, string>> = {
  'a word of every article': '晏听澜',
  'a clause of most': '許多讀者來信',
  'a word of few': '第777号',
  'one character': '多',
  'two words': '贺信 老人們',
  'nothing that is there': '林若溪',
};

export const hitsWanted = 50;

/** The median of what some work takes, in milliseconds. */
export function milliseconds(work: () => void, rounds = 15): number {
  const times = Array.from({ length: rounds }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
  return median(times);
}
