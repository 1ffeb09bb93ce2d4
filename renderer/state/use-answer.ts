import { useEffect, useState } from 'react';
import type { ProcedureInput, ProcedureName, ProcedureOutput } from '../../preload/contract.ts';
import { callBridge } from './bridge-call.ts';
import { useKanwu, useKanwuStore } from './use-kanwu.ts';

/**
 * What main answers, asked again after every edit, until when the answer before stands; null until the first answer to an input is
 * there, and without an input.
 *
 * @param version of what else the answer may follow from: it is asked again when that changes
 */
export function useAnswer<Name extends ProcedureName>(
  name: Name,
  input: ProcedureInput<Name> | null,
  version = 0,
): ProcedureOutput<Name> | null {
  const store = useKanwuStore();
  const journalVersion = useKanwu((state) => state.journalVersion);
  const [answer, setAnswer] = useState<{ readonly to: string; readonly value: ProcedureOutput<Name> } | null>(null);
  const asked = input === null ? null : JSON.stringify(input);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an edit may have changed what is answered
  useEffect(() => {
    let current = true;
    if (asked === null) return;
    callBridge(window.kanwu, name, JSON.parse(asked) as ProcedureInput<Name>)
      .then((found) => {
        if (current) setAnswer({ to: asked, value: found });
      })
      .catch(store.getState().notifyError);
    return () => {
      current = false;
    };
  }, [name, asked, journalVersion, version, store]);
  return answer !== null && answer.to === asked ? answer.value : null;
}
