import { readFile } from 'node:fs/promises';
import { extname, normalize, relative, resolve, sep } from 'node:path';
import { protocol } from 'electron';

/** The origin of Kanwu's own pages. */
export const appOrigin = 'app://kanwu';

/**
 * What the renderer may load: its own files, from its own origin, and nothing from a network.
 * Styles may also stand inline: CodeMirror and React set positions and colours through `style`.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Declares the `app:` scheme; must run before Electron is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the files of `folder`, and only those, under `app://kanwu/`. */
export function serveApp(folder: string): void {
  protocol.handle('app', async (request) => {
    const file = fileOf(request.url, folder);
    const mediaType = file === null ? undefined : mediaTypes[extname(file)];
    if (request.method !== 'GET' || file === null || mediaType === undefined) return refuse();
    try {
      return new Response(new Uint8Array(await readFile(file)), {
        headers: {
          'Content-Type': mediaType,
          'Content-Security-Policy': contentSecurityPolicy,
          'X-Content-Type-Options': 'nosniff',
          'Referrer-Policy': 'no-referrer',
          'Cross-Origin-Opener-Policy': 'same-origin',
        },
      });
    } catch {
      return refuse();
    }
  });
}

const refuse = () => new Response('Not found', { status: 404, headers: { 'Content-Type': 'text/plain' } });

/** The file that a URL names; null when its host is not ours or it lies outside the folder. */
export function fileOf(url: string, folder: string): string | null {
  try {
    const { host, pathname } = new URL(url);
    if (host !== 'kanwu') return null;
    const path = decodeURIComponent(pathname);
    if (path.includes('\0') || path.includes('\\')) return null;
    const file = resolve(folder, normalize(`.${path === '/' ? '/index.html' : path}`));
    const inside = relative(folder, file);
    return inside === '' || inside === '..' || inside.startsWith(`..${sep}`) ? null : file;
  } catch {
    return null;
  }
}
