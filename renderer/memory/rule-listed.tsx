import type { Verdict } from '../../model/edits/ruling-set.ts';
import { Button } from '../controls/button.tsx';
import { useMessages } from '../messages/use-messages.ts';
import type { ListedNames } from './use-listed-names.ts';
import { verdicts } from './verdicts.ts';

/** Lays down the same for all names that are listed, in one step that can be undone. */
export function RuleListed({
  listed,
  onRule,
}: {
  readonly listed: Pick<ListedNames, 'total' | 'always' | 'never'>;
  onRule(verdict: Verdict): void;
}) {
  const { m } = useMessages();
  const { total, always, never } = listed;
  const ruled = { always, never, decided: total - always - never };
  return (
    <div className="rule-listed" role="group" aria-label={m.memory.ruleListed(total)}>
      <span aria-hidden>{m.memory.ruleListed(total)}</span>
      {verdicts.map(({ verdict, word }) => (
        <Button key={word} disabled={ruled[verdict ?? 'decided'] === total} onClick={() => onRule(verdict)}>
          {m.memory.verdict[word]}
        </Button>
      ))}
    </div>
  );
}
