import { expect, it } from 'vitest';
import { codePointName, rareCharacters } from './missing-glyphs.ts';

it('only characters are asked for that a system may not have: no common ones, no marks and nothing that is not seen', () => {
  const text = '清河日报，ABC “引” カナ é 1\n\u3000\u200b\ufeff葛\u{e0100}가𠮷㐂\ue000\ud842';
  expect(text.match(rareCharacters())).toEqual(['가', '𠮷', '㐂', '\ue000', '\ud842']);
});

it('a character is named by its code point, half of one by its own', () => {
  expect(['𠮷', '\ue000', 'A', '\ud842'].map(codePointName)).toEqual(['U+20BB7', 'U+E000', 'U+0041', 'U+D842']);
});
