import { describe, expect, it } from 'vitest';
import { packCommands } from '../journal/packed-commands.ts';
import { EntryRows } from './entry-rows.ts';

function idOfEntry(number: number): Uint8Array {
  return Buffer.from(number.toString(16).padStart(32, '0'), 'hex');
}

/** @param numbers those that the rows of the entries 1, 2, … say */
function rowsSaying(numbers: readonly number[], indexed: readonly number[] = [1, 2, 3]): EntryRows {
  const rows = new EntryRows();
  for (const [at, sequence] of numbers.entries())
    rows.note({ sequence, id: idOfEntry(at + 1), commands: packCommands([]) }, true);
  for (const [at, sequence] of indexed.entries()) rows.note({ sequence, id: idOfEntry(at + 1) }, false);
  return rows;
}

describe('the entries that were found', () => {
  it.each([
    ['a row', [1, 77, 3], undefined],
    ['the last row', [1, 2, 77], undefined],
    ['the index', [1, 2, 3], [1, 77, 3]],
  ])('are each under its number, and no more than there were, where %s says another', (_, numbers, indexed) => {
    const rows = rowsSaying(numbers, indexed);
    expect(rows.entries(new Set()).map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    expect(rows.last()).toBe(3);
  });

  it('are fewer than there were where only the index knows of one', () => {
    const rows = rowsSaying([1, 2]);
    expect(rows.entries(new Set())).toHaveLength(2);
    expect(rows.last()).toBe(3);
  });
});
