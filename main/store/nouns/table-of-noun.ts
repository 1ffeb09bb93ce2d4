import type { Noun } from '../../../model/records.ts';

/** The table that holds the records of a noun: `relation_type` for `relationType`. */
export function tableOfNoun(noun: Noun): string {
  return noun.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
