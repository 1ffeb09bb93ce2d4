/** Characters that turn the direction of what stands beside them, and others that nobody sees. */
const unseen = /(?![\t\n])[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/**
 * A name that came from outside, of a file or out of one, as it may stand in the window: characters that would turn around what is
 * printed there, or hide in it, by their code points.
 */
export function visibleName(name: string): string {
  return name.replace(unseen, byCodePoint);
}

/** Characters that turn the direction of a line. */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** What a file holds, as it may stand in the window: as it is, but for what would turn a line around, which is shown by its code point. */
export function visibleText(text: string): string {
  return text.replace(turning, byCodePoint);
}

function byCodePoint(character: string): string {
  return `⟨U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
