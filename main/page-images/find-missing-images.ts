import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImagePlace } from '../../model/page-image-check.ts';
import type { ImagesFound } from '../../model/page-view.ts';
import { checkStop, type Stop } from '../../model/stop.ts';
import { namesOf } from '../formats/page-images/find-images.ts';
import { imageFile, pictureKind } from '../formats/page-images/picture-file.ts';
import type { ImageOfSource } from '../store/recognition/recognitions.ts';
import type { Store } from '../store/store.ts';
import { sizeOf } from './image-file.ts';

/** Where missing images are looked for, and which. */
export interface MissingImages {
  readonly folder: string;
  /** A single one, whatever is the matter with it; null for all that are not what they were. */
  readonly only: ImagePlace | null;
  readonly stop: Stop;
  readonly progress: (subject: string, fraction: number) => void;
}

/**
 * Looks in a folder, and in all folders in it, for images that are not where they were: those that were found before by their
 * content, whatever they are called now, those that never were by their names. Notes where they are.
 *
 * @throws {KanwuError} `cancelled`, and what the store throws
 */
export async function findMissingImages(
  store: Store,
  { folder, only, stop, progress }: MissingImages,
): Promise<ImagesFound> {
  const all = await store.read('all-images', null);
  const missing = only === null ? await missingOf(all) : all.filter((image) => isAt(image, only));
  const paths = await filesIn(folder, stop);
  const found = new Map<ImageOfSource, Awaited<ReturnType<typeof imageFile>>>();
  const named = new Set(missing.flatMap((image) => (image.file === null ? namesOf(image.name) : [])));
  const sizes = new Set(missing.flatMap(({ file }) => file?.byteLength ?? []));
  for (const [at, { path, name, byteLength }] of paths.entries()) {
    checkStop(stop);
    progress(name, at / paths.length);
    if (found.size === missing.length) break;
    if ((!named.has(name) && !sizes.has(byteLength)) || (await pictureKind(path)) === null) continue;
    const file = await imageFile(path);
    for (const image of missing) {
      const isIt = image.file === null ? namesOf(image.name).includes(name) : image.file.sha256 === file.sha256;
      if (isIt && !found.has(image)) found.set(image, file);
    }
  }
  const files = [...found].map(([{ source, place }, file]) => ({ source, place, file }));
  if (files.length > 0) await store.write('note-images', files);
  return { found: found.size, missing: missing.length - found.size };
}

/** Takes the file that stands in an image's place for what it is, as it is now. @throws the file system's error where none is there */
export async function takeImageAsItIs(store: Store, wanted: ImagePlace): Promise<void> {
  const image = (await store.read('all-images', null)).find((each) => isAt(each, wanted));
  if (image?.file == null) return;
  await store.write('note-images', [{ ...wanted, file: await imageFile(image.file.path) }]);
}

function isAt({ source, place }: ImagePlace, wanted: ImagePlace): boolean {
  return source === wanted.source && place === wanted.place;
}

/** Those that are nowhere, or where another file stands now. */
async function missingOf(images: readonly ImageOfSource[]): Promise<readonly ImageOfSource[]> {
  const missing: ImageOfSource[] = [];
  for (const image of images) {
    if (image.file === null || (await sizeOf(image.file.path)) !== image.file.byteLength) missing.push(image);
  }
  return missing;
}

interface FileThere {
  readonly path: string;
  readonly name: string;
  readonly byteLength: number;
}

async function filesIn(folder: string, stop: Stop): Promise<readonly FileThere[]> {
  const found: FileThere[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    checkStop(stop);
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const byteLength = await sizeOf(path);
    if (byteLength !== null) found.push({ path, name: entry.name, byteLength });
  }
  return found;
}
