import { rm } from 'node:fs/promises';
import type { Sha256 } from '../../model/issue.ts';
import { isInFilesFolder } from '../store/recognition/files-folder.ts';
import type { Store } from '../store/store.ts';

/** The copies beside the workspace that these sources' images are. */
export async function copiesOf(store: Store, sources: readonly Sha256[]): Promise<readonly string[]> {
  const among = new Set(sources);
  const images = await store.read('all-images', null);
  return images.flatMap(({ source, file }) =>
    file !== null && among.has(source) && isInFilesFolder(store.path, file.path) ? [file.path] : [],
  );
}

/** Removes those of the copies that no page's image is any more: what they show was purged. */
export async function removeUnnamed(store: Store, copies: readonly string[]): Promise<void> {
  if (copies.length === 0) return;
  const named = new Set((await store.read('all-images', null)).map(({ file }) => file?.path));
  for (const path of new Set(copies)) if (!named.has(path)) await rm(path, { force: true });
}
