import { FileText, Search } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { CommandKeys } from '../commands/command-keys.tsx';
import { runCommand } from '../commands/key-map.ts';
import { useDialog } from '../controls/dialog.tsx';
import { useCombobox } from '../controls/use-combobox.ts';
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
  const close = (): void => store.getState().closeDialog();
  const dialog = useDialog(close);
  const isOpen = useKanwu((state) => state.workspace !== null);
  const articles = useAnswer('library.find', isOpen ? { wanted, limit: mostArticles } : null);
  const entries = useMemo(
    () => paletteEntries(store.getState(), m, wanted, articles ?? []),
    [store, m, wanted, articles],
  );
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
  const { active, field, list, option, goTo } = useCombobox({
    label: m.palette.label,
    count: entries.length,
    onChoose(place) {
      if (isAnswered) choose(entries[place]);
      else chosenAhead.current = true;
    },
  });
  useEffect(() => {
    if (!isAnswered || !chosenAhead.current) return;
    chosenAhead.current = false;
    choose(entries[active]);
  });
  return (
    <dialog ref={dialog} className="dialog palette" aria-label={m.palette.label}>
      <div className="palette-field">
        <Search size={16} aria-hidden />
        <input
          {...field}
          autoFocus
          aria-label={m.palette.prompt}
          placeholder={m.palette.prompt}
          value={wanted}
          onChange={(event) => {
            setWanted(event.target.value);
            goTo(0);
          }}
        />
      </div>
      <div {...list} className="palette-list">
        {entries.length === 0 && isAnswered ? <p className="palette-none">{m.common.noMatch}</p> : null}
        {entries.map((entry, index) => (
          <div key={entry.key} {...option(index)} className="palette-entry">
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
