/** What nobody sees: what steers a terminal, turns the direction of what stands beside it, or takes no room. */
const steering = '\\0-\\x08\\v-\\x1f\\x7f-\\x9f';
const turning = '\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069';
const hiding =
  '\\xad\\u034f\\u115f\\u1160\\u180e\\u200b-\\u200d\\u2028\\u2029\\u2060-\\u2065\\u206a-\\u206f\\u3164\\ufeff\\uffa0\\ufff9-\\ufffb\\u{e0001}\\u{e0020}-\\u{e007f}';
const control = `[${steering}${turning}${hiding}]`;

/** Letters that join, and pictures that are put together, by joiners that nobody sees. */
const joinedScripts =
  'Arabic Syriac Mongolian Devanagari Bengali Gujarati Tamil Telugu Kannada Malayalam Sinhala'.split(' ');
const joined = `[${joinedScripts.map((script) => `\\p{Script=${script}}`).join('')}\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\p{Mn}]`;
/** What writing needs of that: ends of lines, joiners behind what they join, and what spells a flag. */
const needed = [
  `\\r\\n`,
  `(?<=${joined})[\\u200c\\u200d]`,
  `(?<=[\\u{1f3f4}\\u{e0020}-\\u{e007f}])[\\u{e0020}-\\u{e007f}]`,
];

const anyControl = new RegExp(control, 'u');
/** Characters that nobody sees, but for those that writing needs. */
export const unseen = new RegExp(`(?!${needed.join('|')})${control}`, 'gu');

/** U+2068 and U+2069: what stands between them has a direction of its own, and turns nothing beside it. */
const [isolate, endOfIsolate] = ['\u2068', '\u2069'];

/**
 * A name or another short text that came from outside, as it may be printed: characters that would turn around what stands beside them,
 * or hide in it, by their code points.
 */
export function visibleName(name: string): string {
  return name.replace(unseen, codeOf);
}

/**
 * The same for what stands in the window. Text that is written from right to left stays by itself, so that figures and signs beside it stay in
 * their order. What is between an isolate and its end, as words have it around a name, is let be.
 * @param hasOwnDirection whether the element in which it stands keeps it by itself
 */
export function visibleInLine(text: string, hasOwnDirection = false): string {
  // Nearly all texts have none.
  const shown = anyControl.test(text) ? withLoneControlsShown(text) : text;
  return hasOwnDirection ? shown : isolated(shown);
}

/** The same where a place in what is shown is a place in the text: a sign for each character that nobody sees. */
export function visibleInPlace(text: string): string {
  return text.replace(unseen, (character) => '\ufffd'.repeat(character.length));
}

const fromRightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Samaritan}\p{Script=Mandaic}]/u;

/** A text that is to stand between others, kept by itself where it is written from right to left. */
export function isolated(text: string): string {
  if (!fromRightToLeft.test(text)) return text;
  const isAlready = text.startsWith(isolate) && text.indexOf(endOfIsolate) === text.length - 1;
  return isAlready ? text : `${isolate}${text}${endOfIsolate}`;
}

/** Texts in one line, each by itself. */
export function inOneLine(texts: readonly string[], between = ' · '): string {
  return texts.map(isolated).join(between);
}

/** How a character that nobody sees is shown. */
export function codeOf(character: string): string {
  return `⟨${codePointName(character)}⟩`;
}

/** The code point of a character as it is written, for instance `U+2A6D6`; of half a character, that of the half. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Isolates that end are let be. */
function withLoneControlsShown(text: string): string {
  const kept = new Set<number>();
  const open: number[] = [];
  for (const { index, 0: character } of text.matchAll(unseen)) {
    if (character === isolate) open.push(index);
    const begin = character === endOfIsolate ? open.pop() : undefined;
    if (begin !== undefined) kept.add(begin).add(index);
  }
  return text.replace(unseen, (character: string, index: number) => (kept.has(index) ? character : codeOf(character)));
}
