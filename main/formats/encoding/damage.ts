import type { Unread } from '../../../model/import.ts';
import type { DecodedText } from './decode.ts';

/** The damage of a text as the report of its import lists it. */
export function damagedBytes(damage: DecodedText['damage']): readonly Unread[] {
  return damage === null ? [] : [{ what: 'damaged-bytes', count: damage.places, example: String(damage.line) }];
}
