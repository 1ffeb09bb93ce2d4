import { isBlank, isClosing, isDivider, isFinal } from '../segment/characters.ts';
import type { Passage, Repair } from './repairer.ts';

/** Signs that stand in pairs, and never one inside another of their own. */
const pairs = ['“”', '「」', '『』', '《》', '【】', '（）'] as const;
const opening = new Map(pairs.map((pair) => [pair.charAt(0), pair]));
const closing = new Map(pairs.map((pair) => [pair.charAt(1), pair]));
const signs = /[“”「」『』《》【】（）]/g;

interface Sign {
  readonly at: number;
  readonly pair: string;
  readonly opens: boolean;
}

/** What is in brackets and quotes is hardly longer where its second sign is only turned round, in UTF-16 units. */
const longestQuoted = 160;
/** More than so many in a paragraph are something else. */
const mostSigns = 300;
const how = { kind: 'punctuation', origin: 'unmatched-sign@1' } as const;

/**
 * Quotes and brackets of which one half is wrong: turned round (“他说“), of another pair (“他说」), or left out at the end of a paragraph that ends
 * with what was said. Where it can't be told which half is wrong, nothing is proposed.
 */
export function repairUnmatchedSigns(passage: Passage): readonly Repair[] {
  const { text, role } = passage;
  if (role === 'byline' || role === 'furniture') return [];
  const found = [...text.matchAll(signs)].map(({ 0: sign, index }): Sign => {
    const pair = opening.get(sign);
    return { at: index, pair: pair ?? closing.get(sign) ?? '', opens: pair !== undefined };
  });
  if (found.length === 0 || found.length > mostSigns || isBalanced(found)) return [];
  const repairs: Repair[] = [];
  const repair = (at: number, now: string, confidence: number): void => {
    repairs.push({ start: at, end: at + 1, now, confidence, ...how });
  };
  for (const pair of pairs) {
    const own = found.filter((sign) => sign.pair === pair);
    for (let at = 0; at < own.length; at++) {
      const [sign, next, third] = [own[at], own[at + 1], own[at + 2]];
      if (sign === undefined || (sign.opens && next !== undefined && !next.opens)) {
        at += 1;
        continue;
      }
      if (!sign.opens) {
        // Twice the second half: the first one of the two is turned round, if what stands before it announces it.
        if (next !== undefined && !next.opens && isNear(sign, next) && announces(text, sign.at)) {
          repair(sign.at, pair.charAt(0), 0.85);
          at += 1;
          continue;
        }
        const begins = lackingStart(passage, own[at - 1], sign);
        if (begins !== null) repairs.push(begins);
        continue;
      }
      const otherHalf = wrongHalf(text, found, sign, next);
      if (otherHalf !== null) repair(otherHalf, pair.charAt(1), 0.85);
      else if (next === undefined) {
        const closed = lackingEnd(passage, sign);
        if (closed !== null) repairs.push(closed);
      } else if ((third === undefined || third.opens) && isNear(sign, next) && !announces(text, next.at)) {
        repair(next.at, pair.charAt(1), 0.85);
        at += 1;
      }
    }
  }
  return repairs;
}

function isBalanced(found: readonly Sign[]): boolean {
  const open: string[] = [];
  for (const { pair, opens } of found) {
    if (opens) open.push(pair);
    else if (open.pop() !== pair) return false;
  }
  return open.length === 0;
}

function isNear(one: Sign, next: Sign): boolean {
  return next.at - one.at > 1 && next.at - one.at <= longestQuoted;
}

/** Whether what stands before a place says that something is quoted from there on. */
function announces(text: string, at: number): boolean {
  return at === 0 || /[：:，,、；\s（(]|[说說道称稱谓謂云曰叫的是为為于於“「]/.test(text.charAt(at - 1));
}

/** The second half of another pair that nothing opened, right where the one of `sign` is lacking. */
function wrongHalf(text: string, found: readonly Sign[], sign: Sign, next: Sign | undefined): number | null {
  const end = next?.at ?? text.length;
  const inside = found.filter(({ at }) => at > sign.at && at < end);
  const lone = inside.filter((each, place) => !each.opens && !isOpened(inside.slice(0, place), each.pair));
  const [only, second] = lone;
  return only !== undefined && second === undefined && isNear(sign, only) ? only.at : null;
}

function isOpened(before: readonly Sign[], pair: string): boolean {
  const own = before.filter((each) => each.pair === pair);
  return own.filter(({ opens }) => opens).length > own.filter(({ opens }) => !opens).length;
}

/** The first half after the colon that announced what the second one ends. */
function lackingStart({ text, role }: Passage, before: Sign | undefined, sign: Sign): Repair | null {
  if (role !== 'body' || !/[“「]/.test(sign.pair)) return null;
  const from = before === undefined ? 0 : before.at + 1;
  const colon = Math.max(text.lastIndexOf('：', sign.at), text.lastIndexOf(':', sign.at));
  const start = colon + 1;
  if (
    colon < from ||
    sign.at - start < 2 ||
    sign.at - start > longestQuoted ||
    /[“「『《"＂\\]/.test(text.charAt(start))
  )
    return null;
  return { start, end: start, now: sign.pair.charAt(0), confidence: 0.7, ...how };
}

/**
 * The second half at a paragraph's end: of speech that a colon announced, unless the next paragraph goes on with it. Print opens each paragraph of
 * a long speech and closes the last alone.
 */
function lackingEnd({ text, role, next }: Passage, sign: Sign): Repair | null {
  if (role !== 'body' || !/[“「]/.test(sign.pair) || !/[：:]/.test(text.charAt(sign.at - 1))) return null;
  let end = text.length;
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end -= 1;
  const last = text.charCodeAt(end - 1);
  if (!isFinal(last) || isClosing(last) || isDivider(last)) return null;
  const [open, close] = [sign.pair.charAt(0), sign.pair.charAt(1)];
  if (next !== null) {
    const [opens, closes] = [next.indexOf(open), next.indexOf(close)];
    if (next.trimStart().startsWith(open) || (closes >= 0 && (opens < 0 || closes < opens))) return null;
  }
  return { start: end, end, now: close, confidence: 0.6, ...how };
}
