import type Database from 'better-sqlite3';
import type { ArticleId, IssueId } from '../../../model/ids.ts';
import {
  type ArticleSurroundings,
  type Direction,
  isWholeLibrary,
  type LibraryPage,
  type LibraryView,
} from '../../../model/library.ts';
import type { ArticleOrder } from './article-order.ts';
import { articlesWithWork } from './articles-with-work.ts';
import { libraryRows } from './library-rows.ts';
import { type KnownLines, listedRows } from './listed-rows.ts';

/** The library as a view of it lists it. */
export interface LibraryViews {
  /** At most `count` rows, from one on. */
  rows(from: number, count: number, view: LibraryView): LibraryPage;
  /** The row of an issue or article; null for one that is not there, not listed, or folded away. */
  rowOf(id: IssueId | ArticleId, view: LibraryView): number | null;
  /** As the view lists it, folded or not; an article that it does not list is where it would be without a view. Null for one that is not there. */
  surroundings(id: ArticleId, view: LibraryView | null): ArticleSurroundings | null;
  /** The nearest article beyond one (null: of all that are listed) that is not done and in which something waits; null when there is none. */
  withWork(from: ArticleId | null, direction: Direction, view: LibraryView): ArticleId | null;
}

/**
 * What opens with a workspace, all issues in the order in which they came in, costs what is shown of it; any other view is
 * listed once, and kept.
 */
export function libraryViews(
  database: Database.Database,
  lines: KnownLines,
  order: Pick<ArticleOrder, 'surroundings'>,
): LibraryViews {
  const plain = libraryRows(database, lines);
  const listed = listedRows(database, lines);
  const work = articlesWithWork(database);
  const isPlain = ({ filter, order, folds }: LibraryView): boolean =>
    order === 'listed' && !folds.all && isWholeLibrary(filter);
  return {
    rows: (from, count, view) =>
      isPlain(view) ? plain.rows(from, count, view.folds.but) : listed.rows(from, count, view),
    rowOf: (id, view) => (isPlain(view) ? plain.rowOf(id, view.folds.but) : listed.rowOf(id, view)),
    surroundings(id, view) {
      const found = order.surroundings(id);
      if (found === null || view === null || isPlain(view)) return found;
      return { ...found, ...listed.beside(id, view) };
    },
    withWork: (from, direction, view) =>
      isPlain(view) ? work.nearest(from, direction) : work.nearestListed(listed.listing(view), from, direction),
  };
}
