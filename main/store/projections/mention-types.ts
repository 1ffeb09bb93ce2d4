import type { IssueId } from '../../../model/ids.ts';
import type { Issue } from '../../../model/issue.ts';
import type { EntityType } from '../../../model/mention.ts';
import type { Touch } from '../touched.ts';
import type { Projection } from './projection.ts';

/** How many mentions there are of each type; a type without any has no row. */
export const mentionTypes: Projection = {
  name: 'mention-types',
  version: 2,
  tables: {
    mention_type: (schema) =>
      `CREATE TABLE ${schema}.mention_type (type TEXT PRIMARY KEY, mentions INTEGER NOT NULL) STRICT, WITHOUT ROWID;`,
  },
  over({ database, records }) {
    const add = database.prepare<[EntityType, number]>(
      'INSERT INTO mention_type VALUES (?, ?) ON CONFLICT (type) DO UPDATE SET mentions = mentions + excluded.mentions',
    );
    const ofIssue = database.prepare<[IssueId], { type: EntityType; mentions: number }>(
      'SELECT type, count(*) AS mentions FROM mention WHERE issue_id = ? GROUP BY type',
    );
    const isThere = (id: IssueId): boolean => records.issue.get(id) !== undefined;
    const forget = database.prepare('DELETE FROM mention_type WHERE mentions = 0');
    return {
      apply(_affected, touched) {
        const more = new Map<EntityType, number>();
        const count: Count = (type, by) => {
          if (type !== undefined) more.set(type, (more.get(type) ?? 0) + by);
        };
        for (const [issueId, { issue, mention }] of touched) {
          const touches = [...(mention?.values() ?? [])];
          const [was, is] = issue?.has(issueId) ? existence(issue.get(issueId)) : both(isThere(issueId));
          // Mentions come and go with their issue, whose rows stay where they are.
          if (was !== is) {
            for (const { type, mentions } of ofIssue.all(issueId)) count(type, is ? mentions : -mentions);
            if (was) for (const { before, after } of touches) balance(after?.type, before?.type, count);
          } else if (is) for (const { before, after } of touches) balance(before?.type, after?.type, count);
        }
        for (const [type, by] of more) if (by !== 0) add.run(type, by);
        if (more.size > 0) forget.run();
      },
      rebuild() {
        database.exec(
          `INSERT INTO mention_type SELECT type, count(*) FROM mention JOIN issue ON issue.id = issue_id GROUP BY type`,
        );
      },
    };
  },
};

type Count = (type: EntityType | undefined, by: number) => void;

/** Whether an issue was there before an edit, and whether it is after it. */
type Existence = readonly [was: boolean, is: boolean];

function existence(touch: Touch<Issue> | undefined): Existence {
  return touch === undefined ? [true, true] : [touch.before !== null, touch.after !== null];
}

function both(isThere: boolean): Existence {
  return [isThere, isThere];
}

/** One type less, the other more. */
function balance(less: EntityType | undefined, more: EntityType | undefined, count: Count): void {
  count(less, -1);
  count(more, 1);
}
