import { basename } from 'node:path';
import type { ImageCheck, ImageTrouble, TroubledImage } from '../../model/page-image-check.ts';
import type { ImageFile } from '../../model/recognition.ts';
import { checkStop, type Stop } from '../../model/stop.ts';
import { imageFile } from '../formats/page-images/picture-file.ts';
import { filesFolderOf, isInFilesFolder } from '../store/recognition/files-folder.ts';
import type { Store } from '../store/store.ts';
import { sizeOf } from './image-file.ts';

/** How a check is made, and who is told of it. */
export interface CheckSettings {
  /** Whether each file is read to its end and compared by its SHA-256; else its size has to do. */
  readonly comparesContents: boolean;
  readonly stop: Stop;
  readonly progress: (subject: string, fraction: number) => void;
}

/**
 * Looks whether the images of all pages that are in issues are where they were, and what they were.
 *
 * @throws {KanwuError} `cancelled`, and what the store throws
 */
export async function checkImages(
  store: Store,
  { comparesContents, stop, progress }: CheckSettings,
): Promise<ImageCheck> {
  const images = (await store.read('all-images', null)).flatMap(({ page, ...image }) =>
    page === null ? [] : [{ ...image, page }],
  );
  const troubles: TroubledImage[] = [];
  // A file may hold the images of several pages.
  const known = new Map<string, ImageTrouble | null>();
  const there = { copied: { count: 0, byteLength: 0 }, elsewhere: { count: 0, byteLength: 0 } };
  for (const [at, { source, place, name, file, page }] of images.entries()) {
    checkStop(stop);
    progress(page.fileName, at / images.length);
    let trouble: ImageTrouble | null = 'never-found';
    if (file !== null) {
      const before = known.get(file.path);
      trouble = before === undefined ? await troubleWith(file, comparesContents) : before;
      if (before === undefined && trouble === null) {
        const where = there[isInFilesFolder(store.path, file.path) ? 'copied' : 'elsewhere'];
        where.count += 1;
        where.byteLength += file.byteLength;
      }
      known.set(file.path, trouble);
    }
    if (trouble !== null) troubles.push({ source, place, trouble, name, path: file?.path ?? null, ...page });
  }
  const folder = basename(filesFolderOf(store.path));
  return { total: images.length, folder, ...there, areCompared: comparesContents, troubles };
}

async function troubleWith(file: ImageFile, comparesContents: boolean): Promise<ImageTrouble | null> {
  const size = await sizeOf(file.path);
  if (size === null) return 'missing';
  if (size !== file.byteLength) return 'changed';
  if (!comparesContents) return null;
  const now = await imageFile(file.path).catch(() => null);
  if (now === null) return 'missing';
  return now.sha256 === file.sha256 ? null : 'changed';
}
