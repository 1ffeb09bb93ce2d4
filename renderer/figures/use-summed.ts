import { useEffect, useState } from 'react';
import { addRows } from '../../model/figures/add-rows.ts';
import type { ProcedureInput, ProcedureOutput } from '../../preload/contract.ts';
import { callBridge } from '../state/bridge-call.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/** Figures that are read in parts. */
type InParts = 'figure.left' | 'figure.decided' | 'figure.judged' | 'figure.corrected' | 'figure.beside';

type RowOf<Name extends InParts> = ProcedureOutput<Name>['rows'][number];

/** What is known of a figure so far. */
export interface Summed<Row> {
  readonly rows: readonly Row[];
  /** How much of the collection was gone through, from 0 to 1. */
  readonly fraction: number;
}

/**
 * Reads a figure part by part for as long as it is shown, and again after every edit, until when what it was before stands.
 *
 * @param besides what is asked beside where a part begins; null to ask nothing
 * @param summed the fields that are added up; the same array at each call
 */
export function useSummed<Name extends InParts>(
  name: Name,
  besides: Omit<ProcedureInput<Name>, 'from'> | null,
  summed: readonly (keyof RowOf<Name>)[],
): Summed<RowOf<Name>> {
  const store = useKanwuStore();
  const journalVersion = useKanwu((state) => state.journalVersion);
  const asked = besides === null ? null : JSON.stringify(besides);
  const [known, setKnown] = useState<Summed<RowOf<Name>> & { readonly to: string | null }>({ ...nothing, to: null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: an edit may have changed what is counted
  useEffect(() => {
    let isCurrent = true;
    if (asked === null) return;
    const read = async (): Promise<void> => {
      let rows: readonly RowOf<Name>[] = [];
      for (let from: number | null = 0; from !== null && isCurrent; ) {
        const input = { ...JSON.parse(asked), from } as ProcedureInput<Name>;
        const part: ProcedureOutput<Name> = await callBridge(window.kanwu, name, input);
        rows = addRows<RowOf<Name>>(rows, part.rows, summed);
        from = part.next;
        const sum = { rows, fraction: part.fraction, to: asked };
        // What was there before is not shrunk to a part of what comes.
        if (isCurrent)
          setKnown((before) => (from !== null && before.to === asked && before.fraction === 1 ? before : sum));
      }
    };
    read().catch(store.getState().notifyError);
    return () => {
      isCurrent = false;
    };
  }, [name, asked, journalVersion, summed, store]);
  return known.to === asked ? known : nothing;
}

const nothing = { rows: [], fraction: 0 } as const;
