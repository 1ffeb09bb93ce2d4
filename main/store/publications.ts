import type Database from 'better-sqlite3';
import type { IssueId, PublicationId } from '../../model/ids.ts';
import type { IsoDate, Issue } from '../../model/issue.ts';
import { nameForm } from '../../model/names/name-form.ts';
import type { Publication, PublicationLine } from '../../model/publication.ts';
import type { Records } from '../../model/records.ts';
import { standingFor } from '../../model/standing.ts';

/** Publications by what they are called, and their issues. */
export interface Publications {
  /** The one that a publication stands for: see {@link standingFor}. */
  standing(id: PublicationId | null): Publication | null;
  /** The one that is called so, however the title is printed. */
  find(title: string): Publication | null;
  /** The issues that a publication has of a date. */
  issuesOf(id: PublicationId, date: IsoDate): Issue[];
  /** Those that stand for themselves, in the order of their titles. */
  lines(): PublicationLine[];
}

type Counts = Omit<PublicationLine, 'publication'>;

export function sqlPublications(database: Database.Database, records: Records): Publications {
  const called = database
    .prepare<[string], PublicationId>(
      `SELECT standing_id FROM publication_name JOIN publication_line USING (publication_id) WHERE key = ?
       ORDER BY standing_id LIMIT 1`,
    )
    .pluck();
  const issuesOn = database
    .prepare<[PublicationId, IsoDate], IssueId>(
      `SELECT issue.id FROM publication_line CROSS JOIN issue USING (publication_id)
       WHERE standing_id = ? AND date = ? ORDER BY issue.id`,
    )
    .pluck();
  const counted = database.prepare<[], Counts & { id: PublicationId }>(
    `SELECT standing_id AS id, count(issue.id) AS issues, min(date) AS firstDate, max(date) AS lastDate
     FROM publication_line LEFT JOIN issue USING (publication_id) GROUP BY standing_id ORDER BY title_key, standing_id`,
  );
  const get = (id: PublicationId): Publication | undefined => records.publication.get(id);
  return {
    standing: (id) => (id === null ? null : (standingFor(get, id) ?? null)),
    find(title) {
      const id = called.get(nameForm(title));
      return id === undefined ? null : (get(id) ?? null);
    },
    issuesOf: (id, date) => issuesOn.all(id, date).flatMap((each) => records.issue.get(each) ?? []),
    lines: () =>
      counted.all().flatMap(({ id, ...counts }) => {
        const publication = get(id);
        return publication === undefined ? [] : [{ publication, ...counts }];
      }),
  };
}
