import { useEffect, useRef, useState } from 'react';
import type { Mention } from '../../model/mention.ts';
import { TypeSign } from '../controls/marks.tsx';
import { useCombobox } from '../controls/use-combobox.ts';
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
  const input = useRef<HTMLInputElement>(null);
  const popover = useRef<HTMLDivElement>(null);
  const choices = choicesFor(wanted);
  useEffect(() => {
    popover.current?.showPopover();
    input.current?.focus();
  }, []);
  const { field, list, option, goTo } = useCombobox({
    label,
    count: choices.length,
    onChoose(place) {
      const choice = choices[place];
      if (choice !== undefined) onChoose(choice.mention);
    },
    onEscape: onLeave,
  });
  return (
    <>
      <input
        {...field}
        ref={input}
        className="input mention-combobox"
        aria-label={label}
        placeholder={label}
        value={wanted}
        onChange={(event) => {
          setWanted(event.target.value);
          goTo(0);
        }}
        onBlur={() => popover.current?.hidePopover()}
        onFocus={() => popover.current?.showPopover()}
      />
      <div {...list} ref={popover} popover="manual" className="mention-options">
        {choices.map(({ mention, text, around }, index) => (
          <div key={mention.id} {...option(index)} className="mention-option">
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
