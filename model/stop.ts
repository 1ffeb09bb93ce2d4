import { KanwuError } from './error.ts';

/** Whether somebody wants a piece of work to end. Long loops look at it so often that 200 ms never pass between two looks. */
export interface Stop {
  readonly isWanted: boolean;
}

export const neverStop: Stop = { isWanted: false };

/** A stop that follows a signal. */
export function stopWith(signal: { readonly aborted: boolean } | undefined): Stop {
  if (signal === undefined) return neverStop;
  return {
    get isWanted() {
      return signal.aborted;
    },
  };
}

/** @throws {KanwuError} `cancelled` once the work is to end */
export function checkStop({ isWanted }: Stop): void {
  if (isWanted) throw new KanwuError('cancelled');
}

/** For whom nobody waits, or who waits for nobody. */
export const neverLooking = (): void => undefined;

/** How many short steps are taken between two looks. */
const stepsBetween = 200;

/** {@link checkStop} now and then in a loop of short steps, where a look at each would cost more than the step. */
export function stopInSteps(stop: Stop): () => void {
  let steps = 0;
  return () => {
    steps += 1;
    if (steps % stepsBetween === 0) checkStop(stop);
  };
}
