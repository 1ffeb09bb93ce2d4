import type { AuthorityList } from '../../model/authorities/authority-record.ts';
import { KanwuError } from '../../model/error.ts';
import { stopWith } from '../../model/stop.ts';
import { storeAuthorityList } from '../store/authorities/store-authority-list.ts';
import type { ImportWork } from './import-batch.ts';

/** What of loading a list is done once it is read. */
const readShare = 0.2;

/**
 * Loads a list of an authority file into the workspace that is open.
 *
 * @throws {KanwuError} what `readListFile` throws, `authority-list-there`, `cancelled`
 */
export async function addAuthorityList(
  { open, job, startReader }: ImportWork,
  path: string,
  nativeBinding: string | undefined,
): Promise<AuthorityList> {
  // Whoever is at work goes on with suggestions meanwhile.
  const reader = startReader();
  try {
    const { signal } = job;
    const { records: _, ...list } = await reader.ask('read-authority-list', { path, nativeBinding }, { signal });
    const { name } = list;
    job.progress(name, readShare);
    if (open.isClosed) throw new KanwuError('cancelled');
    return await storeAuthorityList(open.store, list, {
      stop: stopWith(signal),
      onProgress: (fraction) => job.progress(name, readShare + fraction * (1 - readShare)),
    });
  } finally {
    await reader.close();
  }
}
