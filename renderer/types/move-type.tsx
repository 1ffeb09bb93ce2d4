import { useState } from 'react';
import type { EntityType } from '../../model/mention.ts';
import type { TypeMove, TypeMoveCounts } from '../../model/type-move.ts';
import { Button } from '../controls/button.tsx';
import { SelectField } from '../controls/fields.tsx';
import { Segmented } from '../controls/segmented.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useAnswer } from '../state/use-answer.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { NamesToMove } from './names-to-move.tsx';

/** Moves all marks of a type to another, which makes one type of two, or those of some names: what that comes to is said before. */
export function MoveType({
  type,
  isAsked,
  onMoved,
}: {
  readonly type: EntityType;
  /** Whether a person came here for this. */
  readonly isAsked: boolean;
  /** Called with the type that they are of now. */
  onMoved(to: EntityType): void;
}) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const { types } = useKanwu((state) => state.tagSet);
  const [isOpen, setOpen] = useState(isAsked);
  const [to, setTo] = useState<EntityType | ''>('');
  const [scope, setScope] = useState<'all' | 'names'>('all');
  const [forms, setForms] = useState<readonly string[]>([]);
  const [came, setCame] = useState<TypeMoveCounts | null>(null);
  const isReady = to !== '' && (scope === 'all' || forms.length > 0);
  const move: TypeMove | null = isReady ? { from: type, to, forms: scope === 'all' ? null : forms } : null;
  const counts = useAnswer('type.move-counts', isOpen ? move : null);
  const run = async (wanted: TypeMove): Promise<void> => {
    const moved = await store.getState().moveType(wanted);
    if (moved === null) return;
    setCame(moved.counts);
    setForms([]);
    if (wanted.forms === null) onMoved(wanted.to);
  };
  return (
    <details className="move-type" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{m.typeMove.title}</summary>
      <div className="attribute-facts">
        <p className="field-hint">{m.typeMove.about}</p>
        <SelectField<EntityType | ''>
          label={m.typeMove.to}
          value={to}
          choices={[
            { value: '', label: m.typeMove.choose },
            ...types.flatMap((each) =>
              each.type === type ? [] : [{ value: each.type, label: m.typeName(each.type) }],
            ),
          ]}
          onChoose={setTo}
        />
        <Segmented<'all' | 'names'>
          label={m.typeMove.which}
          value={scope}
          choices={[
            { value: 'all', label: m.typeMove.all },
            { value: 'names', label: m.typeMove.some },
          ]}
          onChoose={setScope}
        />
        {isOpen && scope === 'names' ? <NamesToMove type={type} chosen={forms} onChoose={setForms} /> : null}
        {counts === null || move === null ? null : (
          <ul className="move-type-counts">
            {m.typeMove.says(counts, m.typeName(type), m.typeName(move.to), move.forms === null).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        <div className="type-forget">
          <Button
            disabled={move === null || counts === null || (counts.marks === 0 && move.forms !== null)}
            onClick={() => {
              if (move !== null) void run(move);
            }}
          >
            {m.typeMove.go}
          </Button>
          <span className="field-hint" role="status">
            {came === null ? '' : m.typeMove.moved(came.marks)}
          </span>
        </div>
      </div>
    </details>
  );
}
