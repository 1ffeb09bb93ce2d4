import { z } from 'zod';
import type { ErrorDetail } from './error.ts';
import { labelForm } from './label-form.ts';
import { TypeName } from './type-name.ts';

/** What a label is of: a mark or a relation. */
export const LabelUse = z.enum(['entity', 'relation']);
export type LabelUse = z.infer<typeof LabelUse>;

const DecidedLabels = z.record(z.string(), TypeName.nullable()).readonly();

/** What becomes of labels of other tools, by their forms ({@link labelForm}): the type that each comes in as; null: it is left out. */
export const LabelDecisions = z.strictObject({
  entity: DecidedLabels,
  relation: DecidedLabels,
  /** Whether all others that the tag set does not know are left out; else each becomes a type that is named so. */
  leavesOthers: z.boolean(),
});
export type LabelDecisions = Readonly<z.infer<typeof LabelDecisions>>;

/** A label of another tool that the tag set does not know. */
export const UnknownLabel = z.strictObject({
  use: LabelUse,
  label: z.string(),
  /** How many marks or relations have it. */
  count: z.int().positive(),
  /** The type that would be named so. */
  named: TypeName,
  /** A type that is there and that it probably means; null where none comes close. */
  likely: TypeName.nullable(),
});
export type UnknownLabel = Readonly<z.infer<typeof UnknownLabel>>;

const UnknownLabels = z.array(UnknownLabel);

/** How a `labels-unknown` error carries them: whole, and their names for its words. */
export function unknownLabelsDetail(labels: readonly UnknownLabel[]): ErrorDetail {
  const named = labels.slice(0, 5).map(({ label }) => label);
  return {
    names: [...named, ...(labels.length > named.length ? ['…'] : [])].join(', '),
    labels: JSON.stringify(labels),
  };
}

export function unknownLabelsOf(detail: ErrorDetail): readonly UnknownLabel[] {
  return UnknownLabels.parse(JSON.parse(String(detail.labels ?? '[]')));
}

/** The same labels of several files as one, the most frequent first. */
export function labelsTogether(lists: Iterable<readonly UnknownLabel[]>): UnknownLabel[] {
  const all = new Map<string, UnknownLabel>();
  for (const list of lists) {
    for (const each of list) {
      const key = `${each.use} ${labelForm(each.label)}`;
      const known = all.get(key);
      all.set(key, known === undefined ? each : { ...known, count: known.count + each.count });
    }
  }
  return [...all.values()].sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
}

/** What was decided of several imports as one. @param decisions the last decided first: it counts */
export function decisionsTogether(decisions: readonly LabelDecisions[]): LabelDecisions {
  const inOrder = [...decisions].reverse();
  const together = (use: LabelUse): LabelDecisions[LabelUse] =>
    Object.fromEntries(inOrder.flatMap((each) => Object.entries(each[use])));
  return { entity: together('entity'), relation: together('relation'), leavesOthers: false };
}
