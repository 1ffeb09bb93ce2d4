import { dialog } from 'electron';
import type { ProcedureParts, ProceduresOf } from './parts.ts';

const tables = [{ name: 'CSV', extensions: ['csv'] }];

/** What a system takes for part of a path, or does not allow in a name. */
const notInNames = /[\\/:*?"<>|\p{Cc}]+/gu;

/** Answers what is asked about what is found in the text, and replaced there. */
export function searchProcedures({ desk, files, window }: ProcedureParts): ProceduresOf<'search' | 'replace'> {
  return {
    'search.find': (wanted) => desk.findHits(wanted),
    'search.sorted': (wanted) => desk.open().store.read('sorted-hits', wanted),
    'search.hits': ({ ids }) => desk.open().store.read('hits', ids),
    'search.facets': (query) => desk.open().store.read('search-facets', query),
    async 'search.export'({ job, query, language, includeNotForRelease }) {
      const defaultPath = `${query.wanted.replace(notInNames, ' ').trim().slice(0, 60) || 'kanwu'}.csv`;
      const { filePath, canceled } = await dialog.showSaveDialog(window, { filters: tables, defaultPath });
      if (canceled || filePath === '') return null;
      // The dialog has asked whether a file that is there may go.
      const exported = await desk.exportHits(job, { query, path: filePath, language, includeNotForRelease });
      return { file: files.grant(filePath, 'written'), ...exported };
    },
    'search.saved': () => desk.open().store.read('saved-searches', null),
    async 'search.save'(search) {
      await desk.open().store.write('save-search', search);
      return {};
    },
    async 'search.remove-saved'({ name }) {
      await desk.open().store.write('remove-saved-search', name);
      return {};
    },
    'replace.find': (wanted) => desk.findOccurrences(wanted),
    'replace.count': (wanted) => desk.open().store.read('misreading-counts', wanted),
    'replace.run': ({ replacement, places }) => desk.open().replace(replacement, places),
  };
}
