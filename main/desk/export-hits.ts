import { open, rename, rm } from 'node:fs/promises';
import { KanwuError } from '../../model/error.ts';
import type { Language } from '../../model/language.ts';
import type { Hit } from '../../model/search/hits.ts';
import type { SearchQuery } from '../../model/search/search-query.ts';
import { hitColumns as english } from '../../resources/words/en/columns.ts';
import { hitColumns as chinese } from '../../resources/words/zh/columns.ts';
import { delimitedLines } from '../formats/csv/delimited.ts';
import type { Store } from '../store/store.ts';
import type { PatternThread } from '../workers/patterns/pattern-thread.ts';
import { findHits } from './find-hits.ts';
import type { Job } from './jobs.ts';

/** So many hits are read at a time. */
const hitsAtOnce = 500;

const columns: Readonly<Record<Language, typeof chinese>> = { zh: chinese, en: english };

export interface HitsToExport {
  readonly query: SearchQuery;
  readonly path: string;
  readonly language: Language;
}

/**
 * Writes all hits of a query as a table, in the order in which articles are listed: UTF-8 with a byte order mark, as spreadsheets read
 * it. A file that is there gives way once all is written.
 *
 * @returns how many there are
 * @throws {KanwuError} `cancelled`, and what {@link findHits} throws
 */
export async function exportHits(
  parts: { readonly store: Store; readonly patterns: PatternThread; readonly job: Job },
  { query, path, language }: HitsToExport,
): Promise<number> {
  const { store, patterns, job } = parts;
  const { blocks } = query.kind === 'words' ? await store.read('search-facets', query) : { blocks: 0 };
  const temporary = `${path}.part`;
  const file = await open(temporary, 'w');
  try {
    const m = columns[language];
    const head = [m.newspaper, m.date, m.page, m.headline, m.before, m.hit, m.after, m.start, m.end, m.article];
    await file.writeFile(`\u{feff}${delimitedLines([head], ',', false)}`);
    let [written, looked] = [0, 0];
    let after: number | null = null;
    do {
      const page: Awaited<ReturnType<typeof findHits>> = await findHits(store, patterns, {
        ...{ query, after, limit: hitsAtOnce },
      });
      if (job.signal.aborted) throw new KanwuError('cancelled');
      await file.writeFile(delimitedLines(page.hits.map(rowOf), ',', false));
      written += page.hits.length;
      looked += page.looked;
      job.progress(query.wanted, blocks === 0 ? 0 : Math.min(1, looked / blocks));
      after = page.next;
    } while (after !== null);
    await file.close();
    await rename(temporary, path);
    return written;
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(temporary, { force: true });
    throw error;
  }
}

function rowOf({ issue, date, page, headline, before, text, after, start, end, articleId }: Hit) {
  return [issue, date ?? '', page ?? '', headline, before, text, after, start, end, articleId];
}
