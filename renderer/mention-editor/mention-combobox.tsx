import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Mention } from '../../model/mention.ts';
import { TypeSign } from '../controls/marks.tsx';
import { useMessages } from '../messages/use-messages.ts';
import type { MentionChoice } from './mention-choices.ts';

/** Chooses one of the article's mentions by typing some of it: the arrows go through the list, Enter chooses, Escape leaves. */
export function MentionCombobox({
  label,
  choicesFor,
  onChoose,
  onLeave,
}: {
  readonly label: string;
  choicesFor(wanted: string): readonly MentionChoice[];
  onChoose(mention: Mention): void;
  onLeave(): void;
}) {
  const { m } = useMessages();
  const [wanted, setWanted] = useState('');
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const listId = useId();
  const choices = choicesFor(wanted);
  useEffect(() => {
    list.current?.showPopover();
    input.current?.focus();
  }, []);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, nativeEvent } = event;
    if (nativeEvent.isComposing || nativeEvent.keyCode === 229) return;
    const last = choices.length - 1;
    if (key === 'ArrowDown') setActive(active >= last ? 0 : active + 1);
    else if (key === 'ArrowUp') setActive(active <= 0 ? last : active - 1);
    else if (key === 'Enter') {
      const choice = choices[active];
      if (choice !== undefined) onChoose(choice.mention);
    } else if (key === 'Escape') onLeave();
    else return;
    // The editor leaves for the text on Enter and Escape.
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <input
        ref={input}
        className="input mention-combobox"
        role="combobox"
        autoComplete="off"
        aria-label={label}
        aria-expanded
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={choices[active] === undefined ? undefined : `${listId}-${active}`}
        placeholder={label}
        value={wanted}
        onChange={(event) => {
          setWanted(event.target.value);
          setActive(0);
        }}
        onBlur={() => list.current?.hidePopover()}
        onFocus={() => list.current?.showPopover()}
        onKeyDown={onKeyDown}
      />
      <div
        ref={list}
        id={listId}
        popover="manual"
        role="listbox"
        aria-label={label}
        tabIndex={-1}
        className="mention-options"
      >
        {choices.map(({ mention, text, around }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
          <div
            key={mention.id}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className="mention-option"
            onMouseMove={() => setActive(index)}
            // The field keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(mention)}
          >
            <TypeSign type={mention.type} />
            <span className="truncate">{text}</span>
            <span className="mention-option-around truncate">{around}</span>
          </div>
        ))}
        {choices.length === 0 ? <p className="mention-options-none">{m.common.noMatch}</p> : null}
      </div>
    </>
  );
}
