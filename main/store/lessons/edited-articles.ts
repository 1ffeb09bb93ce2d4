import type Database from 'better-sqlite3';
import type { ArticleId } from '../../../model/ids.ts';
import type { HybridTime } from '../../../model/journal/hybrid-clock.ts';

/** The articles that people edited since learning starts. */
export interface EditedArticles {
  /** Tells whether an article is one of them, going by the entries of the journal that had come in up to one of them. */
  by(entry: number): (id: ArticleId) => boolean;
  /** Those that are among them only by entries that came in later. */
  after(entry: number): ArticleId[];
}

/** @param since null where learning starts with everything: then all are, and none comes to them */
export function editedArticles(database: Database.Database, since: HybridTime | null): EditedArticles {
  if (since === null) return { by: () => () => true, after: () => [] };
  // The least id, in hexadecimal, that an entry may have that was made after that moment.
  const first = (since + 1).toString(16).padStart(14, '0').padEnd(32, '0');
  const isEdited = database
    .prepare<[ArticleId, string, number], number>(
      'SELECT 1 FROM entry WHERE article_id = ? AND id >= unhex(?) AND sequence <= ? LIMIT 1',
    )
    .pluck();
  const edited = database
    .prepare<[number, string], ArticleId>(
      'SELECT DISTINCT article_id FROM entry WHERE sequence > ? AND id >= unhex(?) AND article_id IS NOT NULL',
    )
    .pluck();
  const by: EditedArticles['by'] = (entry) => (id) => isEdited.get(id, first, entry) !== undefined;
  return {
    by,
    after(entry) {
      const wereEdited = by(entry);
      return edited.all(entry, first).filter((id) => !wereEdited(id));
    },
  };
}
