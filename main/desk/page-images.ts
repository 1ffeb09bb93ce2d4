import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { failureOf } from '../../model/failure.ts';
import type { PageId } from '../../model/ids.ts';
import type { ImagesFound, ShownImage } from '../../model/page-view.ts';
import { pictureScheme } from '../../model/picture.ts';
import { checkStop, type Stop } from '../../model/stop.ts';
import { namesOf } from '../formats/page-images/find-images.ts';
import { imageFile, pictureKind } from '../formats/page-images/picture-file.ts';
import type { ImageOfSource } from '../store/recognition/recognitions.ts';
import type { Store } from '../store/store.ts';
import type { Pictures } from './pictures.ts';

/** Has a page's image shown. @param place among those of the page's source */
export async function showImage(store: Store, pictures: Pictures, page: PageId, place: number): Promise<ShownImage> {
  const { file, frame } = (await store.read('page-images', page))[place] ?? { file: null, frame: 0 };
  const size = file === null ? null : await sizeOf(file.path);
  if (file === null || size === null) return { kind: 'missing' };
  try {
    const { name, ...picture } = await pictures.open({ path: file.path, frame });
    return { kind: 'shown', url: `${pictureScheme}://${name}`, ...picture, isOther: size !== file.byteLength };
  } catch (error) {
    return { kind: 'unreadable', error: failureOf(error) };
  }
}

/**
 * Looks in a folder, and in all folders in it, for the images that are not where they were: those that were found before by their
 * content, whatever they are called now, those that never were by their names. Notes where they are.
 *
 * @throws {KanwuError} `cancelled`, and what the store throws
 */
export async function findMissingImages(
  store: Store,
  folder: string,
  stop: Stop,
  progress: (subject: string, fraction: number) => void,
): Promise<ImagesFound> {
  const missing = await missingOf(await store.read('all-images', null));
  const paths = await filesIn(folder, stop);
  const found = new Map<ImageOfSource, Awaited<ReturnType<typeof imageFile>>>();
  const byName = new Map(
    missing.flatMap((image) => (image.file === null ? namesOf(image.name) : []).map((name) => [name, image])),
  );
  const sizes = new Set(missing.flatMap(({ file }) => file?.byteLength ?? []));
  for (const [at, { path, name, byteLength }] of paths.entries()) {
    checkStop(stop);
    progress(name, at / paths.length);
    const isNamed = byName.has(name);
    if ((!isNamed && !sizes.has(byteLength)) || (await pictureKind(path)) === null) continue;
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

async function missingOf(images: readonly ImageOfSource[]): Promise<readonly ImageOfSource[]> {
  const sizes = await Promise.all(images.map(({ file }) => (file === null ? null : sizeOf(file.path))));
  return images.filter((_, place) => sizes[place] === null);
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

/** In bytes; null for what is no file. */
async function sizeOf(path: string): Promise<number | null> {
  try {
    const found = await stat(path);
    return found.isFile() ? found.size : null;
  } catch {
    return null;
  }
}
