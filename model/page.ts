import { z } from 'zod';
import { IssueId, PageId } from './ids.ts';
import { Sha256 } from './issue.ts';
import { plainText } from './names/unit-form.ts';

/**
 * One page of an issue, or the whole of it where the file does not say: the text of one file, or a part of one that holds several
 * issues. What is marked and corrected stands on a page, and stays there whichever issue the page belongs to.
 */
export const Page = z.strictObject({
  id: PageId,
  issueId: IssueId,
  /** As it is printed: `1`, `A3`; null where it is not known. */
  label: z.string().nullable(),
  fileName: z.string().min(1),
  /** Of the file whose text it is; offsets on the page count in all of that text. */
  sha256: Sha256,
  /** Milliseconds since the epoch. */
  importedAt: z.int().nonnegative(),
});
export type Page = Readonly<z.infer<typeof Page>>;

/** By section and number: A1, A2, A10, B1; pages without a label come first. */
export function pageOrder(label: string | null): number {
  if (label === null) return 0;
  const section = /[A-Za-z]/.exec(plainText(label))?.[0]?.toUpperCase().charCodeAt(0) ?? 64;
  const number = Number(/\d{1,4}/.exec(plainText(label))?.[0] ?? 0);
  return (section - 64) * 10_000 + number;
}
