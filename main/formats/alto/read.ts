import { damagedBytes } from '../encoding/damage.ts';
import { type Importer, sureness } from '../importer.ts';
import { readOutcome } from '../read-outcome.ts';
import { documentOfPages } from '../recognised-page/document-of-pages.ts';
import { altoPages } from './pages.ts';

/**
 * ALTO, the page format of the Library of Congress (https://www.loc.gov/standards/alto/). What is read of it has been the same from
 * version 1 on, so that a version which is not known yet is read as well.
 */
export const alto: Importer = {
  probe({ xml }) {
    if (xml?.name !== 'alto') return null;
    const version = xml.attributes.SCHEMAVERSION ?? /ns-v(\d+)#/.exec(xml.namespace)?.[1] ?? null;
    return { format: 'alto', version, sureness: sureness.certain, choices: ['encoding'] };
  },
  async read(input, _choices, work) {
    const { text, encoding, damage } = input.decoded();
    const { pages, unread } = altoPages(text, work);
    return readOutcome(documentOfPages(pages, encoding, [...damagedBytes(damage), ...unread.all()]));
  },
};
