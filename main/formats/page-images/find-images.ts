import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImageFile, KnownImage, PageImage } from '../../../model/recognition.ts';
import type { IssueFile } from '../issue-file.ts';
import { imageFile, pictureKind } from './picture-file.ts';

/** Endings that pictures have, the likeliest first: a name says .tif where a smaller .jpg was handed on. */
const endings = ['jpg', 'jpeg', 'png', 'tif', 'tiff', 'webp', 'jp2', 'JPG', 'JPEG', 'PNG', 'TIF', 'TIFF', 'JP2', 'gif'];

/** Where recognition programs put pictures, seen from the folder of the page's file. */
const folders = ['.', 'images', 'image', 'img', 'jpg', 'tif', 'png', 'jp2', '..', '../images', '../image', '../img'];
const moreFolders = [
  ...['IMAGES', 'IMG', 'JPG', 'TIFF', 'JP2', 'MASTER', 'ALTO', 'alto', 'page', '../IMAGES'],
  '../jpg',
  '../jpeg',
  '../tif',
  '../tiff',
  '../png',
  '../jp2',
  '../OCR-D-IMG',
  '../MAX',
  '../DEFAULT',
];

/**
 * Finds the images that a page's file speaks of: in its folder, in the one around it, and in folders of these that are called as such
 * folders are. Wherever a name leads otherwise is not looked at. An image without a name is called as the page's file.
 */
export async function findImages(
  images: readonly PageImage[],
  file: Omit<IssueFile, 'bytes'>,
): Promise<readonly KnownImage[]> {
  const found = new Map<string, ImageFile | null>();
  const { folder } = file;
  const around = folder === undefined || images.length === 0 ? [] : await foldersAround(folder);
  const known: KnownImage[] = [];
  for (const image of images) {
    const before = found.get(image.name);
    const imageOf = before === undefined ? await findImage(image.name, file, around) : before;
    found.set(image.name, imageOf);
    known.push({ ...image, file: imageOf });
  }
  return known;
}

async function findImage(
  name: string,
  { folder = '', fileName }: Omit<IssueFile, 'bytes'>,
  around: readonly string[],
): Promise<ImageFile | null> {
  const names = name === '' ? stemsOf(fileName).flatMap(withEndings) : namesOf(name);
  for (const inside of around) {
    for (const each of names) {
      const path = join(inside, each);
      if (path !== join(folder, fileName) && (await pictureKind(path)) !== null) return imageFile(path);
    }
  }
  return null;
}

/** Those of the folders that are there. */
async function foldersAround(folder: string): Promise<readonly string[]> {
  const paths = [...folders, ...moreFolders].map((inside) => join(folder, inside));
  const isThere = await Promise.all(
    paths.map((path) =>
      stat(path).then(
        (found) => found.isDirectory(),
        () => false,
      ),
    ),
  );
  return [...new Set(paths.filter((_, place) => isThere[place]))];
}

/** The names under which a picture may lie that a file calls so, wherever that says it lies. */
export function namesOf(name: string): readonly string[] {
  const own = lastPart(name);
  if (own === '') return [];
  const stem = own.replace(/\.[A-Za-z0-9]{2,4}$/, '');
  return [...new Set([own, ...withEndings(stem), ...(stem === own ? [] : withEndings(own))])];
}

/** What a path or an address of any system ends in. */
export function lastPart(name: string): string {
  const last =
    name
      .replace(/[?#].*$/, '')
      .split(/[\\/]/)
      .at(-1) ?? '';
  return last === '.' || last === '..' || last.includes('\0') ? '' : decoded(last);
}

function decoded(part: string): string {
  try {
    const name = decodeURIComponent(part);
    return /[\\/\0]/.test(name) ? part : name;
  } catch {
    return part;
  }
}

function withEndings(stem: string): readonly string[] {
  return endings.map((ending) => `${stem}.${ending}`);
}

/** `0001.alto.xml` may go with `0001.alto.jpg` or `0001.jpg`. */
function stemsOf(fileName: string): readonly string[] {
  const stems: string[] = [];
  for (let stem = fileName; stem.includes('.', 1); ) {
    stem = stem.slice(0, stem.lastIndexOf('.'));
    stems.push(stem);
  }
  return stems;
}
