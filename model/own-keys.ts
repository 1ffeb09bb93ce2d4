import { z } from 'zod';

/**
 * A key with the modifiers that are held with it, as `Mod+Shift+K`: any of `Mod` (Control, or Command on a Mac), `Alt` and `Shift` in this
 * order, then a character or the key's name (`KeyboardEvent.key`).
 */
export const WrittenChord = z.string().regex(/^(Mod\+)?(Alt\+)?(Shift\+)?(\P{C}|[A-Z][A-Za-z0-9]{1,20})$/u);

/** The keys that a person gave the window's commands in place of those that they come with, by command; none for one that has none now. */
export const OwnKeys = z.record(z.string().max(60), z.array(WrittenChord).max(4).readonly()).readonly();
export type OwnKeys = z.infer<typeof OwnKeys>;

/** Whether a key writes a character, or moves in a text, where one types: all without Control, Command, Alt and but the F-keys. */
export function isTyped(chord: string): boolean {
  return !/^(Mod|Alt)\+/.test(chord) && !/(^|\+)F\d{1,2}$/.test(chord);
}
