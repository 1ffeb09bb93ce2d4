import { expect, test } from 'vitest';
import { type EntryId, newId } from '../../model/ids.ts';
import type { Conflict } from '../../model/journal/conflict.ts';
import { countingSide, settlingOf } from './sides.ts';

function conflict(changes: Partial<Conflict> = {}): Conflict {
  return {
    ...{ noun: 'article', record: 'a', group: 'note', entry: newId<EntryId>(), kind: 'replaced', summary: '' },
    articleId: null,
    later: { actor: '柏', at: 2, says: { kind: 'values', values: { note: '乙' } } },
    earlier: { actor: '安', at: 1, says: { kind: 'values', values: { note: '甲' } } },
    ...changes,
  };
}

test('of two values the later counts, and can be kept or given up for the earlier', () => {
  const one = conflict();
  expect(countingSide(one, [one])).toBe('later');
  expect(settlingOf(one, 'later', 'later')).toBe('keep');
  expect(settlingOf(one, 'earlier', 'later')).toBe('take');
});

test('where three decided, the last counts, and the first can still be taken', () => {
  const [older, newer] = [conflict(), conflict()];
  expect(countingSide(older, [older, newer])).toBe('neither');
  expect(countingSide(newer, [older, newer])).toBe('later');
  expect(settlingOf(older, 'earlier', 'neither')).toBe('take');
  expect(settlingOf(older, 'later', 'neither')).toBeNull();
});

test('what was taken away stays away, and a correction that was accepted first stands', () => {
  for (const kind of ['removed', 'overlaps'] as const) {
    const one = conflict({ kind, group: 'there' });
    expect(countingSide(one, [one])).toBe('earlier');
    expect(settlingOf(one, 'earlier', 'earlier')).toBe('keep');
    expect(settlingOf(one, 'later', 'earlier')).toBe('take');
  }
});

test('a change of what is not there any more can only be left', () => {
  const one = conflict({ kind: 'without-ground', group: 'there', earlier: null });
  expect(settlingOf(one, 'later', countingSide(one, [one]))).toBe('leave');
  expect(settlingOf(one, 'earlier', countingSide(one, [one]))).toBeNull();
});
