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

/** A letter or digit with Alt is told by its place: on a Mac it writes a sign. */
function isKey({ key, code }: KeyPress, chord: Chord): boolean {
  return key.toLowerCase() === chord.key || (chord.alt && characterAt(code)?.toLowerCase() === chord.key);
}

function characterAt(code: string | undefined): string | undefined {
  return /^(?:Digit|Key)([0-9A-Z])$/.exec(code ?? '')?.[1];
}

/** Keys that are held with others, or say nothing by themselves. */
const silent: ReadonlySet<string> = new Set([
  ...[
    'Control',
    'Shift',
    'Alt',
    'AltGraph',
    'Meta',
    'OS',
    'Fn',
    'FnLock',
    'Hyper',
    'Super',
    'CapsLock',
    'NumLock',
    'ScrollLock',
  ],
  ...['Dead', 'Process', 'Unidentified', 'Compose', 'Convert', 'NonConvert', 'KanaMode', 'HangulMode', 'HanjaMode'],
]);

/** Whether a key press only holds other keys or goes to an input method. */
export function isSilent({ key, isComposing, keyCode }: Pick<KeyPress, 'key' | 'isComposing' | 'keyCode'>): boolean {
  return isComposing === true || keyCode === 229 || silent.has(key);
}

/**
 * The chord that a key press is, as {@link parseChord} reads it; null for one that only holds other keys or goes to an input method, and for
 * one with the key that this system has instead of `Mod`.
 */
export function chordOf(press: KeyPress, mac: boolean): string | null {
  const { key, altKey, shiftKey } = press;
  if (isSilent(press)) return null;
  if (mac ? press.ctrlKey : press.metaKey) return null;
  const character = (altKey ? characterAt(press.code) : undefined) ?? key;
  const written = character.length === 1 ? character.toUpperCase() : character;
  const saysShift = written.length === 1 && !/[a-z0-9]/i.test(written);
  const held = [(mac ? press.metaKey : press.ctrlKey) && 'Mod', altKey && 'Alt', shiftKey && !saysShift && 'Shift'];
  return [...held.filter((part) => part !== false), written].join('+');
}

/** A chord as `aria-keyshortcuts` has it. */
export function spokenChord(written: string, mac: boolean): string {
  return written.replace('Mod+', mac ? 'Meta+' : 'Control+');
}

const macSigns: Readonly<Record<string, string>> = { Mod: '⌘', Alt: '⌥', Shift: '⇧' };
const keySigns: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowRight: '→',
  ArrowLeft: '←',
  ' ': '␣',
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
