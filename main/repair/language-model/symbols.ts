import { characterForm } from '../../../model/names/character-form.ts';

/**
 * What the language model tells apart: ideographs as they are simplified, and kinds of all other characters. Numbers up to 4 stand for the
 * kinds, those from 5 on for ideographs by their place in the model's list.
 */
export const edge = 0;
export const digit = 1;
export const letter = 2;
export const comma = 3;
export const stop = 4;
export const firstIdeograph = 5;

/** The number of an ideograph that the model does not have. */
export const unknown = 0xffff;

const ideograph = /^[\u3400-\u9fff]$/;
const commas = '，、,；;：:·-"\'()《》';
const stops = '。！？!?…';

/** Numbers of characters as a model knows them. */
export class Symbols {
  readonly #numbers = new Uint16Array(0x10000);
  readonly #known = new Uint8Array(0x10000);
  readonly #places: ReadonlyMap<string, number>;

  /** @param ideographs simplified ones, in the order of their numbers */
  constructor(ideographs: Iterable<string>) {
    this.#places = new Map([...ideographs].map((each, place) => [each, place + firstIdeograph]));
  }

  get count(): number {
    return this.#places.size + firstIdeograph;
  }

  /** The number of a UTF-16 unit; what is outside the basic plane is unknown. */
  of(unit: number): number {
    if (this.#known[unit] === 1) return this.#numbers[unit] ?? unknown;
    const number = this.#find(String.fromCharCode(unit));
    this.#numbers[unit] = number;
    this.#known[unit] = 1;
    return number;
  }

  #find(character: string): number {
    const form = characterForm(character);
    if (stops.includes(character)) return stop;
    if (form === '') return edge;
    if (/^\d/.test(form)) return digit;
    if (/^[a-z]/.test(form)) return letter;
    if (ideograph.test(form)) return this.#places.get(form) ?? unknown;
    return commas.includes(form) ? comma : unknown;
  }
}
