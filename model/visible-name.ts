/** Characters that turn the direction of what stands beside them, and others that nobody sees. */
const unseen = /(?![\t\n])[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/**
 * A name that came from outside, of a file or out of one, as it may stand in the window: characters that would turn around what is
 * printed there, or hide in it, by their code points.
 */
export function visibleName(name: string): string {
  return name.replace(
    unseen,
    (character) => `⟨U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );
}
