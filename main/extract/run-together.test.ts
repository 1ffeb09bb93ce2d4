import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plainUnits } from '../../model/names/unit-form.ts';
import { readingOffset } from '../../model/offset.ts';
import { loadWordLists } from './lists.ts';
import { Opinions } from './opinions.ts';
import type { MentionProposal } from './recogniser.ts';
import { apartIfRunTogether } from './run-together.ts';

const lists = loadWordLists(join(import.meta.dirname, '../../resources'));

function apart(name: string, type = 'person'): string[] {
  const ranges = [{ start: readingOffset(0), end: readingOffset(name.length) }];
  const proposal: MentionProposal = { ranges, type, value: null, confidence: 0.9, origin: 'tagger@1' };
  return apartIfRunTogether([proposal], plainUnits(name), lists, new Opinions()).map(({ ranges: [range] }) =>
    name.slice(range?.start, range?.end),
  );
}

describe('names that ran together', () => {
  it.each([
    ['毕云山齐伯钧', ['毕云山', '齐伯钧']],
    ['畢雲山齊伯鈞', ['畢雲山', '齊伯鈞']],
    ['王小华李明', ['王小华', '李明']],
    ['李明王小华', ['李明', '王小华']],
  ])('%s are two', (name, two) => {
    expect(apart(name)).toEqual(two);
  });

  it.each(['戈尔巴乔夫', '韦尔特罗尼', '明太祖朱元璋', '石田东四郎', '欧阳文斌', '张三李四'])(
    '%s is left alone',
    (name) => {
      expect(apart(name)).toEqual([name]);
    },
  );

  it('organisations are never cut', () => {
    expect(apart('毕云山齐伯钧', 'organization')).toEqual(['毕云山齐伯钧']);
  });

  it('neither half is surer than both were, or than seemly', () => {
    const ranges = [{ start: readingOffset(0), end: readingOffset(6) }];
    const opinions = new Opinions();
    const proposal: MentionProposal = { ranges, type: 'person', value: null, confidence: 0.95, origin: 'tagger@1' };
    const halves = apartIfRunTogether([proposal], '毕云山齐伯钧', lists, opinions);
    expect(halves.map((half) => [half.confidence, opinions.of(half)])).toEqual([
      [0.8, 0.8],
      [0.8, 0.8],
    ]);
  });
});
