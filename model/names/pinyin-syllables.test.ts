import { expect, it } from 'vitest';
import { initialsOf, soundOf, soundWanted } from './pinyin-syllables.ts';

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

it('a name is known by the first letters of its syllables, too', () => {
  expect(initialsOf('林若溪')).toBe('lrx');
  expect(initialsOf('第８中学')).toBe('d8zx');
});

it('what is looked for is taken for pinyin where it is nothing but letters and digits, with tones and spaces or without', () => {
  for (const wanted of ['lin ruoxi', 'Lín Ruòxī', 'LINRUOXI']) expect(soundWanted(wanted)).toBe('linruoxi');
  expect(soundWanted('lv')).toBe('lu');
  for (const wanted of ['林ruoxi', '2020', '', '林若溪']) expect(soundWanted(wanted)).toBeNull();
});
