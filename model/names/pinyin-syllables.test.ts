import { expect, it } from 'vitest';
import { soundOf } from './pinyin-syllables.ts';

it('names that are read alike sound alike, in ideographs of either script and in pinyin', () => {
  expect(soundOf('林若溪')).toBe('linruoxi');
  for (const other of ['林偌西', '林若谿', 'Lín Ruòxī', 'LIN RUOXI', '林 若溪'])
    expect(soundOf(other)).toBe('linruoxi');
  expect(soundOf('呂綠')).toBe(soundOf('Lü Lü'));
});

it('what has no reading stays as its form has it', () => {
  expect(soundOf('第８中学')).toBe('di8zhongxue');
  expect(soundOf('')).toBe('');
});
