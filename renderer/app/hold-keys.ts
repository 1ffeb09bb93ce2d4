import { isSilent } from '../controls/chord.ts';

/** Keys that were pressed while what they are meant for was not there yet. */
export interface HeldKeys {
  /** Gives them, in their order, to whatever has the focus by now; from then on keys go where they always go. */
  release(): void;
  /** Gives them up. */
  drop(): void;
}

/** Keeps every key that is pressed from now on from the window. What an input method composes is let through: it can't be given on. */
export function holdKeys(): HeldKeys {
  const held: KeyboardEvent[] = [];
  const hold = (event: KeyboardEvent): void => {
    if (isSilent(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    held.push(event);
  };
  window.addEventListener('keydown', hold, { capture: true });
  const drop = (): void => window.removeEventListener('keydown', hold, { capture: true });
  return {
    drop,
    release() {
      // What React is drawing takes part in nothing until it is drawn: a field would lose each letter to the next.
      queueMicrotask(() => {
        drop();
        for (const key of held) give(key);
      });
    },
  };
}

/** A key that a script sends acts on no field by itself: text, and taking it away, is what the field is told to do. */
function give(press: KeyboardEvent): void {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey, repeat } = press;
  const keys = { key, code, ctrlKey, metaKey, altKey, shiftKey, repeat };
  const target = document.activeElement ?? document.body;
  if (!target.dispatchEvent(new KeyboardEvent('keydown', { ...keys, bubbles: true, cancelable: true }))) return;
  if (ctrlKey || metaKey || altKey) return;
  // The platform offers no other way in which a field takes part in its own undo.
  if (key === 'Backspace') document.execCommand('delete');
  else if ([...key].length === 1) document.execCommand('insertText', false, key);
}
