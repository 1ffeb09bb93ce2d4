import { unknownName } from '../../model/edits/ruling-add.ts';
import { setRulings } from '../../model/edits/ruling-set.ts';
import type { EntityType } from '../../model/mention.ts';
import { RulingChoice } from '../memory/ruling-choice.tsx';
import { useAnswer } from '../state/use-answer.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';
import '../memory/memory.css';

/** Whether the name of a ledger is proposed wherever it stands. */
export function LedgerRuling({ name, type }: { readonly name: string; readonly type: EntityType }) {
  const store = useKanwuStore();
  const known = useAnswer('memory.find', { name, type });
  return (
    <RulingChoice
      name={name}
      verdict={known?.ruling?.verdict ?? null}
      reachable
      onChoose={(verdict) =>
        void store.getState().execute(setRulings([known ?? { ...unknownName, name, type }], verdict))
      }
    />
  );
}
