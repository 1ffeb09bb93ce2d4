import { useState } from 'react';
import type { EntityType } from '../../model/mention.ts';
import type { ValueProblem } from '../../model/values/value-problem.ts';
import type { Leave } from '../state/drafts-part.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';

/**
 * For a field in which the normalised value of a mention of a type is typed: leaving it makes the value count in the form in which values
 * are kept. What does not fit stays as it was typed, and it is known what is wrong with it.
 *
 * @param revise makes the value count; null for none
 * @param onUnfit called when what was typed does not fit
 */
export function useTypedValue(
  type: EntityType,
  revise: (value: string | null) => Promise<boolean>,
  onUnfit: () => void = () => {},
): { readonly leave: Leave; problemOf(text: string): ValueProblem | null } {
  const store = useKanwuStore();
  const [unfit, setUnfit] = useState<{ readonly of: string; readonly problem: ValueProblem } | null>(null);
  const keyOf = (text: string): string => `${type} ${text}`;
  return {
    async leave(text) {
      if (text.trim() === '') return revise(null);
      const answer = await store.getState().readValue(type, text);
      if (answer?.ok) return revise(answer.value);
      if (answer !== null) {
        setUnfit({ of: keyOf(text), problem: answer.problem });
        onUnfit();
      }
      return false;
    },
    problemOf: (text) => (unfit?.of === keyOf(text) ? unfit.problem : null),
  };
}
