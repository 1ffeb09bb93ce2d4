import { expect, test } from 'vitest';
import { monthSpan, monthsBetween, spansOf } from './spans.ts';

test('a few days are shown as days, those between them in which nothing was among them', () => {
  const { isByDay, all } = spansOf(['2026-03-01', '2026-02-27'], 92);
  expect(isByDay).toBe(true);
  expect(all.map(({ key }) => key)).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
});

test('many days are shown as months with their first and last day', () => {
  const { isByDay, all, of } = spansOf(['2025-12-05', '2026-03-20'], 92);
  expect(isByDay).toBe(false);
  expect(all.map(({ key }) => key)).toEqual(['2025-12', '2026-01', '2026-02', '2026-03']);
  expect(all[2]).toEqual({ key: '2026-02', from: '2026-02-01', until: '2026-02-28' });
  expect(of('2026-03-20')).toBe('2026-03');
});

test('a leap year’s February has its day more, and nothing is between what is in no order', () => {
  expect(monthSpan('2024-02').until).toBe('2024-02-29');
  expect(monthsBetween('2024-03', '2024-02')).toEqual([]);
  expect(spansOf([], 92).all).toEqual([]);
});
