import { useEffect, useState } from 'react';
import type { ExportChoice, Loss } from '../../model/dataset-export.ts';
import { callBridge, errorOf } from '../state/bridge-call.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/**
 * What an export would have to leave out; null until all that is chosen was looked through, and while nothing is chosen. What is looked
 * through for an earlier choice is given up.
 */
export function useExportLosses(choice: ExportChoice | null): readonly Loss[] | null {
  const store = useKanwuStore();
  const journalVersion = useKanwu((state) => state.journalVersion);
  const [found, setFound] = useState<{ readonly of: string; readonly losses: readonly Loss[] } | null>(null);
  const asked = choice === null ? null : JSON.stringify(choice);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an edit may have changed what is left out
  useEffect(() => {
    if (asked === null) return;
    const job = crypto.randomUUID();
    let current = true;
    callBridge(window.kanwu, 'export.losses', { ...(JSON.parse(asked) as ExportChoice), job })
      .then((losses) => {
        if (current) setFound({ of: asked, losses });
        current = false;
      })
      .catch((thrown: unknown) => {
        if (errorOf(thrown).code !== 'cancelled') store.getState().notifyError(thrown);
      });
    return () => {
      if (current) callBridge(window.kanwu, 'job.cancel', { job }).catch(store.getState().notifyError);
      current = false;
    };
  }, [asked, journalVersion, store]);
  return found !== null && found.of === asked ? found.losses : null;
}
