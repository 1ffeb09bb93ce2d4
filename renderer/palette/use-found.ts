import { useMemo } from 'react';
import { everywhere } from '../../model/search/search-query.ts';
import { useAnswer } from '../state/use-answer.ts';
import type { PaletteFound } from './palette-entries.ts';

/** So many are listed at most: more than anybody reads. */
const mostArticles = 50;
const mostEntities = 8;
const mostHits = 5;
/** What is shorter stands everywhere in the text, in UTF-16 units. */
const shortestInText = 2;

const whole = { type: null, extent: 'all', sort: null } as const;

/**
 * What is found in the workspace by what is wanted: articles and entities together, once both are known, so that nothing moves under
 * whoever is about to choose; places in the text come behind them.
 *
 * @param wanted null where no workspace is open
 */
export function useFound(wanted: string | null): {
  readonly found: PaletteFound & { readonly isListed: boolean };
  /** Whether nothing more comes. */
  readonly isWhole: boolean;
} {
  const words = wanted?.trim() ?? '';
  const isNamed = wanted !== null && words !== '';
  const isText = wanted !== null && words.length >= shortestInText;
  const articles = useAnswer('library.find', wanted === null ? null : { wanted, limit: mostArticles });
  const named = isNamed ? { listing: { wanted: words, ...whole }, from: 0, count: mostEntities } : null;
  const entities = useAnswer('register.rows', named);
  const query = { kind: 'words', wanted: words, narrowing: everywhere } as const;
  const hits = useAnswer('search.find', isText ? { query, after: null, limit: mostHits } : null);
  const isListed = articles !== null && (!isNamed || entities !== null);
  const found = useMemo(
    () => ({
      isListed,
      articles: isListed ? (articles ?? []) : [],
      entities: isListed ? (entities?.rows ?? []) : [],
      hits: isListed ? (hits?.hits.slice(0, mostHits) ?? []) : [],
    }),
    [isListed, articles, entities, hits],
  );
  return { found, isWhole: isListed && (!isText || hits !== null) };
}
