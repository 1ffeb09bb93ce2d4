import { DocumentBuilder } from '../document-builder.ts';
import { type Importer, sureness } from '../importer.ts';
import { readOutcome } from '../read-outcome.ts';
import { documentOfRecords } from '../records/document-of-records.ts';
import { recordsOfRows } from '../records/records-of-rows.ts';
import { withFormula } from '../tables/formula-cells.ts';
import { asOthersName, ownTable } from '../tables/own-tables.ts';
import { looksLikeTable, rowsOf } from './probe.ts';

/** CSV, TSV and the like with one article a row; the first row names the columns. */
export const table: Importer = {
  probe({ text }) {
    if (text === null || !looksLikeTable(text.slice(0, 1 << 16))) return null;
    return { format: 'table', version: null, sureness: sureness.looks, choices: ['encoding', 'columns'] };
  },
  async read(input, choices, work) {
    const { text, encoding } = input.decoded();
    work.progress(0);
    const builder = new DocumentBuilder();
    const { rows } = rowsOf(text);
    const [names = [], ...others] = rows;
    const own = ownTable(names);
    if (own !== null && own !== 'articles') return { kind: 'refused', format: 'kanwu-csv', advice: 'choose-text-file' };
    const harmful = own === null ? rows : [asOthersName(names), ...others.map((row) => row.map(withFormula))];
    const records = recordsOfRows(harmful, builder, choices);
    if (records === null) return { kind: 'refused', format: 'table', advice: 'name-columns' };
    return readOutcome(documentOfRecords(records, encoding, builder));
  },
};
