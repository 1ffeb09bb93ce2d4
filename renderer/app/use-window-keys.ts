import { useEffect } from 'react';
import { handleKey, runCommand } from '../commands/key-map.ts';
import { uiCommand } from '../commands/ui-commands.ts';
import { useIsMac } from '../controls/use-is-mac.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';

/** Gives key presses that nothing in the window took, and the application menu, to the commands. */
export function useWindowKeys(): void {
  const store = useKanwuStore();
  const mac = useIsMac();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!event.defaultPrevented && handleKey(event, store, mac)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    const stopMenu = window.kanwu.on('menu.invoked', ({ command }) => {
      const field = document.activeElement;
      if ((command === 'undo' || command === 'redo') && field !== null && isTextField(field)) {
        // Undoing while typing undoes the typing; the platform offers no other way to ask for it.
        document.execCommand(command);
        return;
      }
      const wanted = uiCommand(command);
      if (wanted.enabled(store.getState())) runCommand(wanted, store);
    });
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      stopMenu();
    };
  }, [store, mac]);
}

function isTextField(element: Element): boolean {
  return element.matches('input:not([type=checkbox]):not([type=radio]), textarea');
}
