import { expect, test } from 'vitest';
import { codePointName, inOneLine, isolated, visibleInLine, visibleInPlace, visibleName } from './visible-name.ts';

test.each([
  ['青川报\u202Etxt.exe', '青川报⟨U+202E⟩txt.exe'],
  ['\u2067青川报\u2069', '⟨U+2067⟩青川报⟨U+2069⟩'],
  ['青\u200b川\u0007报', '青⟨U+200B⟩川⟨U+0007⟩报'],
  ['صحيفة 青川报 𠮷.txt', 'صحيفة 青川报 𠮷.txt'],
])('a name that turns around or hides what is printed is shown as it is: %#', (name, shown) => {
  expect(visibleName(name)).toBe(shown);
});

test.each([
  ['what turns a line around', '\u202e\u2066\u200f\u061c', '⟨U+202E⟩⟨U+2066⟩⟨U+200F⟩⟨U+061C⟩'],
  ['what takes no room', '林\u200b若\u00ad溪\ufeff\u2060\u3164', '林⟨U+200B⟩若⟨U+00AD⟩溪⟨U+FEFF⟩⟨U+2060⟩⟨U+3164⟩'],
  ['what steers a terminal', '甲\u001b[2J\u0000\u0085\r乙', '甲⟨U+001B⟩[2J⟨U+0000⟩⟨U+0085⟩⟨U+000D⟩乙'],
  ['tags outside a flag', '甲\u{e0067}', '甲⟨U+E0067⟩'],
  ['joiners of what does not join', '林\u200d若\u200c溪', '林⟨U+200D⟩若⟨U+200C⟩溪'],
])('%s is shown by its code', (_what, text, shown) => {
  expect(visibleName(text)).toBe(shown);
  expect(visibleInLine(text)).toBe(shown);
});

test.each(['甲\t乙\n丙\r\n', '👩\u200d👧', '🏴\u{e0067}\u{e0062}\u{e007f}', '邉\u{e0101}', 'क्\u200dष'])(
  'what writing needs stays as it is: %j',
  (text) => {
    expect(visibleName(text)).toBe(text);
    expect(visibleInLine(text)).toBe(text);
  },
);

test('a place in what is shown in place is one in the text', () => {
  const text = 'ab\u202e\u{e0067}林';
  expect(visibleInPlace(text)).toBe('ab\ufffd\ufffd\ufffd林');
  expect(visibleInPlace(text)).toHaveLength(text.length);
});

test('what is written from right to left keeps by itself, once', () => {
  expect(isolated('صحيفة')).toBe('\u2068صحيفة\u2069');
  expect(isolated(isolated('صحيفة'))).toBe(isolated('صحيفة'));
  expect(isolated('青川报 3')).toBe('青川报 3');
  expect(visibleInLine('صحيفة', true)).toBe('صحيفة');
  expect(inOneLine(['صحيفة', '2020'])).toBe('\u2068صحيفة\u2069 · 2020');
  // Two texts in one line are not one text.
  expect(isolated(inOneLine(['صحيفة', 'عدد']))).toBe('\u2068\u2068صحيفة\u2069 · \u2068عدد\u2069\u2069');
});

test('isolates that end are let be, others are shown', () => {
  expect(visibleInLine('a\u2068b\u2069c')).toBe('a\u2068b\u2069c');
  expect(visibleInLine('a\u2069b\u2068c')).toBe('a⟨U+2069⟩b⟨U+2068⟩c');
  expect(visibleInLine('\u2068\u202eb\u2069')).toBe('\u2068⟨U+202E⟩b\u2069');
});

test('a character is named by its code point, half of one by its own', () => {
  expect(['𠮷', '\ue000', 'A', '\ud842'].map(codePointName)).toEqual(['U+20BB7', 'U+E000', 'U+0041', 'U+D842']);
});
