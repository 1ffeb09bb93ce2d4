import { FileText, Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { CommandKeys } from '../commands/command-keys.tsx';
import { runCommand } from '../commands/key-map.ts';
import { useDialog } from '../controls/dialog.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useAnswer } from '../state/use-answer.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { type PaletteEntry, paletteEntries } from './palette-entries.ts';
import './palette.css';

/** How many articles are listed at most: more than anybody reads. */
const mostArticles = 50;

/** Every command and every article, to be found by a few letters. */
export function Palette() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const [wanted, setWanted] = useState('');
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const close = (): void => store.getState().closeDialog();
  const dialog = useDialog(close);
  const isOpen = useKanwu((state) => state.workspace !== null);
  const articles = useAnswer('library.find', isOpen ? { wanted, limit: mostArticles } : null);
  const entries = useMemo(
    () => paletteEntries(store.getState(), m, wanted, articles ?? []),
    [store, m, wanted, articles],
  );
  useEffect(() => {
    list.current?.querySelector(`#palette-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const isAnswered = !isOpen || articles !== null;
  const choose = (entry: PaletteEntry | undefined): void => {
    if (entry === undefined) return;
    close();
    if (entry.kind === 'command') runCommand(entry.command, store);
    else
      void store
        .getState()
        .openArticle(entry.id)
        .then(() => store.getState().requestFocus('text'));
  };
  // Somebody who types fast is ahead of the answer.
  const chosenAhead = useRef(false);
  useEffect(() => {
    if (!isAnswered || !chosenAhead.current) return;
    chosenAhead.current = false;
    choose(entries[active]);
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const last = entries.length - 1;
    if (event.key === 'ArrowDown') setActive(active >= last ? 0 : active + 1);
    else if (event.key === 'ArrowUp') setActive(active <= 0 ? last : active - 1);
    else if (event.key === 'Enter' && !isAnswered) chosenAhead.current = true;
    else if (event.key === 'Enter') choose(entries[active]);
    else return;
    event.preventDefault();
  };
  return (
    <dialog ref={dialog} className="dialog palette" aria-label={m.palette.label}>
      <div className="palette-field">
        <Search size={16} aria-hidden />
        <input
          autoFocus
          role="combobox"
          aria-expanded
          aria-controls="palette-list"
          aria-activedescendant={entries.length === 0 ? undefined : `palette-${active}`}
          aria-label={m.palette.prompt}
          placeholder={m.palette.prompt}
          value={wanted}
          onChange={(event) => {
            setWanted(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div
        ref={list}
        id="palette-list"
        role="listbox"
        aria-label={m.palette.label}
        className="palette-list"
        tabIndex={-1}
      >
        {entries.length === 0 && isAnswered ? <p className="palette-none">{m.common.noMatch}</p> : null}
        {entries.map((entry, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
          <div
            key={entry.key}
            id={`palette-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className="palette-entry"
            onMouseMove={() => setActive(index)}
            onClick={() => choose(entry)}
          >
            <Entry entry={entry} />
          </div>
        ))}
      </div>
    </dialog>
  );
}

function Entry({ entry }: { readonly entry: PaletteEntry }) {
  const { m } = useMessages();
  if (entry.kind === 'article') {
    return (
      <>
        <FileText size={14} aria-hidden />
        <span className="truncate palette-label">{entry.label}</span>
        <span className="palette-place truncate">{entry.place}</span>
      </>
    );
  }
  return (
    <>
      <span className="palette-group">{m.commandGroup[entry.command.group]}</span>
      <span className="truncate palette-label">{entry.label}</span>
      <CommandKeys of={entry.command.id} />
    </>
  );
}
