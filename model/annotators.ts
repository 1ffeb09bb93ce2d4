import { z } from 'zod';
import type { ErrorDetail } from './error.ts';

/** One of several people who marked the same texts, and how much each did. */
export const Annotator = z.strictObject({
  /** As the tool has it. */
  name: z.string(),
  /** Whether it is what somebody laid down as right there. */
  isCurated: z.boolean(),
  /** Texts among those of which a choice is to be made. */
  texts: z.int().nonnegative(),
  marks: z.int().nonnegative(),
});
export type Annotator = Readonly<z.infer<typeof Annotator>>;

/** The order in which they are offered: what is laid down as right first, then who did most. */
export function inOrderOffered(annotators: Iterable<Annotator>): Annotator[] {
  return [...annotators].sort(
    (a, b) =>
      Number(b.isCurated) - Number(a.isCurated) || b.texts - a.texts || b.marks - a.marks || (a.name < b.name ? -1 : 1),
  );
}

/** How an `annotator-unsure` error carries them: names, texts and marks a line each, and the curated one's name. */
export function annotatorsDetail(annotators: readonly Annotator[]): ErrorDetail {
  const ordered = inOrderOffered(annotators);
  return {
    annotators: ordered.map(({ name }) => name).join('\n'),
    texts: ordered.map(({ texts }) => texts).join('\n'),
    marks: ordered.map(({ marks }) => marks).join('\n'),
    curated: ordered.find(({ isCurated }) => isCurated)?.name ?? '',
  };
}

/** Those of an `annotator-unsure` error, in the order in which they are offered. */
export function annotatorsOf(detail: ErrorDetail): Annotator[] {
  const [texts, marks] = [detail.texts, detail.marks].map((list) =>
    String(list ?? '')
      .split('\n')
      .map(Number),
  );
  return String(detail.annotators ?? '')
    .split('\n')
    .filter((name) => name !== '')
    .map((name, place) => ({
      ...{ name, isCurated: name === detail.curated },
      ...{ texts: texts?.[place] ?? 0, marks: marks?.[place] ?? 0 },
    }));
}

/** The same people of several errors, put together. */
export function together(lists: Iterable<readonly Annotator[]>): Annotator[] {
  const all = new Map<string, Annotator>();
  for (const list of lists) {
    for (const each of list) {
      const known = all.get(each.name) ?? { ...each, texts: 0, marks: 0, isCurated: false };
      all.set(each.name, {
        ...{ name: each.name, isCurated: known.isCurated || each.isCurated },
        ...{ texts: known.texts + each.texts, marks: known.marks + each.marks },
      });
    }
  }
  return inOrderOffered(all.values());
}
