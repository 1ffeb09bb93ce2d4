import { protocol } from 'electron';
import { pictureScheme } from '../../model/picture.ts';
import type { Pictures } from '../desk/pictures.ts';

/**
 * Serves pictures that main opened for a page: `page-image://NAME/overview` and `page-image://NAME/LEVEL/COLUMN/ROW`. A name stands for
 * one picture and can't be made up, so that no page reads a file that its workspace does not speak of.
 */
export function servePictures(pictures: Pictures): void {
  protocol.handle(pictureScheme, async ({ method, url }) => {
    if (method !== 'GET') return notThere();
    try {
      const bytes = await pictureAt(pictures, url);
      return bytes === null ? notThere() : new Response(Buffer.from(bytes), { headers });
    } catch {
      return notThere();
    }
  });
}

const headers = { 'Content-Type': 'image/jpeg', 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store' };

async function pictureAt(pictures: Pictures, url: string): Promise<Uint8Array | null> {
  const { host, pathname } = new URL(url);
  if (pathname === '/overview') return pictures.overview(host);
  const [, level, column, row] = /^\/(\d{1,2})\/(\d{1,4})\/(\d{1,4})$/.exec(pathname) ?? [];
  return level === undefined ? null : pictures.tile(host, Number(level), Number(column), Number(row));
}

const notThere = (): Response => new Response(null, { status: 404 });
