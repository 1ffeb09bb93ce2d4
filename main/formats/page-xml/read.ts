import { damagedBytes } from '../encoding/damage.ts';
import { type Importer, sureness } from '../importer.ts';
import { readOutcome } from '../read-outcome.ts';
import { documentOfPages } from '../recognised-page/document-of-pages.ts';
import { pageXmlPages } from './pages.ts';

/** PAGE XML (https://github.com/PRImA-Research-Lab/PAGE-XML), 2009 to 2019 and later, as Transkribus and OCR-D write it. */
export const pageXml: Importer = {
  probe({ xml }) {
    if (xml?.name !== 'PcGts') return null;
    const version = /\d{4}-\d\d-\d\d$/.exec(xml.namespace)?.[0] ?? null;
    return { format: 'page-xml', version, sureness: sureness.certain, choices: ['encoding'] };
  },
  async read(input, _choices, work) {
    const { text, encoding, damage } = input.decoded();
    const { pages, unread } = pageXmlPages(text, work);
    return readOutcome(documentOfPages(pages, encoding, [...damagedBytes(damage), ...unread.all()]));
  },
};
