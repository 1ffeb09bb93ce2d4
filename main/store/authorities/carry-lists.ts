import type { Store } from '../store.ts';
import type { MovingList } from './remove-authority-list.ts';
import { storeAuthorityList } from './store-authority-list.ts';

/**
 * Takes over the authority lists of a copy that are not here: whoever has its links has what they lead to. One of a name that a list has here stays
 * where it is, for that may have been replaced by a newer one, and so does one that was removed here.
 *
 * @returns how many came
 * @throws {KanwuError} `cancelled`, and see `openDatabase`
 */
export async function carryAuthorityLists(
  store: Pick<Store, 'read' | 'write'>,
  path: string,
  moving: MovingList,
): Promise<number> {
  const lists = await store.read('authority-lists-of-copy', path);
  for (const list of lists) await storeAuthorityList(store, list, moving);
  return lists.length;
}
