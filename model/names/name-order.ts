import { once } from '../once.ts';

/** Chinese names sort by their reading in pinyin. */
const collator = once(() => new Intl.Collator('zh-Hans-CN', { numeric: true }));

/** Which of two names comes first in a list, as `Array.prototype.sort` asks. */
export function compareNames(a: string, b: string): number {
  return collator().compare(a, b);
}
