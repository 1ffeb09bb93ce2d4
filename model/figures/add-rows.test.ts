import { expect, test } from 'vitest';
import { addRows } from './add-rows.ts';

test('rows that say the same but for their numbers are one, with these added up', () => {
  const row = (day: string, kind: string, decisions: number) => ({ day, kind, decisions });
  const sum = addRows(
    [row('2026-11-29', 'text', 2)],
    [row('2026-11-29', 'text', 3), row('2026-11-29', 'marks', 1)],
    ['decisions'],
  );
  expect(sum).toEqual([row('2026-11-29', 'text', 5), row('2026-11-29', 'marks', 1)]);
});
