import { relative, sep } from 'node:path';
import type { ImportReport } from '../../model/import.ts';
import type { KnownImage, Recognition } from '../../model/recognition.ts';
import { copyImage } from '../formats/page-images/copy-image.ts';
import { findImages } from '../formats/page-images/find-images.ts';
import type { ReadSource } from './read-source.ts';

/** Those that were found, relative to the file's folder. */
export function namesOfImages(recognition: Recognition<KnownImage> | null, { folder }: ReadSource['from']): string[] {
  if (folder === undefined) return [];
  return (recognition?.images ?? []).flatMap(({ file }) =>
    file === null ? [] : [relative(folder, file.path).split(sep).join('/')],
  );
}

/** With those of its images that are found in the folders around the file, where they are looked for. */
export async function withImages(
  { images, tokens }: Recognition,
  from: ReadSource['from'],
  findsImages: boolean,
): Promise<Recognition<KnownImage>> {
  if (findsImages) return { images: await findImages(images, from), tokens };
  return { images: images.map((image) => ({ ...image, file: null })), tokens };
}

/** With the images that were found copied into a folder. @throws {KanwuError} `image-not-copied` */
export async function withCopies(
  { images, tokens }: Recognition<KnownImage>,
  folder: string,
): Promise<Recognition<KnownImage>> {
  const copied: KnownImage[] = [];
  for (const image of images) {
    copied.push({ ...image, file: image.file === null ? null : await copyImage(image.file, folder) });
  }
  return { images: copied, tokens };
}

/** What the report says of the images of the pages, where there are any. */
export function imagesSaid(
  recognition: Recognition<KnownImage> | null,
  wereLookedFor: boolean,
  areCopied: boolean,
): Pick<ImportReport, 'images'> {
  const images = recognition?.images ?? [];
  if (!wereLookedFor || images.length === 0) return {};
  const found = images.filter(({ file }) => file !== null).length;
  return { images: { found, missing: images.length - found, areCopied: areCopied && found > 0 } };
}
