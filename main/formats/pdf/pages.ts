import { KanwuError } from '../../../model/error.ts';
import type { ImportWork } from '../importer.ts';
import type { PageZone } from '../recognised-page/page.ts';
import { type PlacedText, zonesOfTexts } from '../recognised-page/text-layout.ts';

/**
 * The text layers of a PDF's pages, in reading order.
 *
 * @throws {KanwuError} `file-malformed` and `cancelled`
 */
export async function pdfPages(bytes: Uint8Array, work: ImportWork): Promise<readonly (readonly PageZone[])[]> {
  // It takes long to load, and most imports need none of it.
  const { getDocumentProxy } = await import('unpdf');
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }).catch(malformed);
  try {
    const pages: (readonly PageZone[])[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      work.progress((number - 1) / document.numPages);
      const page = await document.getPage(number).catch(malformed);
      const { items } = await page.getTextContent().catch(malformed);
      const height = page.view[3] ?? 0;
      pages.push(zonesOfTexts(items.flatMap((item) => placed(item, height))));
      page.cleanup();
    }
    return pages;
  } finally {
    await document.loadingTask.destroy();
  }
}

/** A piece of text as pdf.js tells it: the last two numbers of its matrix say where its baseline begins, from the foot of the page. */
interface TextItem {
  readonly str: string;
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
}

function placed(item: object, pageHeight: number): readonly PlacedText[] {
  if (!isText(item)) return [];
  const [, , , , left = 0, baseline = 0] = item.transform;
  // Indents are told by where a line begins, not by blanks.
  const blank = (item.str.length - item.str.trimStart().length) / Math.max(1, item.str.length);
  const indent = item.width * blank;
  const { width, height } = item;
  return [
    { text: item.str.trim(), left: left + indent, top: pageHeight - baseline - height, width: width - indent, height },
  ];
}

function isText(item: object): item is TextItem {
  return 'str' in item && typeof item.str === 'string' && 'transform' in item && Array.isArray(item.transform);
}

function malformed(error: unknown): never {
  const reason = error instanceof Error ? error.message : String(error);
  throw new KanwuError('file-malformed', { reason }, { cause: error });
}
