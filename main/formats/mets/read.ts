import { altoPages } from '../alto/pages.ts';
import { decode } from '../encoding/decode.ts';
import { type Importer, type ImportOutcome, type ImportWork, sureness } from '../importer.ts';
import type { ImportInput } from '../input.ts';
import { readOutcome } from '../read-outcome.ts';
import { documentOfArticles } from '../recognised-page/document-of-articles.ts';
import type { RecognisedPage } from '../recognised-page/page.ts';
import { UnreadTally } from '../unread-tally.ts';
import { rootOf } from '../xml/xml-root.ts';
import { type MetsStructure, metsStructure } from './structure.ts';

/**
 * METS with ALTO, as newspapers are digitised: the METS file says which pages there are and which of their blocks are an article, the
 * ALTO files beside it hold the text. What becomes the source is the METS file, with the text of all of these.
 */
export const mets: Importer = {
  probe({ xml }) {
    if (xml?.name !== 'mets') return null;
    return { format: 'mets', version: null, sureness: sureness.certain, choices: ['encoding'] };
  },
  async read(input, _choices, work): Promise<ImportOutcome> {
    const { text, encoding } = input.decoded();
    const structure = metsStructure(text, { progress: (fraction) => work.progress(fraction * 0.1) });
    const unread = new UnreadTally();
    const pages = await pagesOf(structure, input, unread, work);
    // A METS file of something else, or one that came without its pages.
    if (pages.length === 0) return { kind: 'refused', format: 'mets', advice: 'put-beside-its-pages' };
    const document = documentOfArticles(pages, structure.articles, structure.facts, encoding, unread.all());
    return readOutcome(document);
  },
};

/** A page with the id of the file that it is of. */
interface PageOfFile extends RecognisedPage {
  readonly file: string;
}

/** The pages whose ALTO files are there, in the order of the physical structure, else in that of the files. */
async function pagesOf(
  { files, pages }: MetsStructure,
  input: ImportInput,
  unread: UnreadTally,
  work: ImportWork,
): Promise<readonly PageOfFile[]> {
  const inOrder = pages.length > 0 ? pages.flatMap((page) => page.files) : [...files.keys()];
  const found: PageOfFile[] = [];
  for (const [place, file] of inOrder.entries()) {
    const share = { from: 0.1 + (0.9 * place) / inOrder.length, size: 0.9 / inOrder.length };
    const href = files.get(file) ?? '';
    if (!/\.xml$/i.test(href)) continue;
    const text = await altoText(href, input);
    if (text === null) {
      unread.add('other-parts', href);
      continue;
    }
    const alto = altoPages(text, { progress: (fraction) => work.progress(share.from + fraction * share.size) });
    for (const page of alto.pages) found.push({ ...page, file });
    for (const { what, example, count } of alto.unread.all()) unread.add(what, example, count);
  }
  return found;
}

/** The text of an ALTO file that a METS file names, wherever that says it lies: in its folder, or below. Null for none. */
async function altoText(href: string, input: ImportInput): Promise<string | null> {
  const path = decoded(href.replace(/^file:\/*/i, '').replace(/[?#].*$/, '')).replaceAll('\\', '/');
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  // From the whole of it to the name alone: an absolute path is one of another computer.
  for (let from = 0; from < parts.length; from++) {
    const bytes = await input.entry(parts.slice(from).join('/'));
    if (bytes === null) continue;
    const { text } = decode(bytes);
    return rootOf(text)?.name === 'alto' ? text : null;
  }
  return null;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
