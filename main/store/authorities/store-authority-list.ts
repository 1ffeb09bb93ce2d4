import type { AuthorityList } from '../../../model/authorities/authority-record.ts';
import type { Sha256 } from '../../../model/issue.ts';
import { checkStop, type Stop } from '../../../model/stop.ts';
import type { Store } from '../store.ts';

/** A list as it was read, its records some at a time. */
export interface ListToStore {
  readonly sha256: Sha256;
  readonly name: string;
  readonly file: string;
  readonly parts: readonly Uint8Array[];
}

/**
 * Stores a list of an authority file, some records in each transaction, so that nobody waits for long; nothing is left of one that fails or is
 * cancelled.
 *
 * @throws {KanwuError} `authority-list-there`, `cancelled`
 */
export async function storeAuthorityList(
  store: Pick<Store, 'read' | 'write'>,
  { parts, ...list }: ListToStore,
  { stop, onProgress }: { readonly stop: Stop; onProgress?(fraction: number): void },
): Promise<AuthorityList> {
  const { sha256 } = list;
  await store.write('begin-authority-list', { ...list, at: Date.now() });
  try {
    for (const [place, records] of parts.entries()) {
      checkStop(stop);
      await store.write('add-authority-records', { sha256, records });
      onProgress?.((place + 1) / parts.length);
    }
    await store.write('finish-authority-list', sha256);
  } catch (error) {
    await store.write('remove-authority-list', sha256);
    throw error;
  }
  const stored = (await store.read('authority-lists', null)).find((each) => each.sha256 === sha256);
  if (stored === undefined) throw new Error('a list that was stored is there');
  return stored;
}
