import { readFileSync } from 'node:fs';
import type { WordLists } from '../../main/extract/lists/word-lists.ts';
import { Lexicon, partsOfSpeech } from '../../main/extract/tagger/lexicon.ts';
import type { Classes } from './classes.ts';
import { organizationEndings, personCues, positionHeads } from './cue-words.ts';
import type { ListedName } from './gazetteers.ts';

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
  | 'knownPeople'
  | 'wordsAfterNames'
  | 'wordsBeforeNames'
>;

/**
 * The lexicon of a word list, name lists and gazetteers. A listed name has the part of speech of its list, unless the word list
 * knows it as an everyday word; a name in several lists that of the last, gazetteers after lists.
 */
export function lexiconOf(
  words: ReturnType<typeof readWordList>,
  lists: NameLists,
  gazetteers: readonly ListedName[],
  wordClasses: Classes,
): Lexicon {
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
  for (const { name: word, tag, doubtful } of gazetteers) {
    if (!doubtful || !known.has(word)) name(word, tag);
  }
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
    wordClasses,
  );
}

/** Frequencies as the word list counts them: of everyday words, of words that only other lists have. */
const everydayFrequency = 2000;
const commonFrequency = 100;
const rareFrequency = 20;

/** The class of each unit of the basic plane. */
export function characterClassesOf(classes: Classes): Uint8Array {
  const classOfUnit = new Uint8Array(0x10000);
  for (const [character, number] of classes) {
    if (character.length === 1) classOfUnit[character.charCodeAt(0)] = number;
  }
  return classOfUnit;
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
