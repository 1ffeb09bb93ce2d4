import { describe, expect, it } from 'vitest';
import type { BlockRole } from '../../model/block.ts';
import { sourceOffset } from '../../model/offset.ts';
import { withoutInterruptions } from './interrupted.ts';

/** Lines with the role that each begins with, put together; what goes on with the block before it is shown with an arrow. */
function put(...lines: readonly (readonly [BlockRole, string])[]): string[] {
  const text = lines.map(([, line]) => line).join('\n\n');
  let at = 0;
  const blocks = lines.flatMap(([role, line]) => {
    const start = sourceOffset(at + (line.length - line.trimStart().length));
    const end = sourceOffset(at + line.length);
    at = end + 2;
    return role === 'furniture' ? [] : [{ role, start, end, confidence: 1 }];
  });
  return withoutInterruptions(text, blocks).map(
    ({ role, start, end, continues = false }) => `${continues ? '→ ' : ''}${role} ${text.slice(start, end)}`,
  );
}

const begun = '柳溪大橋昨日通車，兩岸居民';
const caption = '圖為大橋。鄔立川攝';
const rest = '前往觀看，道路為之擁塞。';

describe('a paragraph with a picture in it', () => {
  it('goes on after the caption, which comes behind it', () => {
    expect(put(['body', begun], ['caption', caption], ['body', rest], ['byline', '記者 柯小蘭'])).toEqual([
      `body ${begun}`,
      `→ body ${rest}`,
      `caption ${caption}`,
      'byline 記者 柯小蘭',
    ]);
  });

  it('goes on after a line that belongs to no article', () => {
    expect(put(['body', begun], ['furniture', '廣告'], ['body', rest])).toEqual([`body ${begun}`, `→ body ${rest}`]);
  });

  it('does not go on where nothing stands between, or a headline does', () => {
    expect(put(['body', begun], ['body', rest])).toEqual([`body ${begun}`, `body ${rest}`]);
    expect(put(['body', begun], ['subhead', '盛況'], ['body', rest])[2]).toBe(`body ${rest}`);
  });

  it.each([
    ['has ended', '柳溪大橋昨日通車，兩岸稱便。', rest],
    ['announces what follows', '市長柯大有說，柳溪大橋有三利：', rest],
    ['has no signs', '柳溪大橋昨日通車兩岸居民', rest],
    ['is no longer than a name', '柳溪，大橋', rest],
    ['is followed by a lead', begun, '本報訊 前往觀看者甚眾。'],
    ['is followed by a list’s number', begun, '二、前往觀看者甚眾。'],
    ['is followed by an indentation', begun, '　　前往觀看者甚眾。'],
    ['is followed by a quotation', begun, '「前往觀看者甚眾。」'],
  ])('does not go on where the one before %s', (_, first, second) => {
    expect(put(['body', first], ['caption', caption], ['body', second]).filter((line) => line.startsWith('→'))).toEqual(
      [],
    );
  });
});
