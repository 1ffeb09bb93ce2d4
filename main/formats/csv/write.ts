import { delimitedTables } from './delimited.ts';

/** CSV (RFC 4180) for spreadsheets. */
export const csv = delimitedTables('csv', 'CSV', ',');

/** The same tables with tabs between their cells (IANA text/tab-separated-values), quoted where cells hold tabs or line ends. */
export const tsv = delimitedTables('tsv', 'TSV', '\t');
