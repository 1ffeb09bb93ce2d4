import { describe, expect, it } from 'vitest';
import { errorCodes } from '../../model/error.ts';
import { languages } from '../../model/language.ts';
import { usageProblems } from '../../model/usage-problem.ts';
import { describeError, errorWords } from './errors.ts';

describe('the words for an error', () => {
  it('are one line, in either language, for every code, whatever is known of it', () => {
    const details = [{}, { path: '/a/青川报.txt', reason: 'disk\n  full', fileName: '青川报.txt', byteOffset: 3 }];
    for (const code of errorCodes) {
      for (const detail of details) {
        for (const language of languages) {
          const line = describeError({ code, detail }, language);
          expect(line).not.toBe('');
          expect(line).not.toMatch(/[\n\r]|undefined|null|NaN MB, where [^N]/);
        }
      }
    }
  });

  it('name the file: its name in the window, its path on a command line', () => {
    const error = { code: 'file-not-found', detail: { path: '/papers/青川报.txt' } } as const;
    expect(errorWords(error, 'en').title).toBe('There is no file 青川报.txt');
    expect(describeError(error, 'en')).toBe(
      'There is no file /papers/青川报.txt. It may have been moved or renamed; check its name and folder.',
    );
    expect(describeError(error, 'zh')).toBe(
      '找不到文件：/papers/青川报.txt。它可能被移走或改名了，请检查文件名和文件夹。',
    );
  });

  it('say what is wrong with a command line, and where help is', () => {
    for (const problem of usageProblems) {
      expect(describeError({ code: 'usage', detail: { problem, name: '--out' } }, 'en')).toMatch(/See kanwu --help\.$/);
    }
  });
});
