import { CircleSlash2, Plus } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { inOneLine } from '../../model/visible-name.ts';
import type { useCombobox } from '../controls/use-combobox.ts';
import { useMessages } from '../messages/use-messages.ts';
import type { EntityOption } from './entity-options.ts';

/** The list below the field; it lies over the window, which its scrolling parent would cut off else. */
export function EntityOptionList({
  list,
  option,
  options,
  linked,
}: Pick<ReturnType<typeof useCombobox>, 'list' | 'option'> & {
  readonly options: readonly EntityOption[];
  /** The mention names an entity already, so that a new one is another. */
  readonly linked: boolean;
}) {
  const popover = useRef<HTMLDivElement>(null);
  useEffect(() => popover.current?.showPopover(), []);
  return (
    <div {...list} ref={popover} popover="manual" className="entity-options">
      {options.map((each, place) => (
        <div key={keyOf(each)} {...option(place)} className={`entity-option entity-option-${each.kind}`}>
          <Option option={each} linked={linked} />
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
      const more = inOneLine([...entity.aliases, entity.note].filter((each) => each !== ''));
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
