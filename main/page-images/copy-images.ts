import { basename } from 'node:path';
import { KanwuError } from '../../model/error.ts';
import { type Failure, failureOf } from '../../model/failure.ts';
import type { ImportBatchId } from '../../model/ids.ts';
import type { ImagesCopied } from '../../model/page-image-check.ts';
import type { ImageFile } from '../../model/recognition.ts';
import { checkStop, type Stop } from '../../model/stop.ts';
import { copyImage } from '../formats/page-images/copy-image.ts';
import { filesFolderOf, isInFilesFolder } from '../store/recognition/files-folder.ts';
import type { FoundImage } from '../store/recognition/recognitions.ts';
import type { Store } from '../store/store.ts';
import { sizeOf } from './image-file.ts';

/** So many copies are noted in one write. */
const noted = 50;

/**
 * Copies page images that lie elsewhere into the folder beside the workspace, and notes that they are there. One that can't be copied
 * keeps no other out, and stays noted where it is.
 *
 * @param of the import that they came with; null for all
 * @throws {KanwuError} `cancelled`, and what the store throws
 */
export async function copyImages(
  store: Store,
  of: ImportBatchId | null,
  { stop, progress }: { readonly stop: Stop; readonly progress: (subject: string, fraction: number) => void },
): Promise<ImagesCopied> {
  const folder = filesFolderOf(store.path);
  const among = of === null ? null : new Set(await store.read('sources-of-import', of));
  const images = (await store.read('all-images', null)).filter(
    ({ source, file }) => file !== null && !isInFilesFolder(store.path, file.path) && (among?.has(source) ?? true),
  );
  const copies = new Map<string, ImageFile | Failure>();
  let found: FoundImage[] = [];
  const note = async (): Promise<void> => {
    if (found.length > 0) await store.write('note-images', found);
    found = [];
  };
  for (const [at, { source, place, file }] of images.entries()) {
    checkStop(stop);
    if (file === null) continue;
    progress(basename(file.path), at / images.length);
    const copy = copies.get(file.path) ?? (await copyOf(file, folder));
    copies.set(file.path, copy);
    if ('path' in copy) found.push({ source, place, file: copy });
    if (found.length >= noted) await note();
  }
  await note();
  const copied = [...copies.values()].flatMap((copy) => ('path' in copy ? [copy] : []));
  const failures = [...copies.values()].flatMap((copy) => ('path' in copy ? [] : [copy]));
  const [first] = failures;
  return {
    ...{ copied: copied.length, byteLength: copied.reduce((sum, { byteLength }) => sum + byteLength, 0) },
    ...{ folder: basename(folder), failure: first === undefined ? null : { count: failures.length, first } },
  };
}

async function copyOf(file: ImageFile, folder: string): Promise<ImageFile | Failure> {
  try {
    if ((await sizeOf(file.path)) === null)
      throw new KanwuError('image-not-copied', { path: file.path, folder, reason: 'ENOENT' });
    return await copyImage(file, folder);
  } catch (error) {
    return failureOf(error);
  }
}
