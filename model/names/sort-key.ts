import { once } from '../once.ts';
import { nameForm } from './name-form.ts';
import { pinyinOrder } from './pinyin-order.generated.ts';

/** The first ideograph; those that have a place in the order of readings stand in for it, from here on. */
const first = 0x4e00;
const places = once(
  () => new Map(Array.from(pinyinOrder, (character, place) => [character, String.fromCharCode(first + place)])),
);

/**
 * A text that sorts by its code points as a name sorts in a list: figures, letters, then Chinese names by their reading in pinyin. As
 * `compareNames` has it but for that, for where names are sorted by a database.
 */
export function sortKeyOf(name: string): string {
  let key = '';
  const placeOf = places();
  for (const character of nameForm(name)) key += placeOf.get(character) ?? character;
  return key;
}
