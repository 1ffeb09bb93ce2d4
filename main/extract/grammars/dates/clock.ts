import { wholeNumberOf } from '../decimal.ts';
import { matchAt } from './match-at.ts';

/** 上午, 晚: what part of the day a time is in. */
export const partOfDay =
  /(?:凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|晚间|深夜|夜间|午夜|夜里|晚(?![报会年辈期婚餐饭宴霞安点]))/y;
const clock =
  /(?<hour>[01]?\d|2[0-4]|十[一二]?|二十[一二三四]?|[一二三四五六七八九])(?:[时点](?![代间候刻段限差装尚速效节空机])(?:(?<half>半)|整|(?<minute>[0-5]?\d|[〇零一二三四五六七八九十]{1,3})分(?![钟之])(?:(?<second>[0-5]?\d)秒)?)?)/y;
const digitalClock = /(?<hour>[01]?\d|2[0-3]):(?<minute>[0-5]\d)(?::(?<second>[0-5]\d))?(?!\d)/y;

/** A time of the day as it was read from a text. */
export interface ClockTime {
  /** ISO 8601 `hh:mm` or `hh:mm:ss`. */
  readonly iso: string;
  readonly end: number;
  readonly isDigital: boolean;
  readonly hasMinute: boolean;
}

/**
 * The time of the day that stands at `at`, or null.
 *
 * @param part of the day, as it was said before; empty when it was not
 */
export function readClock(text: string, at: number, part: string): ClockTime | null {
  const digital = matchAt(digitalClock, text, at);
  const match = digital ?? matchAt(clock, text, at);
  if (match === null || /[\d:.]/.test(part === '' ? text.charAt(at - 1) : '')) return null;
  const { hour = '', half, minute, second } = match.groups ?? {};
  const isAfternoon = /下午|傍晚|晚/.test(part) && wholeNumberOf(hour) < 12;
  const hours = wholeNumberOf(hour) + (isAfternoon ? 12 : 0);
  const minutes = half === undefined ? wholeNumberOf(minute ?? '0') : 30;
  if (hours > 24 || (hours === 24 && minutes > 0) || minutes > 59 || Number.isNaN(minutes)) return null;
  const pieces = [hours, minutes, ...(second === undefined ? [] : [Number(second)])];
  return {
    iso: pieces.map((piece) => String(piece).padStart(2, '0')).join(':'),
    end: at + match[0].length,
    isDigital: digital !== null,
    hasMinute: half !== undefined || minute !== undefined,
  };
}
