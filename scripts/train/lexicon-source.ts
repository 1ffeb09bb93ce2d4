import { readFileSync } from 'node:fs';
import type { WordLists } from '../../main/extract/lists/word-lists.ts';
import { Lexicon, partsOfSpeech } from '../../main/extract/tagger/lexicon.ts';
import { organizationEndings, personCues, positionHeads } from './word-classes.ts';

const partIndex = new Map<string, number>(partsOfSpeech.map((part, index) => [part, index]));

/** Reads a word list in jieba's format: `word frequency tag` on each line. */
export function readWordList(
  file: string,
): { readonly word: string; readonly frequency: number; readonly tag: string }[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [word, frequency, tag] = line.trim().split(' ');
      return word === undefined || word === '' ? [] : [{ word, frequency: Number(frequency ?? 1), tag: tag ?? 'x' }];
    });
}

/** Maps a tag to the nearest of `partsOfSpeech`: the tag itself, or the shorter tag that it refines. */
function partOfSpeech(tag: string): number {
  for (let length = tag.length; length > 0; length--) {
    const part = partIndex.get(tag.slice(0, length));
    if (part !== undefined) return part;
  }
  return 0;
}

/** Names and words that people collected, and what they are; see `WordLists`. */
export type NameLists = Pick<
  WordLists,
  | 'places'
  | 'organisations'
  | 'organisationEndings'
  | 'bareOrganisations'
  | 'positions'
  | 'surnames'
  | 'transcriptionCharacters'
  | 'knownPeople'
  | 'wordsAfterNames'
  | 'wordsBeforeNames'
>;

/**
 * The lexicon of a word list and name lists. A listed name has the part of speech of its list, unless the word list
 * knows it as an everyday word.
 */
export function lexiconOf(words: ReturnType<typeof readWordList>, lists: NameLists): Lexicon {
  const endings = new Set([...organizationEndings, ...lists.organisationEndings.keys(), ...lists.bareOrganisations]);
  const heads = new Set([...positionHeads, ...lists.positions.keys()]);
  const cues = new Set([...personCues, ...lists.wordsAfterNames, ...lists.wordsBeforeNames]);
  const known = new Map(words.map(({ word, frequency, tag }) => [word, { frequency, tag }]));
  const name = (word: string, tag: string): void => {
    const { frequency, tag: knownTag } = known.get(word) ?? { frequency: 0, tag };
    const everyday = frequency > everydayFrequency && !knownTag.startsWith('n');
    if ([...word].length > 1 && !everyday) known.set(word, { frequency: Math.max(frequency, rareFrequency), tag });
  };
  for (const word of lists.knownPeople) name(word, /^[\p{Script=Han}]{2,3}$/u.test(word) ? 'nr' : 'nrt');
  for (const word of lists.places) name(word, 'ns');
  for (const [short, full] of lists.organisations)
    for (const word of [short, full]) if (word !== null) name(word, 'nt');
  for (const word of [...endings, ...heads, ...cues]) {
    if (!known.has(word)) known.set(word, { frequency: commonFrequency, tag: 'n' });
  }
  return Lexicon.build(
    [...known].map(([word, { frequency, tag }]) => ({
      word,
      frequency,
      partOfSpeech: partOfSpeech(tag),
      endsOrganization: endings.has(word),
      headsPosition: heads.has(word),
      announcesPerson: cues.has(word),
    })),
  );
}

/** Frequencies as the word list counts them: of everyday words, of words that only other lists have. */
const everydayFrequency = 2000;
const commonFrequency = 100;
const rareFrequency = 20;

/**
 * How each character of the basic plane is used in the listed names, in one byte: bits 0–1 as a surname, 2–3 as the
 * second, 4–5 as the last character of a given name, 6–7 in transcribed foreign names. 0 is never, 3 is much more often
 * than in other words.
 */
export function nameStatisticsOf(words: ReturnType<typeof readWordList>, lists: NameLists): Uint8Array {
  const size = 0x10000;
  const counts = [0, 1, 2, 3, 4].map(() => new Float64Array(size));
  const totals = [0, 0, 0, 0, 0];
  const count = (kind: number, unit: number, weight: number): void => {
    const kindCounts = counts[kind] as Float64Array;
    kindCounts[unit] = (kindCounts[unit] as number) + weight;
    totals[kind] = (totals[kind] as number) + weight;
  };
  for (const { word, frequency, tag } of words) {
    const weight = Math.log2(frequency + 1);
    if (tag === 'nrt') for (const character of word) count(3, character.charCodeAt(0), weight);
    else if (tag === 'nr' && word.length === 3) {
      for (let at = 0; at < 3; at++) count(at, word.charCodeAt(at), weight);
    } else if (!tag.startsWith('n')) for (const character of word) count(4, character.charCodeAt(0), weight);
  }
  const statistics = new Uint8Array(size);
  for (let unit = 0; unit < size; unit++) {
    for (let kind = 0; kind < 4; kind++) {
      const inNames = ((counts[kind] as Float64Array)[unit] as number) / ((totals[kind] as number) + 1);
      const elsewhere = (((counts[4] as Float64Array)[unit] as number) + 5) / ((totals[4] as number) + 1);
      const ratio = inNames / elsewhere;
      const level = levelOf(ratio, inNames * ((totals[kind] as number) + 1) < 3, listedAs(kind, unit, lists));
      statistics[unit] = (statistics[unit] as number) | (level << (2 * kind));
    }
  }
  return statistics;
}

/** Whether a list says that the character is used so: a surname, or in transcriptions; null when no list is about it. */
function listedAs(kind: number, unit: number, lists: NameLists): boolean | null {
  const character = String.fromCharCode(unit);
  if (kind === 0) return lists.surnames.has(character);
  return kind === 3 ? lists.transcriptionCharacters.has(character) : null;
}

function levelOf(ratio: number, rare: boolean, listed: boolean | null): number {
  if (listed !== null && !listed) return rare || ratio < 4 ? 0 : 1;
  if (listed === true) return ratio < 1 ? 2 : 3;
  return rare ? 0 : ratio < 0.5 ? 1 : ratio < 4 ? 2 : 3;
}

/** Pairs of characters, traditional then simplified, for which the converter has exactly one simplified character. */
export function simplifiedPairs(convert: (text: string) => string): string {
  let pairs = '';
  for (let unit = 0x3400; unit < 0xa000; unit++) {
    const traditional = String.fromCharCode(unit);
    const simplified = convert(traditional);
    if (simplified !== traditional && simplified.length === 1) pairs += traditional + simplified;
  }
  return pairs;
}
