import { z } from 'zod';
import { ArticleId, EntryId, PersonId } from './ids.ts';
import { IsoDate } from './issue.ts';
import { type Action, actions, JournalEntry } from './journal.ts';

/** What the history can be narrowed down to, by what was done. */
export const historyKinds = ['text', 'marks', 'register', 'categories', 'articles', 'issues', 'other'] as const;
export const HistoryKind = z.enum(historyKinds);
export type HistoryKind = z.infer<typeof HistoryKind>;

const nounsOf: Readonly<Record<Exclude<HistoryKind, 'other'>, readonly string[]>> = {
  text: ['text', 'correction'],
  marks: ['mention', 'relation', 'ruling'],
  register: ['entity'],
  categories: ['classification', 'vocabulary'],
  articles: ['article', 'block'],
  issues: ['issue', 'page', 'publication'],
};

/** The kind that an action is of. */
export function historyKindOf(action: Action): HistoryKind {
  const noun = action.slice(0, action.indexOf('-'));
  const found = historyKinds.find((kind) => kind !== 'other' && nounsOf[kind].includes(noun));
  return found ?? 'other';
}

/** The actions of a kind. */
export function actionsOfKind(kind: HistoryKind): readonly Action[] {
  return actions.filter((action) => historyKindOf(action) === kind);
}

/** Some entries of the journal, newest first, from before one on (null: from the newest). */
export const HistoryPage = z.strictObject({
  before: EntryId.nullable(),
  limit: z.int().min(1).max(500),
  /** Made in this article; null for all. */
  articleId: ArticleId.nullable(),
  personId: PersonId.nullable().optional(),
  kind: HistoryKind.nullable().optional(),
  /** Of these days, both included, as the person's clock has them. */
  from: IsoDate.nullable().optional(),
  until: IsoDate.nullable().optional(),
});
export type HistoryPage = Readonly<z.infer<typeof HistoryPage>>;

/** Whether an edit can be taken back by itself, and if not, why. */
export const TakingBack = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('possible') }),
  /** It is an undo or redo, undone already, purged, or an import, which is undone by removing the issue. */
  z.strictObject({ kind: z.literal('nothing-to-take-back') }),
  /** Somebody did something later with what it made or changed: the last that was. */
  z.strictObject({ kind: z.literal('built-upon'), by: JournalEntry }),
]);
export type TakingBack = Readonly<z.infer<typeof TakingBack>>;
