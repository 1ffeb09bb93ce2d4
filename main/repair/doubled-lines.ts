import { isBlank } from '../segment/characters.ts';
import type { Passage, Repair } from './repairer.ts';

/** Shorter lines may well come twice, in UTF-16 units. */
const shortest = 6;

/** A printed line that stands twice, one right after the other: the second is taken away. */
export function repairDoubledLines({ text, role }: Passage): readonly Repair[] {
  if (role !== 'body' || !text.includes('\n')) return [];
  const repairs: Repair[] = [];
  let before: { readonly ink: string; readonly end: number } | null = null;
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    const ink = line.trim();
    if (ink === '') continue;
    const end = lastInk(text, index + line.length);
    if (before !== null && ink === before.ink && ink.length >= shortest) {
      repairs.push({
        ...{ start: before.end, end, now: '', kind: 'surplus' as const },
        ...{ confidence: 0.97, origin: 'doubled-line@1' },
      });
    }
    before = { ink, end };
  }
  return repairs;
}

function lastInk(text: string, end: number): number {
  let last = end;
  while (last > 0 && isBlank(text.charCodeAt(last - 1))) last -= 1;
  return last;
}
