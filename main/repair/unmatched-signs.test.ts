import { expect, it } from 'vitest';
import { repairUnmatchedSigns } from './unmatched-signs.ts';

/** The text with all that is proposed. */
function repaired(text: string, next: string | null = null): string {
  let reads = text;
  for (const { start, end, now } of repairUnmatchedSigns({ text, role: 'body', next }).toReversed()) {
    reads = reads.slice(0, start) + now + reads.slice(end);
  }
  return reads;
}

it('a quote that is turned round is turned back', () => {
  expect(repaired('市长说：“今年要修好路“，代表们鼓掌。')).toBe('市长说：“今年要修好路”，代表们鼓掌。');
  expect(repaired('市长说：”今年要修好路”，代表们鼓掌。')).toBe('市长说：“今年要修好路”，代表们鼓掌。');
  expect(repaired('他讀過《清河縣志《兩遍。')).toBe('他讀過《清河縣志》兩遍。');
});

it('the second half of another pair becomes that of its own', () => {
  expect(repaired('局長稱「本年經費不足”，擬請補助。')).toBe('局長稱「本年經費不足」，擬請補助。');
});

it('what was left out around what was said is put there', () => {
  expect(repaired('市长说：“今年要修好路。')).toBe('市长说：“今年要修好路。”');
  expect(repaired('市长说：今年要修好路。”代表们鼓掌。')).toBe('市长说：“今年要修好路。”代表们鼓掌。');
});

it('speech that goes on in the next paragraph is not closed', () => {
  expect(repaired('市长说：“今年要修好路。', '“明年还要架桥。”')).toBe('市长说：“今年要修好路。');
  expect(repaired('市长说：“今年要修好路。', '明年还要架桥。”')).toBe('市长说：“今年要修好路。');
});

it('signs that fit together, and those of which nobody can tell what is wrong, are left alone', () => {
  for (const text of ['他说：“读《清河志》（二）。”', '所谓“新区，是三镇之和。', '一）道路；二）桥梁。', '“甲”“乙”']) {
    expect(repaired(text)).toBe(text);
  }
});
