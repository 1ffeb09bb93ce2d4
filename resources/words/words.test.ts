import { describe, expect, test } from 'vitest';
import { type Language, languages } from '../../model/language.ts';
import { commandLineWords } from './command-line.ts';
import { counted } from './en/counted.ts';
import { menuWords } from './menu.ts';
import { windowWords } from './window.ts';

const wordsIn = (language: Language): object => ({
  window: windowWords[language],
  menu: menuWords[language],
  commandLine: commandLineWords[language],
});
const zh = wordsIn('zh');
const en = wordsIn('en');

/** Every text of a catalogue by the path to it; functions are left out. */
function textsOf(catalogue: object, path = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(catalogue).flatMap(([key, value]: [string, unknown]): [string, string][] => {
      const here = path === '' ? key : `${path}.${key}`;
      if (typeof value === 'string') return [[here, value]];
      return typeof value === 'object' && value !== null ? [...textsOf(value, here)] : [];
    }),
  );
}

describe('the catalogues', () => {
  test('say the same things', () => {
    expect([...textsOf(en).keys()].sort()).toEqual([...textsOf(zh).keys()].sort());
  });

  test('leave nothing empty', () => {
    for (const [path, text] of [...textsOf(zh), ...textsOf(en)]) expect(text.trim(), path).not.toBe('');
  });

  test('are each in their own language', () => {
    const chinese = /\p{Script=Han}/u;
    for (const [path, text] of textsOf(en)) {
      if (path !== 'window.start.title') expect(text, path).not.toMatch(chinese);
    }
    // What is made of signs alone is in no language.
    for (const [path, text] of textsOf(zh)) if (/\p{L}/u.test(text)) expect(text, path).toMatch(chinese);
  });

  test('offer a command under the same name in the menu and in the window', () => {
    for (const language of languages) {
      for (const [id, name] of Object.entries(windowWords[language].command)) {
        expect(menuWords[language]).toHaveProperty([id], name);
      }
    }
  });
});

test('English counts as English does', () => {
  expect(counted(1, 'entity', 'entities')).toBe('1 entity');
  expect(counted(1200, 'article', 'articles')).toBe('1,200 articles');
});
