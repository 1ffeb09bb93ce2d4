import { Redo2, Undo2 } from 'lucide-react';
import { useEffect } from 'react';
import type { JournalEntry } from '../../model/journal.ts';
import { IconButton } from '../controls/button.tsx';
import { useIsMac } from '../controls/use-is-mac.ts';
import { historyWords } from '../history/history-words.ts';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/** Undoes and redoes what was laid down; what was done elsewhere can't be undone from here, where nobody would see it. */
export function MemoryUndo() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const mac = useIsMac();
  const undo = useKanwu((state) => onlyRuling(state.undoState.undo));
  const redo = useKanwu((state) => onlyRuling(state.undoState.redo));
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(mac ? event.metaKey : event.ctrlKey) || event.altKey || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      const wanted = key === 'y' || (key === 'z' && event.shiftKey) ? 'redo' : key === 'z' ? 'undo' : null;
      if (wanted === null || onlyRuling(store.getState().undoState[wanted]) === null) return;
      event.preventDefault();
      void store.getState()[wanted]();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [mac, store]);
  return (
    <span className="memory-undo">
      <IconButton
        icon={Undo2}
        label={undo === null ? m.command.undo : m.undo.undo(historyWords(m, undo))}
        disabled={undo === null}
        onClick={() => void store.getState().undo()}
      />
      <IconButton
        icon={Redo2}
        label={redo === null ? m.command.redo : m.undo.redo(historyWords(m, redo))}
        disabled={redo === null}
        onClick={() => void store.getState().redo()}
      />
    </span>
  );
}

function onlyRuling(entry: JournalEntry | null): JournalEntry | null {
  return entry?.action.startsWith('ruling-') === true ? entry : null;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input:not([type=radio]):not([type=checkbox]), textarea');
}
