import { useMemo } from 'react';
import type { EntityId } from '../../model/ids.ts';
import { type LibraryFilter, wholeLibrary } from '../../model/library.ts';
import type { EntityType } from '../../model/mention.ts';
import { callBridge } from '../state/bridge-call.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';
import type { AskedHistory } from '../state/view-part.ts';

/** The ways from a figure to the lists that it was counted from. */
export interface Leads {
  /** The library, narrowed down to this and nothing else. */
  toLibrary(filter: Partial<LibraryFilter>): void;
  /** The history of the whole workspace. */
  toHistory(asked: AskedHistory): void;
  /** The names that are suggested as a type, to be decided. */
  toNames(type: EntityType): void;
  toLedger(name: string, entityId: EntityId): Promise<void>;
}

export function useLeads(): Leads {
  const store = useKanwuStore();
  return useMemo(
    () => ({
      toLibrary(filter) {
        const { closeDialog, filterLibrary, requestFocus } = store.getState();
        filterLibrary({ ...wholeLibrary, ...filter });
        closeDialog();
        requestFocus('library');
      },
      toHistory(asked) {
        const { closeDialog, showHistory, requestFocus } = store.getState();
        showHistory(asked);
        closeDialog();
        requestFocus('panel');
      },
      toNames(type) {
        store.getState().listNames(type);
        store.getState().openDialog('names');
      },
      async toLedger(name, entityId) {
        const { openLedger, openDialog, notifyError } = store.getState();
        try {
          const row = await callBridge(window.kanwu, 'register.row', { id: entityId });
          const called =
            row === null ? [] : [row.entity, ...row.joined].flatMap((each) => [each.name, ...each.aliases]);
          openLedger(name, { names: [...new Set([name, ...called])].slice(0, 100), entityId });
          openDialog('register');
        } catch (thrown) {
          notifyError(thrown);
        }
      },
    }),
    [store],
  );
}
