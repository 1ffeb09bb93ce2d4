const jointOfNothing = /^[和同与](?:[\p{P}\s]|$|说|表示|指出|强调|介绍|通报|宣布|告诉|致辞)/u;

/**
 * Whether 和, 同 or 与 stands at a place of a text and joins nothing, as before a comma or a word that says that somebody
 * speaks: after a person's name it is then the name's last character (主任阮清和，).
 *
 * @param at in UTF-16 units
 */
export function joinsNothing(text: string, at: number): boolean {
  return jointOfNothing.test(text.slice(at, at + 3));
}
