import { standsTight } from '../recognised-page/join-lines.ts';

/**
 * Whether nothing stands between what was read of a sentence and its next token. A tagged corpus does not say it, so that what is usual
 * holds: words and numbers have a space between them, but for ideographs and what is set among them (`乘G12次`), within a number (`1.2`,
 * `3:30`), and beside signs that lean on what is before or after them.
 *
 * @param before what was read so far, without a space at its end
 */
export function tokenStandsTight(before: string, token: string): boolean {
  if (before === '' || standsTight(before, token)) return true;
  if (leansBack.test(token) || leansOn.test(before)) return true;
  return (
    isWithinNumber.test(`${before.slice(-2)}\0${token}`) || isAmongIdeographs.test(`${before.slice(-16)}\0${token}`)
  );
}

/** Signs that stand close to what is before them. */
const leansBack = /^[.,;:!?%‰°)\]}’”…—·]$/u;

/** Signs that stand close to what is after them. */
const leansOn = /[([{‘“$€£¥#@…—·]$/u;

/** Digits that a sign stands between, at whichever side of it the edge is. */
const isWithinNumber = /(?:\p{Nd}\0[/\-–~×]|\p{Nd}[.,:/\-–~×]\0\p{Nd})/u;

/** The edge between letters and digits that go on from an ideograph. */
const isAmongIdeographs = /[\p{Script=Han}（「『《][\p{L}\p{Nd}-]{0,14}(?:\p{L}\0\p{Nd}|\p{Nd}\0\p{L})/u;
