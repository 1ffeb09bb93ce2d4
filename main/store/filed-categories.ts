import type Database from 'better-sqlite3';
import type { FiledCategory } from '../../model/category.ts';
import { statusCode } from './codecs.ts';

/** What people filed articles under, most of them first. */
export function filedCategories(database: Database.Database): FiledCategory[] {
  return database
    .prepare<[], FiledCategory>(
      `SELECT (SELECT name FROM numbered WHERE number = filed.scheme) AS scheme,
         (SELECT name FROM numbered WHERE number = filed.code) AS code, articles
       FROM (SELECT scheme, code, count(*) AS articles FROM classification WHERE status = ${statusCode('accepted')}
         GROUP BY scheme, code) AS filed
       ORDER BY articles DESC, 1, 2`,
    )
    .all();
}
