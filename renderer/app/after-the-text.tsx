import { type ReactNode, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { FollowingState } from '../state/following-state.ts';
import { ShownContext, useKanwuStore } from '../state/use-kanwu.ts';

/** The text is waited for so long at most, in ms: of a window that cannot be seen no frame is painted. */
const longest = 100;

/** What is done in a pane. React sets a field back to what is shown when its event has been handled. */
const acts = ['pointerdown', 'keydown', 'input', 'change', 'click'] as const;

/**
 * What has been done to a field when it is told, without a key or the pointer before it where it is pasted from a menu, or dropped: if
 * anything was drawn now, React would set the field back before whoever it belongs to has heard of it.
 */
const afterTheFact: ReadonlySet<string> = new Set(['input', 'change']);

/**
 * A pane that shows what decisions change after the text shows it: nobody who goes from key to key waits for both. Whatever is done in
 * it finds it as things are.
 *
 * @param pane its name, see `data-pane`
 */
export function AfterTheText({ pane, children }: { readonly pane: 'panel'; readonly children: ReactNode }) {
  const store = useKanwuStore();
  const [shown] = useState(() => new FollowingState(store, onceTextIsPainted));
  useLayoutEffect(() => {
    let done: ReturnType<typeof setTimeout> | undefined;
    const goAlong = ({ target, type }: Event): void => {
      if (!(target instanceof Element) || target.closest(`[data-pane="${pane}"]`) === null) return;
      if (afterTheFact.has(type)) shown.goAlongFromNow();
      else flushSync(() => shown.goAlong());
      clearTimeout(done);
      done = setTimeout(() => shown.fallBehind());
    };
    const leave = shown.follow();
    for (const each of acts) window.addEventListener(each, goAlong, { capture: true });
    return () => {
      leave();
      clearTimeout(done);
      for (const each of acts) window.removeEventListener(each, goAlong, { capture: true });
    };
  }, [pane, shown]);
  return <ShownContext value={shown}>{children}</ShownContext>;
}

/** The first frame shows the text; in the second it has been painted, and behind that keys come first that were pressed meanwhile. */
function onceTextIsPainted(then: () => void): () => void {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(() => {
      clearTimeout(timer);
      timer = setTimeout(then);
    });
  });
  let timer = setTimeout(then, longest);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
