import type { Sha256 } from '../../../model/issue.ts';
import { checkStop, type Stop } from '../../../model/stop.ts';
import type { Store } from '../store.ts';

/** How far a list is on its way in or out, and how that is ended. */
export interface MovingList {
  readonly stop: Stop;
  onProgress?(fraction: number): void;
}

/** So many records go in a transaction: others wait for no more than some tens of milliseconds. */
const recordsAtOnce = 500;

/**
 * Takes a list away. From the beginning nothing is looked up in it; its records go some at a time. Cancelled, a part of it stays, which is gone on
 * with by taking it away again.
 *
 * @throws {KanwuError} `cancelled`
 */
export async function removeAuthorityList(
  store: Pick<Store, 'read' | 'write'>,
  sha256: Sha256,
  removing: MovingList,
): Promise<void> {
  await store.write('retire-authority-list', sha256);
  await sweepAuthorityList(store, sha256, removing);
}

/** The same for a list in which nothing is looked up any more. @throws {KanwuError} `cancelled` */
export async function sweepAuthorityList(
  store: Pick<Store, 'write'>,
  sha256: Sha256,
  { stop, onProgress }: MovingList,
): Promise<void> {
  let total = 0;
  for (;;) {
    checkStop(stop);
    const left = await store.write('sweep-authority-list', { sha256, most: recordsAtOnce });
    if (left === 0) return;
    total ||= left + recordsAtOnce;
    onProgress?.(1 - left / total);
  }
}
