import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bridge } from '../../preload/contract.ts';
import { articleSlice } from './article-slice.ts';
import { backupsSlice } from './backups-slice.ts';
import { draftsSlice } from './drafts-slice.ts';
import { editSlice } from './edit-slice.ts';
import { jobsSlice } from './jobs-slice.ts';
import { learningSlice } from './learning-slice.ts';
import { librarySlice } from './library-slice.ts';
import { noticesSlice } from './notices-slice.ts';
import { preferencesSlice } from './preferences-slice.ts';
import { searchSlice } from './search-slice.ts';
import { selectionSlice } from './selection-slice.ts';
import type { KanwuState } from './state.ts';
import { viewSlice } from './view-slice.ts';
import { vocabularySlice } from './vocabulary-slice.ts';
import { workspaceSlice } from './workspace-slice.ts';

export type KanwuStore = StoreApi<KanwuState>;

/** The window's state, with everything behind it asked of `bridge`. */
export function createKanwuStore(bridge: Bridge): KanwuStore {
  return createStore<KanwuState>((...api) => ({
    ...preferencesSlice(bridge)(...api),
    ...workspaceSlice(bridge)(...api),
    ...librarySlice(bridge)(...api),
    ...articleSlice(bridge)(...api),
    ...selectionSlice(...api),
    ...searchSlice(...api),
    ...editSlice(bridge)(...api),
    ...draftsSlice(bridge)(...api),
    ...jobsSlice(bridge)(...api),
    ...backupsSlice(bridge)(...api),
    ...learningSlice(bridge)(...api),
    ...vocabularySlice(bridge)(...api),
    ...noticesSlice(...api),
    ...viewSlice(...api),
  }));
}
