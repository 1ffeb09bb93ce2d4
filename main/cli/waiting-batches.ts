import { join } from 'node:path';
import { append } from '../../model/append.ts';
import { canResume, type ImportBatch, type ImportItem } from '../../model/import-batch.ts';
import type { Stop } from '../../model/stop.ts';
import { foldersOf } from '../formats/folders-of-file.ts';
import { listFiles } from '../formats/list-files.ts';
import type { StoreHere } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import { BatchToKeep, type FileOfBatch } from './batch-to-keep.ts';

const mostBatches = 500;
const filesAWrite = 500;

/** The batches of a workspace that were cut off, each with its files that wait, the oldest first. */
export async function waitingBatches(
  store: StoreHere,
  unpackInto: string,
  stop: Stop,
): Promise<{ readonly batch: BatchToKeep; readonly files: readonly FileOfBatch[] }[]> {
  const cutOff = (await store.read('import-batches', mostBatches)).filter(canResume).reverse();
  const found = [];
  for (const [place, batch] of cutOff.entries()) {
    const into = join(unpackInto, String(place));
    if (!batch.isListed) await listAgain(store, batch, into, stop);
    const items = await waitingIn(store, batch);
    const archives = [...new Set(items.flatMap(({ path, entry }) => (entry === null ? [] : [path])))];
    const at = new Map<string, string>();
    for await (const file of listFiles(archives, { unpackInto: join(into, 'again'), stop })) {
      at.set(`${file.path}\n${file.entry}`, file.at);
    }
    const files = items.map(({ path, entry, place, choices }) => ({
      ...{ path, entry, place, choices, failure: null, within: foldersOf({ path, entry }, batch.given) },
      at: entry === null ? path : (at.get(`${path}\n${entry}`) ?? join(into, entry)),
    }));
    found.push({ batch: BatchToKeep.begun(batch.id, store), files });
  }
  return found;
}

async function listAgain(store: Store, { id, given }: ImportBatch, unpackInto: string, stop: Stop): Promise<void> {
  await store.write('forget-imports', id);
  const items = [];
  for await (const { path, entry, failure } of listFiles(given, { unpackInto, stop }))
    items.push({ path, entry, failure });
  await store.write('add-imports', { id, items, isLast: true });
}

async function waitingIn(store: Store, { id }: ImportBatch): Promise<ImportItem[]> {
  const items: ImportItem[] = [];
  for (let from = 0; ; ) {
    const some = await store.read('waiting-imports', { id, from, count: filesAWrite });
    append(items, some);
    const last = some.at(-1);
    if (last === undefined) return items;
    from = last.place + 1;
  }
}
