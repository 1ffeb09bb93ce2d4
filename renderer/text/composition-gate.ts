import { undo } from '@codemirror/commands';
import type { Extension } from '@codemirror/state';
import { type EditorView, ViewPlugin } from '@codemirror/view';

/**
 * Keeps everything away from a view in which an input method is at work. From the start of a composition to a task of its own after its end
 * nothing but the view's own input may be dispatched there: what is dispatched in between, even an empty update, loses or doubles what is
 * composed.
 */
export interface CompositionGate {
  readonly extension: Extension;
  isComposing(): boolean;
  /** Runs a task now, or once no composition is under way. */
  run(task: () => void): void;
}

/** Keys that begin a composition when an input method has them. */
const writingKeys =
  /^(Key[A-Z]|Digit\d|Numpad\d|Comma|Period|Slash|Semicolon|Quote|Bracket(Left|Right)|Backslash|Backquote|Minus|Equal|Intl\w+)$/;

export function compositionGate(): CompositionGate {
  let isLive = false;
  let isSettling = false;
  const waiting: (() => void)[] = [];

  const settle = (): void => {
    isSettling = true;
    setTimeout(() => {
      isSettling = false;
      while (!isLive && waiting.length > 0) waiting.shift()?.();
    }, 0);
  };
  const end = (): void => {
    if (!isLive) return;
    isLive = false;
    settle();
  };
  const plugin = ViewPlugin.define((view) => {
    const { contentDOM } = view;
    /** What was selected went when the composition over it began. */
    let hasDeleted = false;
    const listeners = {
      compositionstart(): void {
        isLive = true;
      },
      compositionend({ data }: CompositionEvent): void {
        // A composition that was given up brings back what it stood over.
        if (hasDeleted && data === '') waiting.unshift(() => undo(view));
        hasDeleted = false;
        end();
        if (!isSettling) settle();
      },
      blur: end,
      keydown(event: KeyboardEvent): void {
        if (event.isComposing) return;
        if (event.keyCode === 229) {
          hasDeleted = !isLive && writingKeys.test(event.code) && deleteSelection(view, event);
          return;
        }
        hasDeleted = false;
        if (!isLive) return;
        // No end comes after what was composed is undone: without one the view takes no key any more.
        contentDOM.dispatchEvent(new CompositionEvent('compositionend', { data: '' }));
        end();
      },
    };
    const entries = Object.entries(listeners) as [string, EventListener][];
    for (const [name, listener] of entries) contentDOM.addEventListener(name, listener, { capture: true });
    return {
      destroy() {
        for (const [name, listener] of entries) contentDOM.removeEventListener(name, listener, { capture: true });
      },
    };
  });
  return {
    extension: plugin,
    isComposing: () => isLive,
    run(task) {
      if (isLive || isSettling) waiting.push(task);
      else task();
    },
  };
}

/** Composing over a selection leaves a letter behind now and then; composing where it stood does not. @returns whether there was one */
function deleteSelection(view: EditorView, { ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const { main } = view.state.selection;
  if (view.state.readOnly || main.empty || ctrlKey || metaKey || altKey) return false;
  view.dispatch({
    changes: { from: main.from, to: main.to },
    selection: { anchor: main.from },
    userEvent: 'input.type.compose',
  });
  return true;
}
