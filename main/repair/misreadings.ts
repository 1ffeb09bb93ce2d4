import { largestOf } from '../../model/extremes.ts';
import { characterForm } from '../../model/names/character-form.ts';
import type { LookAlikes } from '../../model/names/look-alikes.ts';
import type { Confidence, Origin } from '../../model/status.ts';
import { neverStop, type Stop, stopInSteps } from '../../model/stop.ts';
import { type LanguageModel, stepsPerNat } from './language-model/language-model.ts';
import { edge } from './language-model/symbols.ts';
import { firstKnownYear, lastOldYear } from './language-model/years.ts';

/** A character that was probably read wrongly; `at` counts UTF-16 units of the text. */
export interface Misreading {
  readonly at: number;
  readonly now: string;
  readonly confidence: Confidence;
}

/** From where to where in the text, in UTF-16 units. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A word of a recognised page. */
export interface RecognisedWord extends Stretch {
  /** By how many nats the recogniser held it likelier to be wrong than it holds its words on the whole. */
  readonly doubt: number;
  /** What else it may read by the recogniser. */
  readonly alternatives: readonly string[];
}

export interface TextToCheck {
  /** As it reads with broken lines joined. */
  readonly text: string;
  /** Names, in which any character may stand. */
  readonly names: readonly Stretch[];
  /** The year of the issue; null where it is not known. */
  readonly year: number | null;
  /** What the recogniser said of the words; none where it said nothing. */
  readonly recognised?: readonly RecognisedWord[];
}

export const misreadingOrigin: Origin = 'language-model@2';

/**
 * By how many nats the text must be more probable with another character, weighed as `#strengthOf` says. Its weights were fitted (logistic regression) to
 * damaged paragraphs of 1918–1949 that a model was not trained on, and hold for later text as well.
 */
const leastStrength = 4.4;
/** The same in text before 1950, of which the model has seen little. */
const leastStrengthOfOldText = 4.9;
/** For each nat that a character costs by itself, so much less: a rare one is seldom what was printed. */
const rarity = 0.73;
/** For each nat of the dearest of the triples that it is part of, so much more: that may have its reasons in what stands beside it. */
const strangerBeside = 0.29;
/** What a recogniser says counts for at most so much, in nats: less where it is sure, for many that are sure are wrong. */
const mostDoubt = 3;
const mostTrust = 1.5;
/** What it holds possible itself counts for so much. */
const alternativeGain = 2;
/** So many are worth a look. */
const mostAlternatives = 6;
/** Where two are found and one in so many characters, the text is badly read: then so much less, in nats, is enough for others. */
const badlyRead = 250;
const lessInBadText = 1.5;
/** Text that is less probable, in nats a character, is of a kind that the model does not know. */
const strangest = 6;

/**
 * Finds characters that recognition took for others that look alike: where the text is much more probable with one of those. Text that is of
 * another kind than the model was trained on, and text from before 1912, is left alone.
 */
export class MisreadingFinder {
  readonly model: LanguageModel;
  readonly #lookAlikes: LookAlikes;

  constructor(model: LanguageModel, lookAlikes: LookAlikes) {
    this.model = model;
    this.#lookAlikes = lookAlikes;
  }

  /** @throws {KanwuError} `cancelled` */
  find({ text, names, year, recognised = [] }: TextToCheck, stop: Stop = neverStop): readonly Misreading[] {
    const look = stopInSteps(stop);
    if (year !== null && year < firstKnownYear) return [];
    const symbols = this.#symbolsOf(text);
    if (this.#strangeness(symbols) > strangest) return [];
    const isOld = year !== null && year <= lastOldYear;
    const least = isOld ? leastStrengthOfOldText : leastStrength;
    const isTraditional = traditionalShare(text) > 0.1;
    const masked = maskOf(text, names);
    const doubts = doubtsOf(text, recognised);
    const alternatives = alternativesOf(text, recognised);
    const candidates: { at: number; now: string; above: number }[] = [];
    for (let at = 0; at < text.length; at++) {
      look();
      if (masked[at] === 1) continue;
      const written = text[at] ?? '';
      if (isRepeated(text, at)) continue;
      const others = this.#lookAlikes.get(characterForm(written));
      const said = alternatives.get(at);
      if (others === undefined && said === undefined) continue;
      const [best] = this.#ranked(symbols, at, others ?? [], said ?? []);
      if (best === undefined) continue;
      if (best.gain <= 0) continue;
      const above = this.#strengthOf(best, symbols, at) + (doubts[at] ?? 0) - least;
      if (above < -lessInBadText) continue;
      const now = isTraditional ? this.model.traditionalOf(best.character) : best.character;
      if (now !== written) candidates.push({ at, now, above });
    }
    const sure = candidates.filter(({ above }) => above >= 0);
    const isBad = sure.length >= 2 && sure.length * badlyRead >= text.length;
    return (isBad ? candidates : sure).map(({ at, now, above }) => ({
      at,
      now,
      confidence: confidenceOf(above, isOld),
    }));
  }

  /**
   * What the character at `at` may have been that recognition took for this one: those that look like it, the most probable there first; none
   * where nothing is known to look like it.
   */
  alternatives(text: string, at: number): readonly string[] {
    const written = text[at] ?? '';
    const others = this.#lookAlikes.get(characterForm(written)) ?? [];
    const isTraditional = traditionalShare(text) > 0.1;
    const ranked = this.#ranked(this.#symbolsOf(text), at, others, []);
    const forms = ranked.map(({ character }) => (isTraditional ? this.model.traditionalOf(character) : character));
    return [...new Set(forms)].filter((form) => form !== written).slice(0, mostAlternatives);
  }

  /** Whether recognition may take one character for the other. */
  lookAlike(one: string, other: string): boolean {
    return this.#lookAlikes.get(characterForm(one))?.includes(characterForm(other)) === true;
  }

  /** The form of a simplified character that traditional print has most. */
  traditionalOf(character: string): string {
    return this.model.traditionalOf(character);
  }

  /**
   * What a character may have been, simplified or as the recogniser had it: the most probable first, with by how many nats the text is more
   * probable with it.
   */
  #ranked(symbols: Uint16Array, at: number, others: readonly string[], said: readonly string[]): readonly Ranked[] {
    const written = this.#costAt(symbols, at, symbols[at + 2] ?? edge);
    const gainOf = (character: string): number =>
      (written - this.#costAt(symbols, at, this.model.symbols.of(character.charCodeAt(0)))) / stepsPerNat;
    const own = new Set(said.map(characterForm));
    return [
      ...said.map((character) => ({ character, gain: gainOf(character) + alternativeGain })),
      ...others.filter((each) => !own.has(each)).map((character) => ({ character, gain: gainOf(character) })),
    ].sort((a, b) => b.gain - a.gain);
  }

  /** How much speaks for the character, in nats. */
  #strengthOf({ character, gain }: Ranked, symbols: Uint16Array, at: number): number {
    const symbol = this.model.symbols.of(character.charCodeAt(0));
    const alone = this.model.costAlone(symbol) / stepsPerNat;
    const dearest = largestOf(this.#costsAt(symbols, at, symbol)) / stepsPerNat;
    return gain - rarity * alone + strangerBeside * dearest;
  }

  /** What the three triples cost that a symbol at a place is part of, in steps. */
  #costAt(symbols: Uint16Array, at: number, symbol: number): number {
    const [first, second, third] = this.#costsAt(symbols, at, symbol);
    return first + second + third;
  }

  #costsAt(symbols: Uint16Array, at: number, symbol: number): readonly [number, number, number] {
    // There are two edges before the text, and two behind it.
    const [a = edge, b = edge, , d = edge, e = edge] = symbols.subarray(at, at + 5);
    return [this.model.cost(a, b, symbol), this.model.cost(b, symbol, d), this.model.cost(symbol, d, e)];
  }

  #symbolsOf(text: string): Uint16Array {
    const symbols = new Uint16Array(text.length + 4);
    for (let at = 0; at < text.length; at++) symbols[at + 2] = this.model.symbols.of(text.charCodeAt(at));
    return symbols;
  }

  /** What a character costs on average, in nats. */
  #strangeness(symbols: Uint16Array): number {
    let cost = 0;
    for (let at = 2; at < symbols.length - 2; at++) {
      cost += this.model.cost(symbols[at - 2] ?? edge, symbols[at - 1] ?? edge, symbols[at] ?? edge);
    }
    return cost / stepsPerNat / Math.max(1, symbols.length - 4);
  }
}

/** A character that may have been printed, and by how many nats the text is more probable with it. */
interface Ranked {
  readonly character: string;
  readonly gain: number;
}

/** Whether the character comes again beside it, as it does in 扩产扩能 and 走来走去: nobody misreads it twice. */
function isRepeated(text: string, at: number): boolean {
  return text[at - 2] === text[at] || text[at + 2] === text[at];
}

function maskOf(text: string, names: readonly Stretch[]): Uint8Array {
  const masked = new Uint8Array(text.length);
  for (const { start, end } of names) masked.fill(1, start, end);
  return masked;
}

/** How much likelier each character is wrong by its recogniser, in nats. */
function doubtsOf(text: string, recognised: readonly RecognisedWord[]): Float32Array {
  const doubts = new Float32Array(recognised.length === 0 ? 0 : text.length);
  for (const { start, end, doubt } of recognised) {
    doubts.fill(Math.max(-mostTrust, Math.min(mostDoubt, doubt)), start, end);
  }
  return doubts;
}

/** The characters that a recogniser holds possible, by where they would stand: of words that differ in one alone. */
function alternativesOf(text: string, recognised: readonly RecognisedWord[]): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>();
  for (const { start, end, alternatives } of recognised) {
    for (const alternative of alternatives) {
      if (alternative.length !== end - start) continue;
      const differing = [...alternative].flatMap((character, place) =>
        character === text[start + place] ? [] : [place],
      );
      const [only, second] = differing;
      if (only === undefined || second !== undefined) continue;
      found.set(start + only, [...(found.get(start + only) ?? []), alternative.charAt(only)]);
    }
  }
  return found;
}

/** How much of the ideographs is printed otherwise than it is simplified. */
function traditionalShare(text: string): number {
  let [ideographs, traditional] = [0, 0];
  for (const character of text.slice(0, 4000)) {
    if (character < '㐀' || character > '鿿') continue;
    ideographs++;
    if (characterForm(character) !== character) traditional++;
  }
  return traditional / Math.max(1, ideographs);
}

/** How surely it is a misreading where the text is by so many nats more probable than it must be. */
function confidenceOf(above: number, isOld: boolean): Confidence {
  const sure = 1 / (1 + Math.exp(-(0.8 + above / 2.5)));
  return Math.round((isOld ? sure * 0.75 : Math.min(0.95, sure)) * 100) / 100;
}
