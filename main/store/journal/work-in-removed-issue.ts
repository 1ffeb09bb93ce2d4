import type Database from 'better-sqlite3';
import type { EntryId, IssueId, PersonId } from '../../../model/ids.ts';
import type { Clash } from '../../../model/journal/conflict.ts';
import { type Knew, type Saying, thereGroup } from '../../../model/journal/fold.ts';
import { idOf } from '../id-bytes.ts';
import type { Journal } from './journal.ts';

interface Work {
  readonly entry: EntryId;
  readonly person: PersonId;
}

/**
 * What others did in the articles of an issue while somebody, who did not know of it, took the issue away. The last of it stands for
 * all: whoever brings the issue back has all of it.
 *
 * @param sayings what the journal says of the issue
 */
export function clashOverRemovedIssue(
  database: Database.Database,
  journal: Journal,
  id: IssueId,
  sayings: readonly Saying[],
  knew: Knew,
): Clash | null {
  const inForce = sayings.filter(({ isInForce }) => isInForce);
  const remover = inForce.findLast(({ deeds }) => deeds.some(({ kind }) => kind === 'remove'));
  if (remover === undefined) return null;
  for (const work of workIn(database, id)) {
    if (work.person === remover.person || !journal.isInForce(work.entry)) continue;
    if (knew(remover, work) || knew(work, remover)) continue;
    const isSettled = inForce.some(
      (saying) => saying.entry !== remover.entry && knew(saying, remover) && knew(saying, work),
    );
    if (isSettled) continue;
    return work.entry < remover.entry
      ? { kind: 'replaced', group: thereGroup, entry: remover.entry, other: work.entry }
      : { kind: 'removed', group: thereGroup, entry: work.entry, other: remover.entry };
  }
  return null;
}

/** Newest first. */
function* workIn(database: Database.Database, id: IssueId): Iterable<Work> {
  const rows = database
    .prepare<[IssueId], { entry: Uint8Array; person: PersonId }>(
      `SELECT entry.id AS entry, numbered.name AS person
       FROM article JOIN entry ON entry.article_id = article.id JOIN numbered ON numbered.number = entry.person
       WHERE article.issue_id = ? AND kind = 'edit' ORDER BY entry.id DESC`,
    )
    .all(id);
  for (const { entry, person } of rows) yield { entry: idOf<EntryId>(entry), person };
}
