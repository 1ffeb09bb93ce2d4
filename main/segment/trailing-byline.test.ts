import { describe, expect, it } from 'vitest';
import { trailingByline } from './trailing-byline.ts';

describe('a byline at the end of a paragraph', () => {
  it.each([
    ['要求形成方案呈报管委会。', '记者 陶一鸣 文/图'],
    ['活动持续到月底。', '（王晓帆）'],
    ['“我们一定做到。”', '□本报记者 王芳'],
    ['大桥昨日通车。 ', '文/徐福志 图/刘永宝'],
    ['工程将于年底完工 ', '通讯员 阚小满'],
    ['the council said. ', '(Reporting by Mary Stoke; Editing by Dan Hale)'],
  ])('begins after %s', (body, byline) => {
    expect(trailingByline(body + byline)?.start).toBe(body.length);
  });

  it.each([
    '共有三家企业（含分公司）。',
    '会议由张力 主持',
    '详见第三版（下转第3版）',
    '他告诉本报记者',
    '记者 陶一鸣',
  ])('is not seen in %s', (text) => {
    expect(trailingByline(text)).toBeNull();
  });
});
