import type { Repair } from './repairer.ts';

/** A repair that reads `now` in place of every match of `pattern`, which is global and matches nothing empty. */
export function repairMatches(
  text: string,
  pattern: RegExp,
  now: (match: string) => string,
  how: Pick<Repair, 'kind' | 'confidence' | 'origin'>,
): readonly Repair[] {
  const repairs: Repair[] = [];
  // `exec` and not `matchAll`, which copies the pattern each time: most passages are short and match nothing.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    repairs.push({ start: match.index, end: match.index + match[0].length, now: now(match[0]), ...how });
  }
  return repairs;
}
