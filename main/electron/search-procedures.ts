import { type BrowserWindow, dialog } from 'electron';
import type { ProcedureInput, ProcedureName, ProcedureOutput } from '../../preload/contract.ts';
import type { Desk } from '../desk/desk.ts';
import type { FileHandles } from './file-handles.ts';

type SearchProcedureName = Extract<ProcedureName, `search.${string}`>;

/** Those of the bridge's calls that are about what is found in the text. */
type SearchProcedures = {
  readonly [Name in SearchProcedureName]: (
    input: ProcedureInput<Name>,
  ) => ProcedureOutput<Name> | Promise<ProcedureOutput<Name>>;
};

const tables = [{ name: 'CSV', extensions: ['csv'] }];

/** What a system takes for part of a path, or does not allow in a name. */
const notInNames = /[\\/:*?"<>|\p{Cc}]+/gu;

export function searchProcedures({
  desk,
  files,
  window,
}: {
  readonly desk: Desk;
  readonly files: FileHandles;
  readonly window: BrowserWindow;
}): SearchProcedures {
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
  };
}
