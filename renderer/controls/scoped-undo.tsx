import { Redo2, Undo2 } from 'lucide-react';
import { useEffect } from 'react';
import type { Action, JournalEntry } from '../../model/journal.ts';
import { historyWords } from '../messages/history-words.ts';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { IconButton } from './button.tsx';
import { useIsMac } from './use-is-mac.ts';
import './controls.css';

/**
 * Undo and redo for a dialog, with their keys, as far as they are of what is done in it: what was done elsewhere can't be
 * undone from there, where nobody would see it.
 */
export function ScopedUndo({ actions }: { readonly actions: ReadonlySet<Action> }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const mac = useIsMac();
  const own = (entry: JournalEntry | null): JournalEntry | null =>
    entry !== null && actions.has(entry.action) ? entry : null;
  const undo = useKanwu((state) => own(state.undoState.undo));
  const redo = useKanwu((state) => own(state.undoState.redo));
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(mac ? event.metaKey : event.ctrlKey) || event.altKey || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      const wanted = key === 'y' || (key === 'z' && event.shiftKey) ? 'redo' : key === 'z' ? 'undo' : null;
      if (wanted === null) return;
      const entry = store.getState().undoState[wanted];
      if (entry === null || !actions.has(entry.action)) return;
      event.preventDefault();
      void store.getState()[wanted]();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [actions, mac, store]);
  return (
    <span className="scoped-undo">
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

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input:not([type=radio]):not([type=checkbox]), textarea');
}
