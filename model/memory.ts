import { z } from 'zod';
import type { ArticleDocument } from './document.ts';
import { readingOfDocument } from './document-reading.ts';
import { EntityType, type Mention } from './mention.ts';
import { readingRangeOf } from './mention-places.ts';
import { nameKey } from './name-key.ts';
import { isNameType } from './name-types.ts';
import { Ruling } from './ruling.ts';

/** How many units on either side of a mention make up its context. */
const contextLength = 2;

/** How often a proposal is rejected in one context before it stops coming there. */
export const rejectionsToWithhold = 2;

/** What was decided of one mention, and where it stood. */
export interface Decision {
  readonly name: string;
  readonly type: EntityType;
  readonly value: string | null;
  readonly verdict: 'accepted' | 'rejected';
  /** The units right before and right after the mention, in the reading text. */
  readonly context: string;
}

/** A name that the people of a workspace have decided on, as one type of mention. */
export const RememberedName = z.strictObject({
  name: z.string().min(1),
  type: EntityType,
  /** The normalised value that it was accepted with last. */
  value: z.string().nullable(),
  accepted: z.int().nonnegative(),
  rejected: z.int().nonnegative(),
  /** The contexts in which it was rejected so often that it is not proposed there any more. */
  withheldContexts: z.array(z.string()).readonly(),
  ruling: Ruling.nullable(),
});
export type RememberedName = Readonly<z.infer<typeof RememberedName>>;

/** What has been decided in an article, in the order of its mentions. */
export function decisionsIn(document: ArticleDocument): Decision[] {
  const reading = readingOfDocument(document);
  return document.mentions.flatMap((mention: Mention): Decision[] => {
    const { status, type, value } = mention;
    if (status === 'suggested' || !isNameType(type)) return [];
    const found = readingRangeOf(reading, mention);
    if (found === null || found.end - found.start < 2) return [];
    const name = reading.text.slice(found.start, found.end);
    return [{ name, type, value, verdict: status, context: contextOf(reading.text, found.start, found.end) }];
  });
}

/** What stands right around a stretch of text. */
export function contextOf(text: string, start: number, end: number): string {
  return `${text.slice(Math.max(0, start - contextLength), start)}＿${text.slice(end, end + contextLength)}`;
}

/** What a workspace remembers: one entry for each name and type, the most accepted first. */
export function rememberedNames(decisions: Iterable<Decision>, rulings: readonly Ruling[]): RememberedName[] {
  const entries = new Map<string, { -readonly [Field in keyof RememberedName]: RememberedName[Field] }>();
  const rejections = new Map<string, number>();
  const entryOf = (name: string, type: EntityType) => {
    const key = `${type} ${nameKey(name)}`;
    const known = entries.get(key);
    if (known !== undefined) return known;
    const entry = { name, type, value: null, accepted: 0, rejected: 0, withheldContexts: [], ruling: null };
    entries.set(key, entry);
    return entry as { -readonly [Field in keyof RememberedName]: RememberedName[Field] };
  };
  for (const { name, type, value, verdict, context } of decisions) {
    const entry = entryOf(name, type);
    if (verdict === 'accepted') {
      entry.accepted++;
      entry.value = value;
      continue;
    }
    entry.rejected++;
    const place = `${type} ${nameKey(name)} ${context}`;
    const count = (rejections.get(place) ?? 0) + 1;
    rejections.set(place, count);
    if (count === rejectionsToWithhold) entry.withheldContexts = [...entry.withheldContexts, context];
  }
  for (const ruling of rulings) entryOf(ruling.name, ruling.type).ruling = ruling;
  return [...entries.values()].sort((a, b) => b.accepted - a.accepted || b.rejected - a.rejected);
}

/** Whether a remembered name is proposed wherever it occurs. */
export function isProposed({ ruling, accepted, rejected }: RememberedName): boolean {
  if (ruling !== null) return ruling.verdict === 'always';
  return accepted > 0 && accepted >= rejected;
}
