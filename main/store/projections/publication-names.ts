import type { PublicationId } from '../../../model/ids.ts';
import { nameForm } from '../../../model/names/name-form.ts';
import { standingFor } from '../../../model/standing.ts';
import type { Projection } from './projection.ts';

/** What each publication stands for and is called, and what publications are found by. */
export const publicationNames: Projection = {
  name: 'publication-names',
  version: 2,
  tables: {
    publication_line: (schema) => `
CREATE TABLE ${schema}.publication_line (
  publication_id TEXT PRIMARY KEY,
  standing_id    TEXT NOT NULL, -- itself, or what it was joined into
  title_key      TEXT NOT NULL  -- what all ways of printing that one's title have in common
) STRICT, WITHOUT ROWID;
CREATE INDEX ${schema}.publication_line_by_standing ON publication_line (standing_id);`,
    publication_name: (schema) => `
CREATE TABLE ${schema}.publication_name (
  key            TEXT NOT NULL, -- of its title, or of another title of it
  publication_id TEXT NOT NULL,
  PRIMARY KEY (key, publication_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX ${schema}.publication_name_by_publication ON publication_name (publication_id);`,
  },
  over({ database, records }) {
    const removeLine = database.prepare<[PublicationId]>('DELETE FROM publication_line WHERE publication_id = ?');
    const removeNames = database.prepare<[PublicationId]>('DELETE FROM publication_name WHERE publication_id = ?');
    const putLine = database.prepare<[PublicationId, PublicationId, string]>(
      'INSERT INTO publication_line VALUES (?, ?, ?)',
    );
    const putName = database.prepare<[string, PublicationId]>('INSERT OR IGNORE INTO publication_name VALUES (?, ?)');
    const joinedInto = database
      .prepare<[PublicationId], PublicationId>(
        `WITH RECURSIVE joined (id) AS (
           VALUES (?) UNION SELECT publication.id FROM publication JOIN joined ON publication.joined_into = joined.id)
         SELECT id FROM joined`,
      )
      .pluck();
    const renew = (id: PublicationId): void => {
      removeLine.run(id);
      removeNames.run(id);
      const publication = records.publication.get(id);
      const standing = standingFor((each) => records.publication.get(each), id);
      if (publication === undefined || standing === undefined) return;
      putLine.run(id, standing.id, nameForm(standing.title));
      for (const title of [publication.title, ...publication.otherTitles]) putName.run(nameForm(title), id);
    };
    return {
      apply(_affected, { publication }) {
        const ids = [...(publication?.keys() ?? [])] as PublicationId[];
        for (const id of new Set(ids.flatMap((each) => joinedInto.all(each)))) renew(id);
      },
      rebuild(walk) {
        const ids = database.prepare<[], PublicationId>('SELECT id FROM publication').pluck();
        for (const id of walk(ids.all())) renew(id);
      },
    };
  },
};
