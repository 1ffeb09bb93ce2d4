import { Search } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useDialog } from '../controls/dialog.tsx';
import { useCombobox } from '../controls/use-combobox.ts';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { goTo } from './go-to.ts';
import { type PaletteEntry, paletteEntries } from './palette-entries.ts';
import { PaletteRow } from './palette-entry.tsx';
import { useFound } from './use-found.ts';
import './palette.css';

/** Every command, entity and article, and where words stand in the text, to be found by a few letters. */
export function Palette() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const [wanted, setWanted] = useState('');
  const close = (): void => store.getState().closeDialog();
  const dialog = useDialog(close);
  const isOpen = useKanwu((state) => state.workspace !== null);
  const { found, isWhole } = useFound(isOpen ? wanted : null);
  const entries = useMemo(() => paletteEntries(store.getState(), m, wanted, found), [store, m, wanted, found]);
  const isAnswered = !isOpen || isWhole || (found.isListed && entries.length > 0);
  const choose = (entry: PaletteEntry | undefined): void => {
    if (entry === undefined) return;
    close();
    goTo(entry, wanted.trim(), store).catch(store.getState().notifyError);
  };
  // Somebody who types fast is ahead of the answer.
  const chosenAhead = useRef(false);
  const {
    active,
    field,
    list,
    option,
    goTo: goToEntry,
  } = useCombobox({
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
            goToEntry(0);
          }}
        />
      </div>
      <div {...list} className="palette-list">
        {entries.length === 0 && isAnswered ? <p className="palette-none">{m.common.noMatch}</p> : null}
        {entries.map((entry, index) => (
          <div key={entry.key} {...option(index)} className="palette-entry">
            <PaletteRow entry={entry} />
          </div>
        ))}
      </div>
    </dialog>
  );
}
