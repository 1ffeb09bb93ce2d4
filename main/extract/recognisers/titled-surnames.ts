import type { Finding } from '../grammars/grammar.ts';
import { wordClass } from '../lexicon/lexicon.ts';
import type { LexicalReading } from '../lexicon/reading.ts';
import type { WordLists } from '../lists/word-lists.ts';

/** How much more often than elsewhere a character is to stand as a surname, as a logarithm, for it to be one before a title. */
const leastLike = 2;
/** Surnames that are common characters too, and are one before a title none the less. */
const commonToo = new Set('江许何高方程万石严余史施毕卫章季易欧习纪关');
/** Characters that are rare surnames, and before a title mostly something else. */
const mostlyElse = new Set('福红云隆宣祖宗');

/**
 * Surnames before an office (江主席, 李市长): the name is the surname alone. Where a whole name may stand before the office (王大林主任), none is
 * found.
 */
export function* findTitledSurnames(reading: LexicalReading, lists: WordLists): Generator<Finding> {
  const { text, words } = reading;
  for (let word = 0; word < words.count; word++) {
    const start = words.starts[word] ?? 0;
    const end = words.starts[word + 1] ?? start;
    if (!isSurname(text.charAt(start), lists) || mayEndName(reading, start, lists)) continue;
    const titleStart = start + 1;
    // 江主席 is a word of its own in dictionaries, of which the office is found here too.
    const isWord = end > titleStart && lists.positions.get(text.slice(titleStart, end)) === 'office';
    if (isWord) yield { start: titleStart, end, type: 'position', value: null, confidence: 0.8 };
    if (isWord || (end === titleStart && isOffice(reading, word + 1)))
      yield { start, end: titleStart, type: 'person', value: null, confidence: 0.75 };
  }
}

function isSurname(character: string, lists: WordLists): boolean {
  const likeness = lists.nameCharacters.get(character)?.surname ?? -4;
  return (
    lists.surnames.has(character) && !mostlyElse.has(character) && (likeness >= leastLike || commonToo.has(character))
  );
}

function isOffice({ words }: LexicalReading, word: number): boolean {
  return word < words.count && ((words.classes[word] ?? 0) & wordClass.office) !== 0;
}

/** Whether one or two lone characters before a place may be a name's beginning. */
function mayEndName({ text, words }: LexicalReading, start: number, lists: WordLists): boolean {
  for (let at = start - 1; at >= Math.max(0, start - 2); at--) {
    const word = words.startingAt[at] ?? -1;
    if (word < 0 || (words.starts[word + 1] ?? 0) !== at + 1) return false;
    if (isSurname(text.charAt(at), lists)) return true;
  }
  return false;
}
