import { describe, expect, it } from 'vitest';
import { CharacterTable } from '../../main/extract/tagger/characters.ts';
import { StyleModel, wholeShare } from '../../main/extract/tagger/style.ts';
import type { Corpus } from './corpus.ts';
import { styleFigures } from './style-figures.ts';

const table = new CharacterTable('');

function corpusOf(name: string, texts: readonly string[]): Corpus {
  return {
    name,
    coverage: { person: 'all', organization: 'all', place: 'all', position: 'none' },
    passages: texts.map((text) => ({ text, spans: [], heldOut: false })),
  };
}

const congress = ['大会代表审议政府工作报告。', '代表们认真审议了报告，大会秘书处发布公报。'];
const street = ['市民在街头排队买菜，摊主忙着找零钱。', '街头的摊主说，菜价比昨天便宜。'];
const model = new StyleModel(styleFigures([corpusOf('congress', congress), corpusOf('street', street)], table));
const sharesOf = (text: string): number[] => [...model.sharesOf(text, table.gram)];

describe('the shares of styles in a text', () => {
  it('are all with the source that it reads like', () => {
    expect(sharesOf('代表审议报告。')).toEqual([wholeShare, 0]);
    expect(sharesOf('街头的摊主排队买菜。')).toEqual([0, wholeShare]);
  });

  it('are equal where nothing speaks for either source', () => {
    expect(sharesOf('龘靐齉爩鱻麤')).toEqual([wholeShare / 2, wholeShare / 2]);
  });

  it('are divided when a text reads like several', () => {
    const [first = 0, second = 0] = sharesOf(`龘靐齉爩鱻麤灪爨癵籱${congress[0]}${street[1]}`.repeat(20));
    expect(first + second).toBe(wholeShare);
    expect(Math.min(first, second)).toBeGreaterThan(0);
  });

  it('are whole for any text', () => {
    for (const text of ['', '\ud800', 'a', '大'.repeat(10_000)]) {
      expect(sharesOf(text).reduce((all, share) => all + share, 0)).toBe(wholeShare);
    }
  });
});
