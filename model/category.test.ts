import { expect, it } from 'vitest';
import { calledInHistory } from './category.ts';

const called = (zh: string, en: string): string => calledInHistory({ label: { zh, en } }, 'medtop:04000000');

it('is called in both languages by the history, which people of either read', () => {
  expect(called('经济', 'Economics')).toBe('经济 / Economics');
});

it('is called once where both languages say the same, or only one says anything', () => {
  expect([called('IPTC', 'IPTC'), called('经济', '')]).toEqual(['IPTC', '经济']);
});

it('is called by its code where it has no name, or no vocabulary has it', () => {
  expect([called('', ''), calledInHistory(undefined, 'F')]).toEqual(['04000000', 'F']);
});
