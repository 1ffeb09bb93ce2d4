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
  /** Whether places in articles that are not for release go, too. */
  readonly includeNotForRelease: boolean;
}

/** How many places were written, and how many stay as their articles are not for release. */
export interface HitsExported {
  readonly hits: number;
  readonly heldBack: number;
}

/**
 * Writes the hits of a query as a table, in the order in which articles are listed: UTF-8 with a byte order mark, as spreadsheets read
 * it. A file that is there gives way once all is written.
 *
 * @throws {KanwuError} `cancelled`, and what {@link findHits} throws
 */
export async function exportHits(
  parts: { readonly store: Store; readonly patterns: PatternThread; readonly job: Job },
  { query, path, language, includeNotForRelease }: HitsToExport,
): Promise<HitsExported> {
  const { store, patterns, job } = parts;
  const { blocks } = query.kind === 'words' ? await store.read('search-facets', query) : { blocks: 0 };
  const temporary = `${path}.part`;
  const file = await open(temporary, 'w');
  try {
    const m = columns[language];
    const about = [m.newspaper, m.date, m.page, m.headline];
    const place = [m.before, m.hit, m.after, m.start, m.end, m.article];
    const head = [...about, ...place, m.referenceCode, m.notForRelease];
    await file.writeFile(`\u{feff}${delimitedLines([head], ',', false)}`);
    let [written, heldBack, looked] = [0, 0, 0];
    let after: number | null = null;
    do {
      const page: Awaited<ReturnType<typeof findHits>> = await findHits(store, patterns, {
        ...{ query, after, limit: hitsAtOnce },
      });
      if (job.signal.aborted) throw new KanwuError('cancelled');
      const going = page.hits.filter(({ notForRelease }) => includeNotForRelease || notForRelease === null);
      await file.writeFile(delimitedLines(going.map(rowOf), ',', false));
      written += going.length;
      heldBack += page.hits.length - going.length;
      looked += page.looked;
      job.progress(query.wanted, blocks === 0 ? 0 : Math.min(1, looked / blocks));
      after = page.next;
    } while (after !== null);
    await file.close();
    await rename(temporary, path);
    return { hits: written, heldBack };
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(temporary, { force: true });
    throw error;
  }
}

function rowOf({ issue, date, page, headline, before, text, after, start, end, articleId, ...archival }: Hit) {
  const { referenceCode, notForRelease } = archival;
  const about = [issue, date ?? '', page ?? '', headline];
  return [...about, before, text, after, start, end, articleId, referenceCode ?? '', notForRelease ?? ''];
}
