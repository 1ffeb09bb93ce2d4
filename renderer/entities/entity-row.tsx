import type { CSSProperties } from 'react';
import { StatusMark, TypeSign } from '../controls/marks.tsx';
import { useMessages } from '../messages/use-messages.ts';
import type { OpenArticle } from '../state/article-slice.ts';
import type { EntityLine } from './entity-lines.ts';
import { EntityRowEditor } from './entity-row-editor.tsx';

/** One mention of the table. A click shows it in the text, a double click edits it in place. */
export function EntityRow({
  open,
  line,
  index,
  active,
  current,
  selected,
  editing,
  place,
  onToggle,
  onJump,
  onEdit,
  onEndEdit,
}: {
  readonly open: OpenArticle;
  readonly line: EntityLine;
  readonly index: number;
  readonly active: boolean;
  /** It is the mention that is selected in the text. */
  readonly current: boolean;
  readonly selected: boolean;
  readonly editing: boolean;
  readonly place: CSSProperties;
  onToggle(event: unknown): void;
  onJump(): void;
  onEdit(): void;
  onEndEdit(): void;
}) {
  const { m, format } = useMessages();
  const { mention, text } = line;
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
      style={place}
      onClick={onJump}
      onDoubleClick={onEdit}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: only keeps the checkbox's click from the row */}
      <span role="gridcell" tabIndex={-1} className="cell-select" onClick={(event) => event.stopPropagation()}>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={m.entity.select(text)}
          checked={selected}
          onChange={onToggle}
        />
      </span>
      {editing ? (
        <EntityRowEditor open={open} mention={mention} text={text} onEnd={onEndEdit} />
      ) : (
        <>
          <Cell name="type" title={m.typeName(mention.type)}>
            <TypeSign type={mention.type} />
            <span className="visually-hidden">{m.typeName(mention.type)}</span>
          </Cell>
          <Cell name="text" title={text}>
            {text}
          </Cell>
          <Cell name="value" title={mention.value ?? undefined}>
            {mention.value}
          </Cell>
          <Cell name="confidence" title={mention.origin}>
            {mention.origin === 'person' ? m.origin.personShort : format.percent(mention.confidence)}
          </Cell>
          <Cell name="status">
            <StatusMark status={mention.status} compact />
          </Cell>
        </>
      )}
    </div>
  );
}

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
