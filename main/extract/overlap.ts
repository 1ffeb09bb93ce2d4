import type { ReadingRange } from '../../model/offset.ts';
import type { Asked, MentionProposal } from './recogniser.ts';

/** Types that say something in figures: none of them stands inside another of them. */
const figures = new Set(['date', 'money', 'quantity', 'phone', 'identifier']);
/** What may stand inside a mention of each type. */
const mayContain: Readonly<Record<string, ReadonlySet<string>>> = {
  organization: new Set(['place', 'person']),
  event: new Set(['place', 'organization', 'date', 'quantity', 'person', 'work']),
  work: new Set(['place', 'organization', 'person']),
};
const spanPerBucket = 128;

/** Proposals by where they stand, to find those that conflict with another in a time that does not depend on their number. */
export class OverlapIndex {
  readonly #standing = new Map<number, MentionProposal[]>();

  add(proposal: MentionProposal): void {
    for (const bucket of bucketsOf(extentOf(proposal))) {
      const known = this.#standing.get(bucket);
      if (known === undefined) this.#standing.set(bucket, [proposal]);
      else known.push(proposal);
    }
  }

  /** Whether a proposal conflicts with one that was added and meets `condition`. */
  conflicts(proposal: MentionProposal, condition: (other: MentionProposal) => boolean = () => true): boolean {
    return bucketsOf(extentOf(proposal)).some((bucket) =>
      (this.#standing.get(bucket) ?? []).some((other) => conflict(proposal, other) && condition(other)),
    );
  }
}

/** From the start of a mention's first range to the end of its last. */
export function extentOf({ ranges }: Pick<MentionProposal, 'ranges'>): ReadingRange {
  const [first, last] = [ranges[0], ranges[ranges.length - 1]];
  if (first === undefined || last === undefined) throw new RangeError('a mention has no range');
  return { start: first.start, end: last.end };
}

/** What proposals of one type and place have in common. */
export function keyOf({ ranges, type }: Asked): string {
  return `${ranges.map(({ start, end }) => `${start}-${end}`).join()} ${type}`;
}

/**
 * Tells whether a range lies within a longer mention of a type.
 *
 * @param length of the text, in UTF-16 units
 */
export function coverageOf(
  mentions: readonly MentionProposal[],
  length: number,
): (type: string, start: number, end: number) => boolean {
  /** By type, for each position where the mention that covers it starts and ends; an end of 0 is no mention. */
  const covers = new Map<string, { readonly starts: Int32Array; readonly ends: Int32Array }>();
  for (const mention of mentions) {
    const { start, end } = extentOf(mention);
    const cover = covers.get(mention.type) ?? { starts: new Int32Array(length), ends: new Int32Array(length) };
    covers.set(mention.type, cover);
    cover.starts.fill(start, start, end);
    cover.ends.fill(end, start, end);
  }
  return (type, start, end) => {
    const cover = covers.get(type);
    if (cover === undefined) return false;
    const [from, to] = [cover.starts[start] ?? 0, cover.ends[start] ?? 0];
    return to >= end && (from < start || to > end);
  };
}

function bucketsOf({ start, end }: ReadingRange): number[] {
  const first = Math.floor(start / spanPerBucket);
  const last = Math.floor((end - 1) / spanPerBucket);
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
}

/** Whether two proposals cannot both stand: they cover the same range, cross, or nest where nothing may nest. */
function conflict(a: MentionProposal, b: MentionProposal): boolean {
  const [first, second] = [extentOf(a), extentOf(b)];
  if (first.end <= second.start || second.end <= first.start) return false;
  const contains = first.start <= second.start && second.end <= first.end;
  const isContained = second.start <= first.start && first.end <= second.end;
  if (contains && isContained) return true;
  if (contains) return !mayNest(a, b);
  return !isContained || !mayNest(b, a);
}

function mayNest(outer: MentionProposal, inner: MentionProposal): boolean {
  if (figures.has(outer.type) || outer.type === inner.type) return false;
  return mayContain[outer.type]?.has(inner.type) ?? false;
}
