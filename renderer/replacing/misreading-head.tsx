import { Minus, Plus } from 'lucide-react';
import { withNeighbours } from '../../model/replacing/misreading.ts';
import { IconButton } from '../controls/button.tsx';
import { Select } from '../controls/fields.tsx';
import { useMessages } from '../messages/use-messages.ts';
import type { KnownMisreading } from '../state/replacing-part.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/** A misreading between the neighbours that tell it, of which there can be more or fewer. */
export function MisreadingHead({
  known,
  onNeighbours,
}: {
  readonly known: KnownMisreading;
  onNeighbours(side: 'before' | 'after', step: 1 | -1): void;
}) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const offered = useKanwu((state) => state.sameAgain);
  const { misreading, left, right } = known;
  const { before, was, now, after } = misreading;
  const can = (side: 'before' | 'after', step: 1 | -1): boolean =>
    withNeighbours(misreading, { left, right }, side, step) !== null;
  const change = (side: 'before' | 'after') => (
    <span className="misreading-neighbours">
      <IconButton
        icon={Plus}
        label={m.replacing.more[side]}
        shortcut={side === 'before' ? '[' : ']'}
        disabled={!can(side, 1)}
        onClick={() => onNeighbours(side, 1)}
      />
      <IconButton
        icon={Minus}
        label={m.replacing.fewer[side]}
        shortcut={side === 'before' ? '{' : '}'}
        disabled={!can(side, -1)}
        onClick={() => onNeighbours(side, -1)}
      />
    </span>
  );
  const chosen = offered.findIndex((each) => each.misreading.was === was && each.misreading.now === now);
  return (
    <div className="misreading-head">
      {change('before')}
      <p className="misreading-told">
        <span className="misreading-neighbour">{before}</span>
        <del>{was === '' ? '∅' : was}</del>
        <ins>{now === '' ? '∅' : now}</ins>
        <span className="misreading-neighbour">{after}</span>
      </p>
      {change('after')}
      {offered.length < 2 || chosen < 0 ? null : (
        <Select
          aria-label={m.replacing.others}
          value={String(chosen)}
          choices={offered.map(({ misreading: each }, place) => ({
            value: String(place),
            label: m.replacing.misreading(each.before, each.was, each.now, each.after),
          }))}
          onChoose={(place) => {
            const other = offered[Number(place)];
            if (other !== undefined) store.getState().openSameAgain(other);
          }}
        />
      )}
      <p className="replace-hint">{m.replacing.neighboursHint}</p>
    </div>
  );
}
