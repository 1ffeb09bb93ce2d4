import type { IssueId, PageId } from '../../../model/ids.ts';
import type { EntityType } from '../../../model/mention.ts';
import type { Records } from '../../../model/records.ts';
import { groundOf } from '../grounds.ts';
import type { Touched } from '../touched.ts';
import type { Projection } from './projection.ts';

/** How many mentions there are of each type; a type without any has no row. */
export const mentionTypes: Projection = {
  name: 'mention-types',
  version: 3,
  tables: {
    mention_type: (schema) =>
      `CREATE TABLE ${schema}.mention_type (type TEXT PRIMARY KEY, mentions INTEGER NOT NULL) STRICT, WITHOUT ROWID;`,
  },
  over({ database, numbered, records }) {
    const add = database.prepare<[EntityType, number]>(
      'INSERT INTO mention_type VALUES (?, ?) ON CONFLICT (type) DO UPDATE SET mentions = mentions + excluded.mentions',
    );
    const ofPage = database.prepare<[number], { type: EntityType; mentions: number }>(
      `SELECT name AS type, count(*) AS mentions FROM mention JOIN numbered ON number = mention.type
       WHERE page = ? GROUP BY name`,
    );
    const forget = database.prepare('DELETE FROM mention_type WHERE mentions = 0');
    return {
      apply(_affected, touched) {
        const more = new Map<EntityType, number>();
        const count: Count = (type, by) => {
          if (type !== undefined) more.set(type, (more.get(type) ?? 0) + by);
        };
        const changedPages = existences(touched, records);
        const others = new Map<PageId, Existence>();
        const existenceOf = (id: PageId): Existence => {
          const known = changedPages.get(id) ?? others.get(id) ?? unchanged(isThere(records, id));
          others.set(id, known);
          return known;
        };
        // Mentions come and go with their page, and that with its issue; their rows stay where they are.
        for (const [pageId, { was, is }] of changedPages) {
          if (was !== is)
            for (const { type, mentions } of ofPage.all(numbered.known(pageId))) count(type, is ? mentions : -mentions);
        }
        for (const { before, after } of touched.mention?.values() ?? []) {
          // One less and one more: nothing is to be looked up for it.
          if (before?.type === after?.type) continue;
          const pageId = (after ?? before)?.pageId;
          if (pageId === undefined) continue;
          const { was, is } = existenceOf(pageId);
          if (was && is) balance(before?.type, after?.type, count);
          // It was taken off with its page as it is now, not as it was.
          else if (was) balance(before?.type, after?.type, count);
        }
        for (const [type, by] of more) if (by !== 0) add.run(type, by);
        if (more.size > 0) forget.run();
      },
      rebuild() {
        database.exec(
          `INSERT INTO mention_type
           SELECT type.name, count(*) FROM mention JOIN numbered AS type ON type.number = mention.type
           JOIN numbered AS place ON place.number = mention.page LEFT JOIN restoration ON restoration.id = place.name
           JOIN page ON page.id = coalesce(restoration.page_id, place.name)
           JOIN issue ON issue.id = page.issue_id GROUP BY type.name`,
        );
      },
    };
  },
};

type Count = (type: EntityType | undefined, by: number) => void;

/** Whether something was there before an edit, and whether it is after it. */
interface Existence {
  readonly was: boolean;
  readonly is: boolean;
}

/** Of the pages that an edit touched, be it with their issue, and of what is restored of them. */
function existences({ issue, page, restoration }: Touched, records: Records): Map<PageId, Existence> {
  const found = new Map<PageId, Existence>();
  const issueWas = (id: IssueId): boolean => {
    const touch = issue?.get(id);
    return touch === undefined ? records.issue.get(id) !== undefined : touch.before !== null;
  };
  for (const [id, { before }] of page ?? []) {
    const was = before !== null && issueWas(before.issueId);
    found.set(id as PageId, { was, is: isThere(records, id as PageId) });
  }
  for (const issueId of issue?.keys() ?? []) {
    for (const { id } of records.page.where('issueId', issueId as IssueId)) {
      if (!found.has(id)) found.set(id, { was: issueWas(issueId as IssueId), is: isThere(records, id) });
    }
  }
  for (const [id, existence] of [...found]) {
    for (const lost of records.restoration.where('pageId', id)) found.set(lost.id, existence);
  }
  for (const [id, { before, after }] of restoration ?? []) {
    const pageId = (before ?? after)?.pageId;
    if (pageId === undefined) continue;
    const { was, is } = found.get(pageId) ?? unchanged(isThere(records, pageId));
    found.set(id as PageId, { was: was && before !== null, is: is && after !== null });
  }
  return found;
}

function isThere(records: Records, id: PageId): boolean {
  const page = groundOf(records, id)?.page;
  return page !== undefined && records.issue.get(page.issueId) !== undefined;
}

function unchanged(isThere: boolean): Existence {
  return { was: isThere, is: isThere };
}

/** One type less, the other more. */
function balance(less: EntityType | undefined, more: EntityType | undefined, count: Count): void {
  count(less, -1);
  count(more, 1);
}
