import { damagedBytes } from '../encoding/damage.ts';
import { type Importer, sureness } from '../importer.ts';
import { readOutcome } from '../read-outcome.ts';
import { documentOfPages } from '../recognised-page/document-of-pages.ts';
import { abbyyPages } from './pages.ts';

/** ABBYY FineReader's XML (https://support.abbyy.com/hc/en-us/articles/360017270080), versions 6 to 10 and what programs write like it. */
export const abbyy: Importer = {
  probe({ xml }) {
    if (xml?.name !== 'document' || !xml.namespace.includes('FineReader')) return null;
    const version = /FineReader(\d+)-schema/.exec(xml.namespace)?.[1] ?? null;
    return { format: 'abbyy-xml', version, sureness: sureness.certain, choices: ['encoding'] };
  },
  async read(input, _choices, work) {
    const { text, encoding, damage } = input.decoded();
    const { pages, unread } = abbyyPages(text, work);
    return readOutcome(documentOfPages(pages, encoding, [...damagedBytes(damage), ...unread.all()]));
  },
};
