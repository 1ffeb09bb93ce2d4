import { describe, expect, it } from 'vitest';
import { leadOf, narratedByline } from './lead.ts';

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
    ['（臨江十八日電）連日大雨', '（臨江十八日電）'],
    ['（重慶廿日海通電）據此間', '（重慶廿日海通電）'],
    ['【中央社南京二十八日電】行政院', '【中央社南京二十八日電】'],
    ['▲漢口十八日電　江水', '▲漢口十八日電'],
  ])('of %s is %s', (text, lead) => {
    expect(text.slice(0, leadOf(text)?.length)).toBe(lead);
  });

  it.each([
    '新华社电视台开播',
    '本报通讯员座谈会召开',
    '记者：您在岛上多少年了？',
    '本报电话改号',
    '（東堤決口記）',
    '（縣長說，已去電）',
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

describe('who is said to have learned the news', () => {
  it.each([
    ['记者杜一白从市环保局获悉，今年', ['杜一白']],
    ['本报讯 记者杜一白、卢小峰日前从市委获悉', ['杜一白', '卢小峰']],
    ['昨日，记者从市环保局获悉', undefined],
    ['记者昨日从会上获悉', undefined],
    ['记者杜一白说', undefined],
  ])('in %s is a reporter', (text, reporters) => {
    expect(narratedByline(text)?.reporters).toEqual(reporters);
  });
});
