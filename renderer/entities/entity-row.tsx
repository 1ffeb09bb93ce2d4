import { memo } from 'react';
import type { MentionId } from '../../model/ids.ts';
import type { Mention } from '../../model/mention.ts';
import { StatusMark, TypeSign } from '../controls/marks.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { EntityRowEditor } from './entity-row-editor.tsx';

/** In CSS pixels. */
export const rowHeight = 30;

/** What can be done with a row. The same object for all rows and all times, so that rows that stay as they are aren't drawn again. */
export interface RowActions {
  toggle(id: MentionId, event: unknown): void;
  jump(id: MentionId): void;
  edit(id: MentionId): void;
  endEdit(): void;
}

/** One mention of the table. A click shows it in the text, a double click edits it in place. */
export const EntityRow = memo(function EntityRow({
  mention,
  text,
  index,
  start,
  active,
  current,
  selected,
  editing,
  actions,
}: {
  readonly mention: Mention;
  readonly text: string;
  readonly index: number;
  /** Where it stands, in CSS pixels from the first row. */
  readonly start: number;
  readonly active: boolean;
  /** It is the mention that is selected in the text. */
  readonly current: boolean;
  readonly selected: boolean;
  readonly editing: boolean;
  readonly actions: RowActions;
}) {
  const { m, format } = useMessages();
  const value = mention.value === null ? null : format.value(mention.type, mention.value);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid itself has the keys
    <div
      id={`entity-${mention.id}`}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      tabIndex={-1}
      className={`entity-row entity-${mention.status}`}
      data-active={active || undefined}
      data-current={current || undefined}
      style={{ height: rowHeight, transform: `translateY(${start}px)` }}
      onClick={() => actions.jump(mention.id)}
      onDoubleClick={() => actions.edit(mention.id)}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: only keeps the checkbox's click from the row */}
      <span role="gridcell" tabIndex={-1} className="cell-select" onClick={(event) => event.stopPropagation()}>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={m.entity.select(text)}
          checked={selected}
          onChange={(event) => actions.toggle(mention.id, event)}
        />
      </span>
      {editing ? (
        <EntityRowEditor mention={mention} text={text} onEnd={actions.endEdit} />
      ) : (
        <>
          <Cell name="type" title={m.typeName(mention.type)}>
            <TypeSign type={mention.type} />
            <span className="visually-hidden">{m.typeName(mention.type)}</span>
          </Cell>
          <Cell name="text" title={text}>
            {text}
          </Cell>
          <Cell name="value" title={value ?? undefined}>
            {value}
          </Cell>
          <Cell name="confidence" title={m.originName(mention.origin)}>
            {mention.origin === 'person' ? m.origin.personShort : format.percent(mention.confidence)}
          </Cell>
          <Cell name="status">
            <StatusMark status={mention.status} compact />
          </Cell>
        </>
      )}
    </div>
  );
});

function Cell({
  name,
  title,
  children,
}: {
  readonly name: string;
  readonly title?: string | undefined;
  readonly children: React.ReactNode;
}) {
  return (
    <span role="gridcell" tabIndex={-1} className={`cell-${name} truncate`} title={title}>
      {children}
    </span>
  );
}
