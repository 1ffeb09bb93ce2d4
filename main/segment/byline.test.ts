import { describe, expect, it } from 'vitest';
import { parseByline } from './byline.ts';

/** The people of a byline as `R … / C … / P …`. */
function people(text: string): string | null {
  const byline = parseByline(text);
  if (byline === null) return null;
  const lists = [
    ['R', byline.reporters],
    ['C', byline.correspondents],
    ['P', byline.photographers],
  ] as const;
  return lists
    .filter(([, names]) => names.length > 0)
    .map(([letter, names]) => `${letter} ${names.join(' ')}`)
    .join(' / ');
}

describe('a byline', () => {
  it.each([
    ['记者 陶一鸣', 'R 陶一鸣'],
    ['本报记者 王 芳 李小明', 'R 王芳 李小明'],
    ['□本报记者 王芳', 'R 王芳'],
    ['（记者 王芳）', 'R 王芳'],
    ['○ 通讯员 阚小满', 'C 阚小满'],
    ['记者王芳 通讯员阚小满', 'R 王芳 / C 阚小满'],
    ['清河日报全媒体记者 王芳 见习记者 李一鸣', 'R 王芳 李一鸣'],
    ['记者 司马长风 北京报道', 'R 司马长风'],
    ['通讯员 阿依古丽·买买提', 'C 阿依古丽·买买提'],
    ['本报通讯员 赵国强', 'C 赵国强'],
    ['记者卢小文', 'R 卢小文'],
    ['本報記者 卢文 杜大文', 'R 卢文 杜大文'],
    ['记者杜一白、卢小峰报道', 'R 杜一白 卢小峰'],
    ['記者吳小芳、陳小明報道', 'R 吳小芳 陳小明'],
    ['本報記者 歐陽明 南京報導', 'R 歐陽明'],
  ])('names reporters and correspondents in %s', (text, expected) => {
    expect(people(text)).toBe(expected);
  });

  it.each([
    ['记者 陶一鸣 通讯员 阚小满 文/图', 'R 陶一鸣 / C 阚小满 / P 陶一鸣 阚小满'],
    ['记者 王芳 摄影报道', 'R 王芳 / P 王芳'],
    ['王芳 文 李明 图', 'R 王芳 / P 李明'],
    ['文/王芳 图/李明', 'R 王芳 / P 李明'],
    ['记者 王芳/文 李明/图', 'R 王芳 / P 李明'],
    ['记者 王芳 摄影 李明', 'R 王芳 / P 李明'],
    ['李明 摄', 'P 李明'],
    ['本报记者李明摄', 'R 李明 / P 李明'],
    ['郜岚摄', 'P 郜岚'],
    ['孙晓文 摄', 'P 孙晓文'],
    ['盧小文攝', 'P 盧小文'],
    ['記者 吳芳 文/圖', 'R 吳芳 / P 吳芳'],
    ['卢小芳文', 'R 卢小芳'],
  ])('knows who took the pictures in %s', (text, expected) => {
    expect(people(text)).toBe(expected);
  });

  it.each([
    ['By Eleanor Whitcombe and Tom Ashdown', 'R Eleanor Whitcombe Tom Ashdown'],
    ['By JANE PELLOW, Staff Writer', 'R JANE PELLOW'],
    ['Photo by Tom Ashdown', 'P Tom Ashdown'],
  ])('is read in English: %s', (text, expected) => {
    expect(people(text)).toBe(expected);
  });

  it.each([
    '记者了解到',
    '图文无关',
    '会议指出',
    '高山 流水',
    '记者',
    '记者 王芳 从会上获悉,今年',
    'By the end of May',
  ])('is not %s', (text) => {
    expect(parseByline(text)).toBeNull();
  });

  it('is stated by its words, and only guessed from names alone', () => {
    expect(parseByline('记者 王芳')?.stated).toBe(true);
    expect(parseByline('王芳 李小明')?.stated).toBe(false);
  });
});
