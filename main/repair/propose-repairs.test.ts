import { describe, expect, it } from 'vitest';
import { sourceOffset } from '../../model/offset.ts';
import { proposeRepairs } from './propose-repairs.ts';

/** The proposals for one paragraph, each as `was→now`. */
function repairs(text: string): readonly string[] {
  const block = { role: 'body', start: sourceOffset(0), end: sourceOffset(text.length) } as const;
  return proposeRepairs(text, [block]).map(({ start, end, now }) => `${text.slice(start, end)}→${now}`);
}

describe('a broken line', () => {
  it('is joined without a space between ideographs', () => {
    expect(repairs('营造浓\n\n\n厚氛围')).toEqual(['\n\n\n→']);
  });

  it('takes the white space on both sides of the break with it', () => {
    expect(repairs('营造浓 \r\n　　厚氛围')).toEqual([' \r\n　　→']);
  });

  it('keeps words of English apart, and puts a divided word together', () => {
    expect(repairs('open to\ntraffic after construc-\ntion of')).toEqual(['\n→ ', '-\n→']);
  });

  it('is joined without a space inside a number of Chinese text', () => {
    expect(repairs('年均浓度降至20\n20微克')).toEqual(['\n→']);
    expect(repairs('PM2.\n5浓度下降')).toEqual(['\n→']);
  });

  it('is joined without a space between an ideograph and a number', () => {
    expect(repairs('共投资\n300万元')).toEqual(['\n→']);
  });
});

describe('lost characters', () => {
  it('become one □ each', () => {
    expect(repairs('校长\ufffd\ufffd说')).toEqual(['\ufffd\ufffd→□□']);
    expect(repairs('已整改■■个')).toEqual(['■■→□□']);
    expect(repairs('市民锟斤拷说')).toEqual(['锟斤拷→□']);
  });

  it('that are □ already are left to the archivist, and list marks are no lost characters', () => {
    expect(repairs('已整改□□个')).toEqual([]);
    expect(repairs('■活动报名 ■奖项设置')).toEqual([]);
  });
});

describe('look-alike characters', () => {
  it.each([
    ['产能己经恢复', '己→已'],
    ['管好自已的事', '已→己'],
    ['4月28曰上午', '曰→日'],
    ['区入民政府', '入→人'],
    ['2O2O年', 'O→0'],
    ['共l2个', ''],
    ['于l998年', 'l→1'],
    ['投人使用', '人→入'],
    ['作出部暑', '暑→署'],
  ])('are put right in %s', (text, expected) => {
    expect(new Set(repairs(text))).toEqual(new Set(expected === '' ? [] : [expected]));
  });

  it.each([
    '深入民心的工程',
    '讲述自己经过的事',
    '知己经年未见',
    '来自已有的产能',
    '周末来访的客人',
    '子曰：学而时习之',
    '双氧水H2O2的浓度',
    '侯府门前等侯府的车',
    '成千部影片',
    '他曾经挤发展的时间',
    '列入人民代表名单',
  ])('are not seen in %s', (text) => {
    expect(repairs(text)).toEqual([]);
  });
});

describe('spacing and signs', () => {
  it('brings wide gaps between ideographs down to one space, but leaves tables alone', () => {
    expect(repairs('高新区   召开会议')).toEqual(['   → ']);
    expect(repairs('甲队  三分  乙队  两分  丙队')).toEqual([]);
  });

  it('removes characters that cannot be seen', () => {
    expect(repairs('高\u200b新区')).toEqual(['\u200b→']);
  });

  it('takes one of two commas, and leaves dots', () => {
    expect(repairs('会上，，他说')).toEqual(['，，→，']);
    expect(repairs('他说。。。')).toEqual([]);
  });

  it('says nothing of half-width commas in Chinese', () => {
    expect(repairs('会上,他说,要抓紧。')).toEqual([]);
  });
});

it('names the repairer and its version in the origin of each proposal', () => {
  const text = '产能己经\n恢复';
  const block = { role: 'body', start: sourceOffset(0), end: sourceOffset(text.length) } as const;
  expect(proposeRepairs(text, [block]).map(({ origin }) => origin)).toEqual(['confusable@1', 'line-join@1']);
});
