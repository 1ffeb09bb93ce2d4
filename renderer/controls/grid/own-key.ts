import type { KeyboardEvent } from 'react';

/** Whether a key was pressed on the grid itself, not in a field of it, and does not belong to an input method. */
export function isOwnKey({ nativeEvent, target, currentTarget }: KeyboardEvent): boolean {
  return !nativeEvent.isComposing && nativeEvent.keyCode !== 229 && target === currentTarget;
}
