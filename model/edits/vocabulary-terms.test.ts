import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Category, Vocabulary } from '../category.ts';
import type { VocabularyChange } from '../vocabulary-change.ts';
import { changedVocabulary, narrowerOf } from './vocabulary-terms.ts';

const term = (code: string, zh: string, broader: string | null = null): Category => ({
  ...{ scheme: '馆藏', code, label: { zh, en: zh }, broader },
});
const vocabulary: Vocabulary = {
  ...{ scheme: '馆藏', label: { zh: '馆藏', en: '馆藏' } },
  terms: [term('Q', '产业'), term('Q1', '开工', 'Q'), term('Q11', '奠基', 'Q1'), term('S', '水务')],
};

/** The categories once something was changed, each with where it stands. */
function outcome(change: VocabularyChange): string[] | null {
  const changed = changedVocabulary(vocabulary, change);
  return changed?.terms.map(({ code, broader }) => `${code}<${broader ?? ''}`) ?? null;
}

describe('a category', () => {
  test('is added behind those that it stands beside', () => {
    const add = (code: string, broader: string | null) =>
      outcome({ kind: 'add-term', code, label: { zh: '投产', en: '' }, broader });
    expect(add('Q2', 'Q')).toEqual(['Q<', 'Q1<Q', 'Q2<Q', 'Q11<Q1', 'S<']);
    expect(add('T', null)).toEqual(['Q<', 'Q1<Q', 'Q11<Q1', 'S<', 'T<']);
    expect(add('Q', null)).toBeNull();
    expect(add('T', 'X')).toBeNull();
  });

  test('that has a name in one language has it in both, and without a name its code', () => {
    const named = (zh: string, en: string) =>
      changedVocabulary(vocabulary, { kind: 'rename-term', code: 'S', label: { zh, en } })?.terms[3]?.label;
    expect(named('供水', 'Water')).toEqual({ zh: '供水', en: 'Water' });
    expect(named('', ' Water ')).toEqual({ zh: 'Water', en: 'Water' });
    expect(named('', '')).toEqual({ zh: 'S', en: 'S' });
  });

  test('is moved with all that stands under it, but never under itself', () => {
    expect(outcome({ kind: 'move-term', code: 'Q1', broader: 'S' })).toEqual(['Q<', 'Q1<S', 'Q11<Q1', 'S<']);
    expect(outcome({ kind: 'move-term', code: 'Q1', broader: null })).toEqual(['Q<', 'Q1<', 'Q11<Q1', 'S<']);
    expect(outcome({ kind: 'move-term', code: 'Q', broader: 'Q11' })).toBeNull();
  });

  test('that is removed leaves what stood under it in its place', () => {
    expect(outcome({ kind: 'remove-term', code: 'Q1' })).toEqual(['Q<', 'Q11<Q', 'S<']);
    expect(outcome({ kind: 'remove-term', code: 'X' })).toBeNull();
  });

  test('that is merged gives what stood under it to the other, also where that stood under it', () => {
    expect(outcome({ kind: 'merge-term', code: 'Q', into: 'S' })).toEqual(['Q1<S', 'Q11<Q1', 'S<']);
    expect(outcome({ kind: 'merge-term', code: 'Q', into: 'Q11' })).toEqual(['Q1<Q11', 'Q11<', 'S<']);
    expect(outcome({ kind: 'merge-term', code: 'Q', into: 'Q' })).toBeNull();
  });
});

test('whatever is done, no code is there twice, and each category stands under one that is there, never under itself', () => {
  const code = fc.constantFrom('Q', 'Q1', 'Q11', 'S', 'T', 'U');
  const label = fc.constant({ zh: '某', en: '' });
  const change: fc.Arbitrary<VocabularyChange> = fc.oneof(
    fc.record({ kind: fc.constant('add-term' as const), code, label, broader: fc.option(code) }),
    fc.record({ kind: fc.constant('move-term' as const), code, broader: fc.option(code) }),
    fc.record({ kind: fc.constant('remove-term' as const), code }),
    fc.record({ kind: fc.constant('merge-term' as const), code, into: code }),
  );
  fc.assert(
    fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
      let now = vocabulary;
      for (const each of changes) now = changedVocabulary(now, each) ?? now;
      const codes = now.terms.map((each) => each.code);
      expect(new Set(codes).size).toBe(codes.length);
      const tops = now.terms.filter(({ broader }) => broader === null);
      const reached = new Set(tops.flatMap((each) => [...narrowerOf(now.terms, each.code)]));
      expect(reached.size).toBe(codes.length);
    }),
  );
});
