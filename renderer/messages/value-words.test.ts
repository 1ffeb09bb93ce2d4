import { describe, expect, test } from 'vitest';
import { valueSayer } from './value-words.ts';

const zh = valueSayer('zh', 'zh-CN');
const en = valueSayer('en', 'en-GB');

describe('a normalised value is said as people say it', () => {
  test.each([
    ['date', '2020-05-06', '2020年5月6日', '6 May 2020'],
    ['date', '2020-05', '2020年5月', 'May 2020'],
    ['date', 'XXXX-05-04', '5月4日', '4 May'],
    ['date', '1998~', '约1998年', 'about 1998'],
    ['date', '1998?', '1998年（存疑）', '1998 (doubtful)'],
    ['date', '199X', '1990年代', '1990s'],
    ['date', '2016/2020', '2016年至2020年', '2016 to 2020'],
    ['date', '../1949', '1949年及以前', 'until 1949'],
    ['date', '1949/..', '1949年起', 'from 1949 on'],
    ['date', 'T09:30', '09:30', '09:30'],
    ['date', '2020-05-06T09:30', '2020年5月6日 09:30', '6 May 2020 09:30'],
    ['date', '1946-05-01[u-ca=roc]', '1946年5月1日（原文用民国纪年）', '1 May 1946 (printed by the Minguo Calendar)'],
    ['money', 'CNY 3000000000', '30亿 人民币', '3bn Chinese Yuan'],
    ['money', '>CNY 3000000000', '超过 30亿 人民币', 'over 3bn Chinese Yuan'],
    ['money', '{银元} 500', '500 银元', '500 银元'],
    ['money', 'CNY 1234567', '1,234,567 人民币', '1,234,567 Chinese Yuan'],
    ['quantity', '86 {人}', '86 人', '86 人'],
    ['quantity', '>220 {人}', '超过 220 人', 'over 220 人'],
    ['quantity', '50 {ordinal}', '第 50', 'no. 50'],
    ['quantity', '3 d', '3 天', '3 days'],
    ['quantity', '12/15 %', '12至15%', '12 to 15%'],
    ['quantity', '50000 m2', '5万 平方米', '50,000 m²'],
    ['quantity', '20 {元}/t', '20 元/t', '20 元/t'],
  ])('%s %s', (type, value, chinese, english) => {
    expect([zh(type, value), en(type, value)]).toEqual([chinese, english]);
  });

  test.each([
    ['date', '{1998,2000}'],
    ['date', '2001-21'],
    ['date', 'not a date'],
    ['money', 'much'],
    ['organization', '中国人民银行'],
  ])('%s %s is left as it is', (type, value) => {
    expect(zh(type, value)).toBe(value);
  });
});
