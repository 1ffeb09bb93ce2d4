import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { BrowserWindow, type Session, session } from 'electron';
import { printScheme } from '../../model/picture.ts';
import { leadSessionNowhere, secureSession } from './session-security.ts';

/** What the files of a page are, by what their names end with. */
const mediaTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  jpg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
};

/** What a printed page may load: its own styles, and pictures beside it; it runs nothing. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'";

let printing: Promise<Session> | null = null;
/** The folder of the page that is being printed: one page is printed after another. */
let folder = '';
let last: Promise<unknown> = Promise.resolve();

/** Prints a page that Kanwu wrote as PDF, in a window that nobody sees and that runs no script. */
export function printPage(path: string): Promise<Uint8Array> {
  const printed = last.then(() => print(path));
  last = printed.catch(() => undefined);
  return printed;
}

async function print(path: string): Promise<Uint8Array> {
  printing ??= printingSession();
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      ...{ session: await printing, javascript: false, sandbox: true, contextIsolation: true, nodeIntegration: false },
      ...{ webSecurity: true, spellcheck: false, navigateOnDragDrop: false },
    },
  });
  folder = dirname(path);
  try {
    await window.loadURL(`${printScheme}://page/${encodeURIComponent(basename(path))}`);
    return await window.webContents.printToPDF({
      ...{ pageSize: 'A4', printBackground: true, preferCSSPageSize: true },
      // With its headings and paragraphs told, which who can't see it is read by.
      generateTaggedPDF: true,
    });
  } finally {
    window.destroy();
  }
}

/** One that keeps nothing and reaches nothing but the files beside the page. */
async function printingSession(): Promise<Session> {
  const own = session.fromPartition('printing');
  secureSession(own, [], [printScheme]);
  await leadSessionNowhere(own);
  own.protocol.handle(printScheme, async ({ url }) => {
    const name = decodeURIComponent(new URL(url).pathname.slice(1));
    const mediaType = mediaTypes[name.slice(name.lastIndexOf('.') + 1)];
    // A name in the folder, and in no other.
    if (mediaType === undefined || name !== basename(name) || name.includes('\\')) return notFound();
    try {
      const headers = { 'Content-Type': mediaType, 'Content-Security-Policy': policy };
      return new Response(new Uint8Array(await readFile(join(folder, name))), { headers });
    } catch {
      return notFound();
    }
  });
  return own;
}

const notFound = (): Response => new Response('Not found', { status: 404 });
