/** A key with the modifiers held with it. */
export interface Chord {
  /** As `KeyboardEvent.key`, letters in lower case. */
  readonly key: string;
  /** Control, or Command on a Mac. */
  readonly mod: boolean;
  readonly alt: boolean;
  /** Null where the key itself says whether Shift is held, as with `{`. */
  readonly shift: boolean | null;
}

/** The parts of a keyboard event that tell a chord. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'keyCode'
> &
  Partial<Pick<KeyboardEvent, 'code'>>;

/** Reads a chord written as `Mod+Shift+K`: any of `Mod`, `Alt`, `Shift`, then the key. */
export function parseChord(written: string): Chord {
  const parts = written.split(/\+(?=.)/);
  const key = parts.at(-1) ?? '';
  const shift = parts.includes('Shift');
  const saysShift = key.length === 1 && !/[a-z0-9]/i.test(key);
  return {
    key: key.toLowerCase(),
    mod: parts.includes('Mod'),
    alt: parts.includes('Alt'),
    shift: saysShift ? null : shift,
  };
}

/** Whether a key press is a chord. What an input method is still composing never is one. */
export function isChord(press: KeyPress, chord: Chord, mac: boolean): boolean {
  // 229 is what some systems report in place of `isComposing` (UI Events, "keyCode" of composition).
  if (press.isComposing || press.keyCode === 229) return false;
  const mod = mac ? press.metaKey : press.ctrlKey;
  const other = mac ? press.ctrlKey : press.metaKey;
  return (
    isKey(press, chord) &&
    mod === chord.mod &&
    !other &&
    press.altKey === chord.alt &&
    (chord.shift === null || press.shiftKey === chord.shift)
  );
}

/** A digit with Alt is told by its place: on a Mac it writes a sign. */
function isKey({ key, code }: KeyPress, chord: Chord): boolean {
  return key.toLowerCase() === chord.key || (chord.alt && /^\d$/.test(chord.key) && code === `Digit${chord.key}`);
}

const macSigns: Readonly<Record<string, string>> = { Mod: '⌘', Alt: '⌥', Shift: '⇧' };
const keySigns: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowRight: '→',
  Enter: '↵',
  Delete: 'Del',
  Escape: 'Esc',
};

/** A chord as people of the system write it, key by key: `Ctrl`, `K`. */
export function chordLabels(written: string, mac: boolean): readonly string[] {
  return written.split(/\+(?=.)/).map((part) => {
    if (mac && macSigns[part] !== undefined) return macSigns[part];
    if (part === 'Mod') return 'Ctrl';
    return keySigns[part] ?? part;
  });
}
