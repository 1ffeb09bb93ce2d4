import { plainUnits } from '../../../model/names/unit-form.ts';
import { checkStop, neverStop, type Stop, stopInSteps } from '../../../model/stop.ts';
import type { WordLists } from '../lists/word-lists.ts';
import { Trie } from './trie.ts';

/** What a word of the lexicon is, as bits. */
export const wordClass = {
  place: 1,
  organisation: 2,
  organisationEnding: 4,
  bareOrganisation: 8,
  office: 16,
  occupation: 32,
  address: 64,
  afterName: 128,
  beforeName: 256,
  speech: 512,
  knownPerson: 1024,
  /** A noun, or a word that stands like one before a noun. */
  nominal: 2048,
  /** A word that no name contains: a pronoun, adverb, conjunction, measure word… or a plain verb. */
  foreignToNames: 4096,
} as const;

const nominalTag = /^(?:n|vn|an|j|b|l|g|s$|i$|ng|z$|zg)/;
const functionTag = /^(?:p|c|u|d|r|y|f|q|m|t|e|o|k|h|v|ad|x|rr|a$)/;

interface Entry {
  classes: number;
  frequency: number;
}

/** Frequencies, as those of `words`, for names and words that the list of everyday words has not. */
const frequencyOf = { place: 2000, organisation: 1000, ending: 800, position: 1500, person: 500, neighbour: 300 };

/** All words that the recognisers know, as they stand in plain texts, with what they are and how probable they are in a text. */
export class Lexicon {
  readonly lists: WordLists;
  readonly trie: Trie;
  readonly #classes: Int32Array;
  readonly #weights: Float64Array;
  /** The weight of a character that is no word. */
  readonly unknownWeight: number;

  /** @throws {KanwuError} `cancelled` */
  constructor(lists: WordLists, stop: Stop = neverStop) {
    const entries = entriesOf(lists, stopInSteps(stop));
    checkStop(stop);
    const total = [...entries.values()].reduce((sum, entry) => sum + entry.frequency, 0);
    this.lists = lists;
    this.trie = new Trie([...entries.keys()]);
    this.#classes = Int32Array.from(entries.values(), (entry) => entry.classes);
    this.#weights = Float64Array.from(entries.values(), (entry) => Math.log(entry.frequency / total));
    this.unknownWeight = Math.log(0.5 / total);
  }

  /** The classes of a word by its index, as bits of `wordClass`; none for -1. */
  classesOf(word: number): number {
    return this.#classes[word] ?? 0;
  }

  /** The natural logarithm of a word's probability. */
  weightOf(word: number): number {
    return this.#weights[word] ?? this.unknownWeight;
  }
}

function entriesOf(lists: WordLists, look: () => void): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  const add = (written: string, classes: number, frequency: number): void => {
    look();
    const word = plainUnits(written);
    const entry = entries.get(word);
    if (entry === undefined) entries.set(word, { classes, frequency });
    else {
      entry.classes |= classes;
      entry.frequency = Math.max(entry.frequency, frequency);
    }
  };

  for (const { word, frequency, tag } of lists.words) {
    add(word, classesByTag(word, tag, lists), Math.max(1, frequency));
  }
  for (const word of lists.places) add(word, wordClass.place, frequencyOf.place);
  for (const word of lists.organisations.keys()) add(word, wordClass.organisation, frequencyOf.organisation);
  for (const word of lists.organisationEndings.keys()) add(word, wordClass.organisationEnding, frequencyOf.ending);
  for (const word of lists.bareOrganisations) add(word, wordClass.bareOrganisation, frequencyOf.ending);
  for (const [word, kind] of lists.positions) add(word, wordClass[kind], frequencyOf.position);
  for (const word of lists.addresses) add(word, wordClass.address, frequencyOf.position);
  for (const word of lists.wordsAfterNames) add(word, wordClass.afterName, frequencyOf.neighbour);
  for (const word of lists.speechWords) add(word, wordClass.speech, frequencyOf.neighbour);
  for (const word of lists.wordsBeforeNames) add(word, wordClass.beforeName, frequencyOf.neighbour);
  for (const word of lists.knownPeople) add(word, wordClass.knownPerson, frequencyOf.person);
  return entries;
}

function classesByTag(word: string, tag: string, lists: WordLists): number {
  let classes = 0;
  if (nominalTag.test(tag)) classes |= wordClass.nominal;
  if (functionTag.test(tag) && !(word.length === 1 && /^(?:v|a)/.test(tag))) classes |= wordClass.foreignToNames;
  if (word.length > 2 && tag.startsWith('n') && endsLikeOrganisation(word, lists))
    classes |= wordClass.organisationEnding;
  return classes;
}

/** Whether a word (农业大学) ends in a word of two or more characters that ends names of organisations. */
function endsLikeOrganisation(word: string, lists: WordLists): boolean {
  for (let at = 1; at <= word.length - 2; at++) if (lists.organisationEndings.has(word.slice(at))) return true;
  return false;
}
