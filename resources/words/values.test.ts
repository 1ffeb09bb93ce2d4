import { expect, test } from 'vitest';
import { languages } from '../../model/language.ts';
import { valueProblems } from '../../model/values/value-problem.ts';
import { errorWords } from './errors.ts';
import { windowWords } from './window.ts';

test.each(languages)('what is wrong with a value is said for every problem, in %s', (language) => {
  for (const code of valueProblems) {
    const words = windowWords[language].mention.valueProblem(code, 'abc');
    expect(words.length).toBeGreaterThan(10);
    expect(errorWords({ code: 'value-unfit', detail: { problem: code, part: 'abc' } }, language).body).toBe(words);
  }
});

test('a problem names what was typed and shows how it is written', () => {
  expect(windowWords.en.mention.valueProblem('sum-form', '30亿元')).toBe(
    '“30亿元” is not a currency, a space and an amount: write CNY 3000000000, >CNY 3000000000 for more than that',
  );
});
