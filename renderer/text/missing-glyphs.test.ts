import { expect, it } from 'vitest';
import { rareCharacters } from './missing-glyphs.ts';

it('only characters are asked for that a system may not have: no common ones, no marks and nothing that is not seen', () => {
  const text = '清河日报，ABC “引” カナ é 1\n\u3000\u200b\ufeff葛\u{e0100}가𠮷㐂\ue000\ud842';
  expect(text.match(rareCharacters)).toEqual(['가', '𠮷', '㐂', '\ue000', '\ud842']);
});
