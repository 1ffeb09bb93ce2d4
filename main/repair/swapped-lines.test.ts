import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadMisreadingFinder } from './load-misreading-finder.ts';
import { swappedLines } from './swapped-lines.ts';

const { model } = loadMisreadingFinder(join(import.meta.dirname, '../../resources'));
const found = (lines: readonly string[], year: number | null = 2004) =>
  swappedLines({ text: lines.join('\n'), role: 'body', next: null }, model, year);

const printed = [
  '会议要求各级政府加强组织领',
  '导，认真贯彻落实有关规定，',
  '切实保障人民群众的根本利',
  '益，推动经济社会发展。',
];
const [first = '', second = '', third = '', fourth = ''] = printed;

describe('lines that stand in each other’s place', () => {
  it('are read the other way round, without the break between them', () => {
    const text = [first, third, second, fourth].join('\n');
    const repairs = found([first, third, second, fourth]);
    expect(repairs.map(({ kind, now, origin }) => ({ kind, now, origin }))).toEqual([
      { kind: 'transposed', now: second + third, origin: 'swapped-lines@1' },
    ]);
    expect(repairs.map(({ start, end }) => text.slice(start, end))).toEqual([`${third}\n${second}`]);
  });

  it('are none where the lines go on with one another as they stand', () => {
    expect(found(printed)).toEqual([]);
  });

  it('are not looked for in what is older than the model knows, nor in other scripts', () => {
    expect(found([first, third, second, fourth], 1898)).toEqual([]);
    expect(
      found(['The council met on Mon-', 'the new bridge is to be', 'day evening and decided', 'built in the spring.']),
    ).toEqual([]);
  });
});
