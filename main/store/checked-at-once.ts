import { statSync } from 'node:fs';

/** Up to that size a file is looked through when it is opened, in bytes: a quarter of a second where a disk is fast. */
const checkedAtOnce = 100 * 1024 ** 2;

/** Whether a file is looked through before it is opened, and not in the background once it is. */
export function isCheckedAtOnce(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) <= checkedAtOnce;
}
