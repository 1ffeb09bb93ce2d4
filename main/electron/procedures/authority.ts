import { dialog } from 'electron';
import type { ProcedureParts, ProceduresOf } from './parts.ts';

const files = [
  {
    name: 'CSV, XLSX, JSON Lines, SKOS',
    extensions: ['csv', 'tsv', 'txt', 'xlsx', 'jsonl', 'ndjson', 'json', 'ttl', 'nt', 'n3', 'rdf', 'xml', 'skos'],
  },
];

/** Answers what is asked about lists of authority files. */
export function authorityProcedures({ desk, window }: ProcedureParts): ProceduresOf<'authority'> {
  return {
    'authority.lists': () => desk.open().store.read('authority-lists', null),
    async 'authority.choose-and-add'({ job }) {
      const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile'], filters: files });
      return filePaths[0] === undefined ? null : desk.addAuthorityList(job, filePaths[0]);
    },
    async 'authority.remove'({ sha256 }) {
      await desk.open().store.write('remove-authority-list', sha256);
      return {};
    },
    'authority.candidates': (looked) => desk.open().store.read('record-candidates', looked),
  };
}
