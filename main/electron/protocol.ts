import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { pictureScheme, printScheme } from '../../model/picture.ts';
import { type AppFile, appFile, appHost } from './app-files.ts';

/** The origin of Kanwu's own pages. */
export const appOrigin = `app://${appHost}`;

/** Stands in the built page where each response has a nonce of its own; electron.vite.config.ts writes it there. */
const nonceMark = '__CSP_NONCE__';

/** Declares the schemes of pages and of pictures; must run before Electron is ready. */
export function declareSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } },
    { scheme: pictureScheme, privileges: { standard: true, secure: true } },
    { scheme: printScheme, privileges: { standard: true, secure: true } },
  ]);
}

/** Serves the files of `folder` (absolute), and only those, under `app://kanwu/`. */
export function serveApp(folder: string): void {
  protocol.handle('app', async ({ method, url }) => {
    const file = method === 'GET' ? appFile(url, folder) : null;
    if (file === null) return notFound();
    try {
      return await answerWith(file);
    } catch {
      return notFound();
    }
  });
}

async function answerWith({ path, mediaType }: AppFile): Promise<Response> {
  const nonce = randomBytes(16).toString('base64');
  const content = await readFile(path);
  const body = path.endsWith('.html') ? content.toString().replaceAll(nonceMark, nonce) : new Uint8Array(content);
  return new Response(body, {
    headers: {
      'Content-Type': mediaType,
      'Content-Security-Policy': contentSecurityPolicy(nonce),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'X-DNS-Prefetch-Control': 'off',
    },
  });
}

/**
 * What a page may load: files from the app's own origin, and nothing from a network. `<style>` elements need the nonce,
 * which CodeMirror is given (`EditorView.cspNonce`) because it writes its style sheets so.
 */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data: ${pictureScheme}:`,
    "font-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    // No text becomes markup or script, and nobody can make a policy that would let it.
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

const notFound = () => new Response('Not found', { status: 404, headers: { 'Content-Type': 'text/plain' } });
