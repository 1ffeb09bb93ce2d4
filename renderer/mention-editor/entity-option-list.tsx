import { CircleSlash2, Plus } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useMessages } from '../messages/use-messages.ts';
import type { EntityOption } from './entity-options.ts';

/** The id of an option's element, for `aria-activedescendant`. */
export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

/** The list below the field; it lies over the window, which its scrolling parent would cut off else. */
export function EntityOptionList({
  id,
  options,
  active,
  linked,
  onPoint,
  onChoose,
}: {
  readonly id: string;
  readonly options: readonly EntityOption[];
  readonly active: number;
  /** The mention names an entity already, so that a new one is another. */
  readonly linked: boolean;
  onPoint(index: number): void;
  onChoose(option: EntityOption): void;
}) {
  const { m } = useMessages();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.showPopover(), []);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div
      ref={list}
      id={id}
      popover="manual"
      role="listbox"
      aria-label={m.entityLink.candidates}
      tabIndex={-1}
      className="entity-options"
    >
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
        <div
          key={keyOf(option)}
          id={optionId(id, index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={`entity-option entity-option-${option.kind}`}
          onMouseMove={() => onPoint(index)}
          // The field keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(option)}
        >
          <Option option={option} linked={linked} />
        </div>
      ))}
    </div>
  );
}

function Option({ option, linked }: { readonly option: EntityOption; readonly linked: boolean }) {
  const { m } = useMessages();
  switch (option.kind) {
    case 'candidate': {
      const { entity, reasons } = option;
      const more = [...entity.aliases, entity.note].filter((each) => each !== '').join(' · ');
      return (
        <>
          <span className="entity-option-name truncate" title={entity.name}>
            {entity.name}
            {more === '' ? null : <span className="entity-option-more">{more}</span>}
          </span>
          <span className="entity-option-reasons">
            {m.entityLink.reasons(reasons.map((reason) => m.entityLink.reason[reason]))}
          </span>
        </>
      );
    }
    case 'new':
      return (
        <>
          <Plus size={14} aria-hidden />
          <span className="truncate">{linked ? m.entityLink.another(option.name) : m.entityLink.new(option.name)}</span>
        </>
      );
    case 'none':
      return (
        <>
          <CircleSlash2 size={14} aria-hidden />
          <span className="truncate">{m.entityLink.unlink}</span>
        </>
      );
  }
}

function keyOf(option: EntityOption): string {
  return option.kind === 'candidate' ? option.entity.id : option.kind;
}
