import { posix } from 'node:path';
import type { HtmlBlock } from '../html/blocks.ts';
import { htmlBlocks } from '../html/blocks.ts';
import { documentOfBlocks } from '../html/document-of-blocks.ts';
import { type Importer, type ImportWork, sureness } from '../importer.ts';
import { readOutcome } from '../read-outcome.ts';
import { parseXml } from '../xml/parse-xml.ts';
import { zipEntries } from '../zip/check-zip.ts';

/** EPUB 2 and 3 (https://www.w3.org/TR/epub-33/): its chapters in the order of its spine. */
export const epub: Importer = {
  probe({ binaryKind }) {
    return binaryKind === 'epub' ? { format: 'epub', version: null, sureness: sureness.certain, choices: [] } : null;
  },
  async read(input, _choices, work) {
    const entries = zipEntries(input.bytes, (name) => /\.(?:x?html?|opf|xml|ncx)$/i.test(name));
    const textOf = (name: string): string => new TextDecoder().decode(entries.get(name) ?? new Uint8Array());
    const blocks: HtmlBlock[] = [];
    let images = 0;
    for (const chapter of chaptersOf(textOf, work)) {
      const content = htmlBlocks(textOf(chapter), work);
      for (const block of content.blocks) blocks.push(block);
      images += content.images;
    }
    return readOutcome(documentOfBlocks({ title: '', blocks, images }, 'utf-8', []));
  },
};

/** The names of the entries that hold the chapters, in their order. */
function chaptersOf(textOf: (name: string) => string, work: ImportWork): readonly string[] {
  let packagePath = '';
  const names = new Map<string, string>();
  const order: string[] = [];
  const nothing = (): void => {};
  parseXml(
    textOf('META-INF/container.xml'),
    {
      open({ name, attributes }) {
        if (name === 'rootfile' && packagePath === '') packagePath = attributes['full-path'] ?? '';
      },
      close: nothing,
    },
    work,
  );
  parseXml(
    textOf(packagePath),
    {
      open({ name, attributes }) {
        if (name === 'item') names.set(attributes.id ?? '', attributes.href ?? '');
        if (name === 'itemref' && attributes.linear !== 'no') order.push(attributes.idref ?? '');
      },
      close: nothing,
    },
    work,
  );
  return order.flatMap((id) => {
    const href = names.get(id);
    return href === undefined ? [] : [posix.join(posix.dirname(packagePath), decodeURIComponent(href))];
  });
}
