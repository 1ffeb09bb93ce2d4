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
