import { expect, test } from 'vitest';
import { visibleName, visibleText } from './visible-name.ts';

test.each([
  ['青川报\u202Etxt.exe', '青川报⟨U+202E⟩txt.exe'],
  ['\u2067青川报\u2069', '⟨U+2067⟩青川报⟨U+2069⟩'],
  ['青\u200b川\u0007报', '青⟨U+200B⟩川⟨U+0007⟩报'],
  ['صحيفة 青川报 𠮷.txt', 'صحيفة 青川报 𠮷.txt'],
])('a name that turns around or hides what is printed is shown as it is: %#', (name, shown) => {
  expect(visibleName(name)).toBe(shown);
});

test('what a file holds is shown as it is, but for what turns a line around', () => {
  expect(visibleText('\ufeff甲\u200b\r\n\u202e乙')).toBe('\ufeff甲\u200b\r\n⟨U+202E⟩乙');
});
