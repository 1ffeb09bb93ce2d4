import { KanwuError } from '../../model/error.ts';
import { patternProblem } from '../../model/replacing/pattern.ts';
import type { HitPage } from '../../model/search/hits.ts';
import { patternFor } from '../../model/search/search-query.ts';
import type { QueryInput, Store } from '../store/store.ts';
import type { PatternThread } from '../workers/patterns/pattern-thread.ts';

/**
 * Some of the places where something stands, from a number on. A pattern is looked for in some of the texts in which it may stand, in a
 * thread that can be ended, so that whoever asks can show how far it is, and stop; there may be none in these.
 *
 * @throws {KanwuError} `pattern-invalid`, `pattern-too-slow`
 */
export async function findHits(
  store: Store,
  patterns: PatternThread,
  wanted: QueryInput<'find-hits'>,
): Promise<HitPage> {
  const { query, after } = wanted;
  if (query.kind === 'words') return store.read('find-hits', wanted);
  const problem = patternProblem(query.wanted);
  if (problem !== null) throw new KanwuError('pattern-invalid', { reason: problem });
  const { texts, next } = await store.read('texts-to-look-in', { query, after });
  const matches = await patterns.match(
    patternFor(query),
    texts.map(({ text }) => text),
  );
  const found = texts.flatMap(({ number }, place) => {
    const places = (matches[place] ?? []).map(({ start, end }) => ({ start, end }));
    return places.length === 0 ? [] : [{ number, places }];
  });
  const hits = found.length === 0 ? [] : await store.read('hits-at', found);
  return { hits, next, looked: texts.length };
}
