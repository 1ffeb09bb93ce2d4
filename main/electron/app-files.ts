import { relative, resolve, sep } from 'node:path';

/** The host of Kanwu's own pages, which are served under `app://kanwu/`. */
export const appHost = 'kanwu';

const mediaTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
};

/** A file to answer a request with. */
export type AppFile = { readonly path: string; readonly mediaType: string };

/**
 * The file under `folder` (absolute) that a URL names. Null when the URL's host is not the app's, when its path leads out of
 * the folder, however it is encoded, or when the file is not of a kind that a page is made of.
 */
export function appFile(url: string, folder: string): AppFile | null {
  const path = pathIn(url);
  if (path === null) return null;
  const file = resolve(folder, `.${path === '/' ? '/index.html' : path}`);
  const inside = relative(folder, file);
  if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`)) return null;
  const mediaType = mediaTypes[file.slice(file.lastIndexOf('.') + 1)];
  return mediaType === undefined ? null : { path: file, mediaType };
}

function pathIn(url: string): string | null {
  try {
    const { host, pathname } = new URL(url);
    const path = decodeURIComponent(pathname);
    return host === appHost && !/[\0\\:]/.test(path) ? path : null;
  } catch {
    return null;
  }
}
