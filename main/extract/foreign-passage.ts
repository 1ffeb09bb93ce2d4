/** Characters that Chinese, Japanese and Korean are written in, and their signs. */
const eastern = /[\u3001-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff01-\uff65]/;
/** So many letters beside a name make a passage in another language of them; fewer are another name or two. */
const lettersOfPassage = 16;
/** How far to each side letters are looked for, in UTF-16 units. */
const reach = 60;
const letter = /\p{L}/u;

/**
 * Whether a stretch stands in a passage of a European language, of whose names Chinese recognisers know nothing: it has no Chinese
 * character or sign, and neither have the words around it.
 */
export function isInForeignPassage(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (eastern.test(text.charAt(at))) return false;
  return lettersFrom(text, start, -1) + lettersFrom(text, end, 1) >= lettersOfPassage;
}

/** The letters before the next Chinese character. */
function lettersFrom(text: string, from: number, step: 1 | -1): number {
  let letters = 0;
  for (
    let taken = 0, at = step > 0 ? from : from - 1;
    taken < reach && at >= 0 && at < text.length;
    taken++, at += step
  ) {
    const character = text.charAt(at);
    if (eastern.test(character)) break;
    if (letter.test(character)) letters++;
  }
  return letters;
}
