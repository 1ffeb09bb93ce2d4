import { KanwuError } from '../../../model/error.ts';
import { htmlBlocks } from '../html/blocks.ts';
import { documentOfBlocks } from '../html/document-of-blocks.ts';
import { type Importer, sureness } from '../importer.ts';
import { readOutcome } from '../read-outcome.ts';
import { checkZip } from '../zip/check-zip.ts';

/** Word documents (.docx): headings by their styles, paragraphs, lists, tables cell by cell, notes at the end. */
export const docx: Importer = {
  probe({ binaryKind }) {
    if (binaryKind !== 'docx' && binaryKind !== 'docm') return null;
    return { format: 'docx', version: null, sureness: sureness.certain, choices: [] };
  },
  async read(input, _choices, work) {
    work.progress(0);
    checkZip(input.bytes);
    const html = await htmlOf(input.bytes);
    return readOutcome(documentOfBlocks(htmlBlocks(html, work), 'utf-8', []));
  },
};

/** @throws {KanwuError} `file-malformed` */
async function htmlOf(bytes: Uint8Array): Promise<string> {
  // The reader of documents is large, and most imports have none.
  const { default: mammoth } = await import('mammoth');
  try {
    const images = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
    return (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage: images })).value;
  } catch (error) {
    throw new KanwuError('file-malformed', { reason: error instanceof Error ? error.message : '' }, { cause: error });
  }
}
