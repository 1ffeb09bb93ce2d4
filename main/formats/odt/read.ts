import { documentOfBlocks } from '../html/document-of-blocks.ts';
import { type Importer, sureness } from '../importer.ts';
import { readOutcome } from '../read-outcome.ts';
import { zipEntries } from '../zip/check-zip.ts';
import { odtBlocks } from './blocks.ts';

/** OpenDocument texts (.odt, ISO/IEC 26300): headings by their outline level, and paragraphs. */
export const odt: Importer = {
  probe({ binaryKind }) {
    if (binaryKind !== 'odt') return null;
    return { format: 'odt', version: null, sureness: sureness.certain, choices: [] };
  },
  async read(input, _choices, work) {
    const content = zipEntries(input.bytes, (name) => name === 'content.xml').get('content.xml') ?? new Uint8Array();
    const blocks = odtBlocks(new TextDecoder().decode(content), work);
    return readOutcome(documentOfBlocks(blocks, 'utf-8', []));
  },
};
