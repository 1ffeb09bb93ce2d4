import type { Stop } from '../../model/stop.ts';

/** How far a command is, in the one place of an array that two threads share. */
const states = { loading: 0, unwanted: 1, working: 2, interrupted: 3 } as const;

/** An interruption of a command, as the thread that may want it and the one that works both see it. */
export type Interruption = Int32Array<SharedArrayBuffer>;

export function newInterruption(): Interruption {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}

/**
 * Wants a command to end.
 *
 * @returns what comes of that: it has not begun and never will, so its thread may be ended; it looks whether it is to end, and will; it knew
 *   already
 */
export function interrupt(interruption: Interruption): 'never-begins' | 'will-end' | 'known' {
  if (Atomics.compareExchange(interruption, 0, states.loading, states.unwanted) === states.loading)
    return 'never-begins';
  return Atomics.compareExchange(interruption, 0, states.working, states.interrupted) === states.working
    ? 'will-end'
    : 'known';
}

/** Begins to work, unless that is not wanted any more. @returns whether it is wanted that the work ends */
export function stopOf(interruption: Interruption): Stop {
  Atomics.compareExchange(interruption, 0, states.loading, states.working);
  return {
    get isWanted() {
      return Atomics.load(interruption, 0) !== states.working;
    },
  };
}
