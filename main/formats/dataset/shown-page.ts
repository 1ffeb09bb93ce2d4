import { readFile } from 'node:fs/promises';
import type { KnownImage } from '../../../model/recognition.ts';
import { type PictureKind, pictureKind } from '../page-images/picture-file.ts';
import type { ShownPage } from './exporter.ts';

/** What every browser shows. */
const shownKinds: readonly PictureKind[] = ['jpg', 'png', 'webp', 'gif'];

/** A page's image as it is written beside what is read. */
export async function shownPage({ name, frame, file }: KnownImage): Promise<ShownPage> {
  if (file === null) return { key: name, file: null };
  const key = `${file.sha256} ${frame}`;
  const ending = await pictureKind(file.path);
  if (ending === null || frame > 0 || !shownKinds.includes(ending)) return { key, file: null };
  return { key, file: { ending, bytes: () => readFile(file.path) } };
}

/** The same where nothing is written: no image is read. */
export function unread(page: ShownPage | null): ShownPage | null {
  if (page === null || page.file === null) return page;
  return { ...page, file: { ...page.file, bytes: async () => new Uint8Array() } };
}
