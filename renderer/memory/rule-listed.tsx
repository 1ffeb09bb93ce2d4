import type { Verdict } from '../../model/edits/ruling-set.ts';
import type { RememberedName } from '../../model/memory.ts';
import { Button } from '../controls/button.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { verdicts } from './verdicts.ts';

/** Lays down the same for all names that are listed, in one step that can be undone. */
export function RuleListed({
  names,
  onRule,
}: {
  readonly names: readonly RememberedName[];
  onRule(verdict: Verdict): void;
}) {
  const { m } = useMessages();
  return (
    <div className="rule-listed" role="group" aria-label={m.memory.ruleListed(names.length)}>
      <span aria-hidden>{m.memory.ruleListed(names.length)}</span>
      {verdicts.map(({ verdict, word }) => (
        <Button
          key={word}
          disabled={names.every(({ ruling }) => (ruling?.verdict ?? null) === verdict)}
          onClick={() => onRule(verdict)}
        >
          {m.memory.verdict[word]}
        </Button>
      ))}
    </div>
  );
}
