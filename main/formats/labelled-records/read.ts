import { DocumentBuilder } from '../document-builder.ts';
import { damagedBytes } from '../encoding/damage.ts';
import { type Importer, sureness } from '../importer.ts';
import { readOutcome } from '../read-outcome.ts';
import { documentOfRecords } from '../records/document-of-records.ts';
import { labelledRecords as recordsIn } from './records.ts';

/** Dumps of databases that say before each field what it is: `标题：…`, `【篇名】…【正文】…`, `Title: …`. */
export const labelledRecords: Importer = {
  probe({ text }) {
    if (text === null) return null;
    const { records } = recordsIn(text.slice(0, 1 << 16));
    const [first] = records;
    if (first?.title === undefined || first.text === undefined) return null;
    return { format: 'labelled-records', version: null, sureness: sureness.looks, choices: ['encoding'] };
  },
  async read(input) {
    const { text, encoding, damage } = input.decoded();
    const builder = new DocumentBuilder();
    const { records, otherLabels } = recordsIn(text);
    for (const label of otherLabels) builder.unread.add('columns', label);
    return readOutcome(documentOfRecords(records, encoding, builder, damagedBytes(damage)));
  },
};
