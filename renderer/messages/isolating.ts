import { isolated } from '../../model/visible-name.ts';

/**
 * Words with what they are given kept by itself: a name that is written from right to left must not draw the figures and signs of the sentence
 * around it to its other side.
 */
export function isolating<Words extends object>(words: Words): Words {
  const made = Object.entries(words).map(([name, word]: [string, unknown]) => [name, isolatingWord(word)]);
  return Object.assign({}, words, Object.fromEntries(made));
}

function isolatingWord(word: unknown): unknown {
  if (typeof word === 'function') {
    return (...given: unknown[]): unknown => Reflect.apply(word, undefined, given.map(isolatedIn));
  }
  return isPlain(word) ? isolating(word) : word;
}

function isolatedIn(given: unknown): unknown {
  if (typeof given === 'string') return isolated(given);
  if (Array.isArray(given)) return given.map(isolatedIn);
  if (!isPlain(given)) return given;
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, isolatedIn(value)]));
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
