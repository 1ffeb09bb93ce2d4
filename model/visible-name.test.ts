import { expect, test } from 'vitest';
import { visibleName } from './visible-name.ts';

test.each([
  ['青川报\u202Etxt.exe', '青川报⟨U+202E⟩txt.exe'],
  ['\u2067青川报\u2069', '⟨U+2067⟩青川报⟨U+2069⟩'],
  ['青\u200b川\u0007报', '青⟨U+200B⟩川⟨U+0007⟩报'],
  ['صحيفة 青川报 𠮷.txt', 'صحيفة 青川报 𠮷.txt'],
])('a name that turns around or hides what is printed is shown as it is: %#', (name, shown) => {
  expect(visibleName(name)).toBe(shown);
});
