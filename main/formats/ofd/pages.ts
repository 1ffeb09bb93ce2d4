import { posix } from 'node:path';
import { KanwuError } from '../../../model/error.ts';
import type { ImportWork } from '../importer.ts';
import type { PageZone } from '../recognised-page/page.ts';
import { zonesOfTexts } from '../recognised-page/text-layout.ts';
import { parseXml } from '../xml/parse-xml.ts';
import { zipEntries } from '../zip/check-zip.ts';
import { PageTexts } from './page-texts.ts';

export interface OfdPages {
  /** The zones of each page, in reading order. */
  readonly pages: readonly (readonly PageZone[])[];
  /** How many pictures stand on them. */
  readonly images: number;
}

/** What a document says of its pages. */
interface Outline {
  /** Where the pages' contents lie, in their order. */
  readonly pages: readonly string[];
  /** Where what stands on several pages lies, by the ids of these templates. */
  readonly templates: ReadonlyMap<string, string>;
}

/**
 * The text of an OFD's pages (GB/T 33190-2016): the main entry names the documents, each of which names its pages and templates.
 *
 * @throws {KanwuError} `file-malformed`, `file-too-large` and `cancelled`
 */
export function ofdPages(bytes: Uint8Array, work: ImportWork): OfdPages {
  const entries = zipEntries(bytes, (name) => /\.xml$/i.test(name));
  const known = new Map([...entries].map(([name, content]) => [pathOf('', name).toLowerCase(), content]));
  const textOf = (path: string): string | null => {
    const found = known.get(path.toLowerCase());
    return found === undefined ? null : new TextDecoder().decode(found);
  };
  const pages: (readonly PageZone[])[] = [];
  let images = 0;
  for (const root of documentRoots(textOf('OFD.xml'), work)) {
    const { pages: contents, templates } = outlineOf(root, textOf(root), work);
    for (const [place, content] of contents.entries()) {
      work.progress(place / contents.length);
      const page = new PageTexts();
      const text = textOf(content);
      if (text !== null) parseXml(text, page, work);
      for (const id of page.templates) {
        const template = textOf(templates.get(id) ?? '');
        if (template !== null) parseXml(template, page, work);
      }
      images += page.images;
      pages.push(zonesOfTexts(page.inReadingDirection()));
    }
  }
  return { pages, images };
}

/** @throws {KanwuError} `file-malformed` where there is none */
function documentRoots(main: string | null, work: ImportWork): readonly string[] {
  const roots: string[] = [];
  let root: string | null = null;
  const handlers = {
    open: ({ name }: { readonly name: string }) => {
      if (name === 'DocRoot') root = '';
    },
    text: (data: string) => {
      if (root !== null) root += data;
    },
    close: (name: string) => {
      if (name === 'DocRoot' && root !== null) roots.push(pathOf('', root.trim()));
      if (name === 'DocRoot') root = null;
    },
  };
  if (main !== null) parseXml(main, handlers, work);
  if (roots.length === 0) throw new KanwuError('file-malformed', { reason: 'OFD.xml names no document' });
  return roots;
}

function outlineOf(path: string, text: string | null, work: ImportWork): Outline {
  const pages: string[] = [];
  const templates = new Map<string, string>();
  if (text === null) throw new KanwuError('file-malformed', { reason: `${path} is missing` });
  const folder = posix.dirname(path);
  parseXml(
    text,
    {
      open({ name, attributes: { ID = '', BaseLoc } }) {
        if (BaseLoc === undefined) return;
        if (name === 'Page') pages.push(pathOf(folder, BaseLoc));
        if (name === 'TemplatePage') templates.set(ID, pathOf(folder, BaseLoc));
      },
      close: () => undefined,
    },
    work,
  );
  return { pages, templates };
}

/** A path in the package; one that climbs out of it names nothing in it. */
function pathOf(folder: string, location: string): string {
  const written = location.replaceAll('\\', '/');
  return posix.normalize(written.startsWith('/') ? written.slice(1) : posix.join(folder, written)).replace(/^\.\//, '');
}
