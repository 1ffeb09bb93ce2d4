import type { AuthorityList } from '../../model/authorities/authority-record.ts';
import { KanwuError } from '../../model/error.ts';
import type { Sha256 } from '../../model/issue.ts';
import { stopWith } from '../../model/stop.ts';
import type { ListToStore } from '../store/authorities/list-to-store.ts';
import { removeAuthorityList } from '../store/authorities/remove-authority-list.ts';
import { replaceAuthorityList, storeAuthorityList } from '../store/authorities/store-authority-list.ts';
import type { ImportWork } from './import-batch.ts';

/** What of loading a list is done once it is read. */
const readShare = 0.2;

/** The file of a list, and the path of the better-sqlite3 binding to load. */
export interface ListFile {
  readonly path: string;
  readonly nativeBinding: string | undefined;
}

/**
 * Loads a list of an authority file into the workspace that is open.
 *
 * @throws {KanwuError} what `readListFile` throws, `authority-list-there`, `cancelled`
 */
export async function addAuthorityList(work: ImportWork, file: ListFile): Promise<AuthorityList> {
  const list = await readList(work, file);
  return storeAuthorityList(work.open.store, list, following(work, list.name, readShare));
}

/**
 * Loads one in the place of another that is there.
 *
 * @throws {KanwuError} the same, and `authority-list-not-found`
 */
export async function replaceWithFile(work: ImportWork, sha256: Sha256, file: ListFile): Promise<AuthorityList> {
  const replaced = await listThere(work, sha256);
  const list = await readList(work, file);
  return replaceAuthorityList(work.open.store, list, replaced, following(work, replaced.name, readShare));
}

/** Takes a list, or what is left of one, away. @throws {KanwuError} `cancelled` */
export async function removeList(
  work: ImportWork,
  { sha256, name }: Pick<AuthorityList, 'sha256' | 'name'>,
): Promise<void> {
  work.job.progress(name, 0);
  await removeAuthorityList(work.open.store, sha256, following(work, name, 0));
}

async function listThere({ open }: ImportWork, sha256: Sha256): Promise<AuthorityList> {
  const lists = await open.store.read('authority-lists', null);
  const found = lists.find((each) => each.sha256 === sha256);
  if (found !== undefined) return found;
  throw new KanwuError('authority-list-not-found', {
    name: sha256.slice(0, 12),
    known: lists.map(({ name }) => name).join(', '),
  });
}

async function readList({ open, job, startReader }: ImportWork, file: ListFile): Promise<ListToStore> {
  // Whoever is at work goes on with suggestions meanwhile.
  const reader = startReader();
  try {
    const { records: _, ...list } = await reader.ask('read-authority-list', file, { signal: job.signal });
    job.progress(list.name, readShare);
    if (open.isClosed) throw new KanwuError('cancelled');
    return list;
  } finally {
    await reader.close();
  }
}

function following({ job }: ImportWork, name: string, from: number) {
  return {
    stop: stopWith(job.signal),
    onProgress: (fraction: number) => job.progress(name, from + fraction * (1 - from)),
  };
}
