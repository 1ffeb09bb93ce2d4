/**
 * Whether 和, 同 or 与 stands at a place of a text and joins nothing, as it is before a comma: after a person's name it is
 * then the name's last character (主任阮清和，).
 *
 * @param at in UTF-16 units
 */
export function joinsNothing(text: string, at: number): boolean {
  return /^[和同与](?:[\p{P}\s]|$)/u.test(text.slice(at, at + 2));
}
