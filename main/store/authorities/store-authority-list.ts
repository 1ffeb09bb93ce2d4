import type { AuthorityList } from '../../../model/authorities/authority-record.ts';
import { KanwuError } from '../../../model/error.ts';
import type { Sha256 } from '../../../model/issue.ts';
import { checkStop, neverStop } from '../../../model/stop.ts';
import type { Store } from '../store.ts';
import type { ListToStore } from './list-to-store.ts';
import { type MovingList, removeAuthorityList, sweepAuthorityList } from './remove-authority-list.ts';

/** What of replacing a list is done once the new one is there. */
const storedShare = 0.6;

/**
 * Stores a list of an authority file, some records in each transaction, so that nobody waits for long; nothing is left of one that fails or is
 * cancelled.
 *
 * @throws {KanwuError} `authority-list-there`, `cancelled`
 */
export function storeAuthorityList(
  store: Pick<Store, 'read' | 'write'>,
  list: ListToStore,
  storing: MovingList,
): Promise<AuthorityList> {
  return storeInPlaceOf(store, list, null, storing);
}

/**
 * The same in the place of another list, whose name it takes: links to records of lists that have no addresses say that name. Both stand side by
 * side until the new one is whole, so that one of them is there whatever happens. Cancelled once it is there, what is left of the old one is a
 * part that is to go.
 *
 * @throws {KanwuError} `authority-list-there`, `cancelled`; the old list is there still
 */
export async function replaceAuthorityList(
  store: Pick<Store, 'read' | 'write'>,
  list: ListToStore,
  replaced: Pick<AuthorityList, 'sha256' | 'name'>,
  { stop, onProgress }: MovingList,
): Promise<AuthorityList> {
  const stored = await storeInPlaceOf(store, { ...list, name: replaced.name }, replaced.sha256, {
    stop,
    onProgress: (fraction) => onProgress?.(fraction * storedShare),
  });
  try {
    await sweepAuthorityList(store, replaced.sha256, {
      stop,
      onProgress: (fraction) => onProgress?.(storedShare + fraction * (1 - storedShare)),
    });
  } catch (error) {
    if (!(error instanceof KanwuError && error.code === 'cancelled')) throw error;
  }
  return stored;
}

async function storeInPlaceOf(
  store: Pick<Store, 'read' | 'write'>,
  { parts, ...list }: ListToStore,
  replaces: Sha256 | null,
  { stop, onProgress }: MovingList,
): Promise<AuthorityList> {
  const { sha256 } = list;
  const isInPart = (await store.read('parts-of-authority-lists', null)).some((each) => each.sha256 === sha256);
  if (isInPart) await sweepAuthorityList(store, sha256, { stop });
  await store.write('begin-authority-list', { ...list, at: Date.now() });
  try {
    for (const [place, records] of parts.entries()) {
      checkStop(stop);
      await store.write('add-authority-records', { sha256, records });
      onProgress?.((place + 1) / parts.length);
    }
    await store.write('finish-authority-list', { sha256, replaces });
  } catch (error) {
    await removeAuthorityList(store, sha256, { stop: neverStop });
    throw error;
  }
  const stored = (await store.read('authority-lists', null)).find((each) => each.sha256 === sha256);
  if (stored === undefined) throw new Error('a list that was stored is there');
  return stored;
}
