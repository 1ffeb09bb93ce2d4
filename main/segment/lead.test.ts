import { describe, expect, it } from 'vitest';
import { leadOf } from './lead.ts';

describe('a lead', () => {
  it.each([
    ['本报讯 4月30日,高新区', '本报讯'],
    ['本报讯（记者 王芳）春耕时节', '本报讯（记者 王芳）'],
    ['新华社北京4月2日电（记者 王 芳 李明）', '新华社北京4月2日电（记者 王 芳 李明）'],
    ['据新华社电 今年', '据新华社电'],
    ['【又訊】連日來', '【又訊】'],
    ['本报记者 王芳 北京报道：今年', '本报记者 王芳 北京报道：'],
    ['PORT ASHBY, May 11 (Reuters) - The new', 'PORT ASHBY, May 11 (Reuters) - '],
    ['(Xinhua) -- The new', '(Xinhua) -- '],
  ])('of %s is %s', (text, lead) => {
    expect(text.slice(0, leadOf(text)?.length)).toBe(lead);
  });

  it.each([
    '新华社电视台开播',
    '本报通讯员座谈会召开',
    '记者：您在岛上多少年了？',
    '本报电话改号',
    'The new bridge - at last',
  ])('is not seen in %s', (text) => {
    expect(leadOf(text)).toBeNull();
  });

  it('names the people in its brackets', () => {
    expect(leadOf('本报讯（记者 王芳 通讯员 李明）春耕')?.byline).toMatchObject({
      reporters: ['王芳'],
      correspondents: ['李明'],
    });
  });
});
