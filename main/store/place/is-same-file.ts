import { statSync } from 'node:fs';

/** Whether two paths of files that are there lead to one file. */
export function isSameFile(one: string, other: string): boolean {
  if (one === ':memory:') return false;
  const [first, second] = [statSync(one), statSync(other)];
  return first.ino === second.ino && first.dev === second.dev;
}
