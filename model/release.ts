import { z } from 'zod';

/** Why something is not to be given out; where there is no reason, it may be. */
export const NotForRelease = z.string().min(1).max(2000);
export type NotForRelease = z.infer<typeof NotForRelease>;

interface Releasable {
  readonly notForRelease: NotForRelease | null;
}

/** Why an article is not to be given out: its own reason, or else that of its issue; null where it may be. */
export function whyNotReleased(article: Releasable, issue: Releasable): NotForRelease | null {
  return article.notForRelease ?? issue.notForRelease;
}

/** How much was chosen for an export and stays, because it is not for release. */
export const HeldBack = z.strictObject({
  articles: z.int().nonnegative(),
  /** Marks that somebody accepted, in articles that go. */
  mentions: z.int().nonnegative(),
});
export type HeldBack = Readonly<z.infer<typeof HeldBack>>;
