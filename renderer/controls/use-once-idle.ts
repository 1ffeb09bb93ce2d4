import { useEffect, useState } from 'react';

/** The page is waited for so long at most, in ms. */
const timeout = 1000;

/**
 * What was given last, once the page has had nothing else to do since; until then what was before it, null at first. For what may come
 * after everything that somebody waits for.
 */
export function useOnceIdle<Value extends string | null>(value: Value): Value | null {
  const [settled, setSettled] = useState<Value | null>(null);
  useEffect(() => {
    const waiting = requestIdleCallback(() => setSettled(value), { timeout });
    return () => cancelIdleCallback(waiting);
  }, [value]);
  return settled;
}
