import { KanwuError } from '../../model/error.ts';
import { patternProblem } from '../../model/replacing/pattern.ts';
import type { OccurrencePage } from '../../model/replacing/replacement.ts';
import type { QueryInput, Store } from '../store/store.ts';
import type { PatternThread } from '../workers/patterns/pattern-thread.ts';

/**
 * Some of the places where something stands that is to be replaced. What a pattern finds is looked for in a thread that can be ended, and
 * neither where the store is nor here.
 *
 * @throws {KanwuError} `pattern-invalid`, `pattern-too-slow`, `replacement-too-wide`
 */
export async function findOccurrences(
  store: Store,
  patterns: PatternThread,
  wanted: QueryInput<'occurrences'>,
): Promise<OccurrencePage> {
  const { replacement } = wanted;
  if (replacement.kind !== 'pattern') return store.read('occurrences', wanted);
  const problem = patternProblem(replacement.find);
  if (problem !== null) throw new KanwuError('pattern-invalid', { reason: problem });
  const { texts, next } = await store.read('candidate-texts', wanted);
  const matches = await patterns.match(
    replacement,
    texts.map(({ text }) => text),
  );
  const found = texts.flatMap((text, place) => {
    const own = matches[place] ?? [];
    return own.length === 0 ? [] : [{ ...text, matches: own }];
  });
  const occurrences = found.length === 0 ? [] : await store.read('occurrences-at', { replacement, found });
  return { found: occurrences, next, looked: texts.length };
}
