import { describe, expect, it } from 'vitest';
import { continuationMarkAt, isContinuationMark } from './continuation-mark.ts';

describe('what a newspaper says of where a text goes on', () => {
  it.each([
    ['各界人士纷纷（下转第3版）', '各界人士纷纷'],
    ['各界人士纷纷 （下转三版）', '各界人士纷纷'],
    ['各界人士纷紛(下轉第二版)', '各界人士纷紛'],
    ['各界人士纷纷【转A2版】', '各界人士纷纷'],
    ['the bridge was (continued on page 3)', 'the bridge was'],
    ['汽车在路口转三圈后停下。', '汽车在路口转三圈后停下。'],
    ['他说，把材料转给三版。', '他说，把材料转给三版。'],
  ])('stands at the end of %j', (text, without) => {
    expect(text.slice(0, continuationMarkAt(text))).toBe(without);
  });

  it.each([
    ['（上接第1版）', true],
    ['(上接A1版)', true],
    ['续接第一版', true],
    ['上接第1版 大桥昨日通车', false],
    ['本报讯 昨日', false],
  ])('is all that %j says: %j', (text, is) => {
    expect(isContinuationMark(text)).toBe(is);
  });
});
