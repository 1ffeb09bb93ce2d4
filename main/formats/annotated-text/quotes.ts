import type { OffsetUnit } from '../../../model/import.ts';
import { unitsBefore } from './offset-units.ts';

/** The places of a quote in a text that have this before and that behind; two at most are looked for. */
export type QuoteFinder = (
  exact: string,
  prefix: string,
  suffix: string,
) => readonly { readonly start: number; readonly end: number }[];

/**
 * Finds quotes in a text as the W3C's TextQuoteSelector says them, and counts their places in a unit. Where nothing stands so around a quote as is said, but it stands in the
 * text once, it is that: others cut and fold what they quote around it otherwise.
 */
export function quotesIn(text: string, unit: OffsetUnit): QuoteFinder {
  const counted = unitsBefore(text, unit);
  return (exact, prefix, suffix) => {
    const place = (at: number) => ({ start: counted(at), end: counted(at + exact.length) });
    const alone: number[] = [];
    const found: number[] = [];
    for (let at = text.indexOf(exact); at >= 0 && found.length < 2; at = text.indexOf(exact, at + 1)) {
      if (alone.length < 2) alone.push(at);
      const isHere = text.endsWith(prefix, at) && text.startsWith(suffix, at + exact.length);
      if (isHere) found.push(at);
    }
    return (found.length > 0 ? found : alone).map(place);
  };
}
