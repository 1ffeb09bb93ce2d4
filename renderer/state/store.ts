import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bridge } from '../../preload/contract.ts';
import { arrangingSlice } from './arranging-slice.ts';
import { articleSlice } from './article-slice.ts';
import { backupsSlice } from './backups-slice.ts';
import { carryingSlice } from './carrying-slice.ts';
import { draftsSlice } from './drafts-slice.ts';
import { editSlice } from './edit-slice.ts';
import { exportSlice } from './export-slice.ts';
import { helpSlice } from './help-slice.ts';
import { importsSlice } from './imports-slice.ts';
import { jobsSlice } from './jobs-slice.ts';
import { learningSlice } from './learning-slice.ts';
import { librarySlice } from './library-slice.ts';
import { noticesSlice } from './notices-slice.ts';
import { offeredNamesSlice } from './offered-names-slice.ts';
import { otherReadingsSlice } from './other-readings-slice.ts';
import { preferencesSlice } from './preferences-slice.ts';
import { registerSlice } from './register-slice.ts';
import { removingSlice } from './removing-slice.ts';
import { replacingSlice } from './replacing-slice.ts';
import { searchSlice } from './search-slice.ts';
import { selectionSlice } from './selection-slice.ts';
import { serviceSlice } from './service-slice.ts';
import type { KanwuState } from './state.ts';
import { textSlice } from './text-slice.ts';
import { viewSlice } from './view-slice.ts';
import { vocabularySlice } from './vocabulary-slice.ts';
import { walkSlice } from './walk-slice.ts';
import { workspaceSlice } from './workspace-slice.ts';

export type KanwuStore = StoreApi<KanwuState>;

/** The window's state, with everything behind it asked of `bridge`. */
export function createKanwuStore(bridge: Bridge): KanwuStore {
  return createStore<KanwuState>((...api) => ({
    ...preferencesSlice(bridge)(...api),
    ...workspaceSlice(bridge)(...api),
    ...librarySlice(bridge)(...api),
    ...carryingSlice(bridge)(...api),
    ...removingSlice(bridge)(...api),
    ...articleSlice(bridge)(...api),
    ...arrangingSlice(bridge)(...api),
    ...selectionSlice(...api),
    ...searchSlice(...api),
    ...replacingSlice(bridge)(...api),
    ...otherReadingsSlice(bridge)(...api),
    ...offeredNamesSlice(bridge)(...api),
    ...editSlice(bridge)(...api),
    ...draftsSlice(bridge)(...api),
    ...jobsSlice(bridge)(...api),
    ...importsSlice(bridge)(...api),
    ...exportSlice(...api),
    ...backupsSlice(bridge)(...api),
    ...learningSlice(bridge)(...api),
    ...registerSlice(...api),
    ...serviceSlice(bridge)(...api),
    ...vocabularySlice(bridge)(...api),
    ...noticesSlice(...api),
    ...textSlice(...api),
    ...walkSlice(...api),
    ...helpSlice(...api),
    ...viewSlice(...api),
  }));
}
