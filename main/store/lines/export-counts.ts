import type Database from 'better-sqlite3';
import type { ArticleState } from '../../../model/article.ts';
import type { ExportCounts } from '../../../model/dataset-export.ts';
import type { ArticleId } from '../../../model/ids.ts';
import { suggestedIn } from './article-columns.ts';

interface Row {
  readonly state: ArticleState;
  readonly articles: number;
  readonly waiting: number;
  readonly acceptedMentions: number;
  readonly suggestedMentions: number;
  readonly acceptedCorrections: number;
  readonly suggestedCorrections: number;
}

/** Counts what the lines of some articles say. */
export function exportCounts(database: Database.Database): (ids: readonly ArticleId[]) => ExportCounts {
  const chosen = 'FROM json_each(?) CROSS JOIN article_line ON article_id = value';
  const byState = database.prepare<[string], Row>(
    `SELECT state, count(*) AS articles,
       sum(${suggestedIn('article_line')} > 0) AS waiting,
       sum(accepted_mentions) AS acceptedMentions, sum(suggested_mentions) AS suggestedMentions,
       sum(accepted_corrections) AS acceptedCorrections, sum(suggested_corrections) AS suggestedCorrections
     ${chosen} GROUP BY state`,
  );
  const issues = database.prepare<[string], number>(`SELECT count(DISTINCT issue_id) ${chosen}`).pluck();
  return (ids) => {
    const wanted = JSON.stringify(ids);
    const rows = byState.all(wanted);
    const sum = (field: Exclude<keyof Row, 'state'>): number => rows.reduce((total, row) => total + row[field], 0);
    const inState = (state: ArticleState): number => rows.find((row) => row.state === state)?.articles ?? 0;
    return {
      issues: issues.get(wanted) ?? 0,
      articles: { untouched: inState('untouched'), 'in-work': inState('in-work'), done: inState('done') },
      mentions: { accepted: sum('acceptedMentions'), suggested: sum('suggestedMentions') },
      corrections: { accepted: sum('acceptedCorrections'), suggested: sum('suggestedCorrections') },
      waiting: sum('waiting'),
    };
  };
}
