import { damagedBytes } from '../encoding/damage.ts';
import { type Importer, sureness } from '../importer.ts';
import { readOutcome } from '../read-outcome.ts';
import { parseXml } from '../xml/parse-xml.ts';
import { TeiReader } from './tei-reader.ts';

/** TEI P5 and the P4 that is alike (https://tei-c.org/guidelines/). */
export const tei: Importer = {
  probe({ xml }) {
    if (xml === null || !['TEI', 'TEI.2', 'teiCorpus'].includes(xml.name)) return null;
    const version = xml.attributes.version ?? (xml.name === 'TEI.2' ? 'P4' : 'P5');
    return { format: 'tei', version, sureness: sureness.certain, choices: ['encoding'] };
  },
  async read(input, _choices, work) {
    const { text, encoding, damage } = input.decoded();
    const reader = new TeiReader();
    parseXml(text, reader, work);
    return readOutcome(reader.document(encoding, damagedBytes(damage)));
  },
};
