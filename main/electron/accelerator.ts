import { isTyped } from '../../model/own-keys.ts';

/**
 * How Electron writes a chord (its "Accelerator"); null for a key that is text where somebody types, which macOS would take away from there
 * for the menu.
 */
export function acceleratorFor(chord: string): string | null {
  if (isTyped(chord)) return null;
  const parts = chord.split(/\+(?=.)/);
  return parts.map((part) => names[part] ?? part.replace(/^Arrow/, '')).join('+');
}

const names: Readonly<Record<string, string>> = { Mod: 'CmdOrCtrl', '+': 'Plus', ' ': 'Space', Enter: 'Return' };
