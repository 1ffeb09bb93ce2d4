import { describe, expect, it } from 'vitest';
import { segment } from './segment.ts';

const article = '\n\n全区招商工作推进会召开\n\n本报讯 5月12日，全区招商工作推进会召开。\n';
const factsOf = (masthead: string, fileName?: string) => segment(masthead + article, fileName).facts;

describe('what a masthead says of an issue', () => {
  it('is its title, date, number and page', () => {
    expect(factsOf('临港新区报\n2021年5月13日 星期四 总第876期 第03版')).toEqual({
      title: '临港新区报',
      date: '2021-05-13',
      number: '876',
      page: '3',
    });
  });

  it('may stand on one line, with the date in Chinese numerals', () => {
    expect(factsOf('临港日报 二〇二一年五月十三日 星期四 第2版')).toMatchObject({
      title: '临港日报',
      date: '2021-05-13',
      page: '2',
    });
  });

  it('is no date when the calendar has no such day', () => {
    expect(factsOf('临港新区报\n2021年2月30日 星期四 第3版').date).toBeNull();
  });

  it('does not take the number of pages for the page', () => {
    expect(factsOf('临港新区报\n2021年5月13日 星期四 今日8版').page).toBeNull();
  });
});

describe('what a file name says of an issue', () => {
  it.each([
    ['高新区报_2020-05-06_A01.txt', { title: '高新区报', date: '2020-05-06', page: 'A01' }],
    ['清河新区报_2020-05-06_01版.txt', { title: '清河新区报', date: '2020-05-06', page: '1' }],
    ['20200506-03版.txt', { title: null, date: '2020-05-06', page: '3' }],
    ['柳河周报 2020年5月6日 第3版.txt', { title: '柳河周报', date: '2020-05-06', page: '3' }],
    ['000_db5ee16b.txt', { title: null, date: null, page: null }],
  ])('is read from %s', (fileName, expected) => {
    expect(factsOf('', fileName)).toMatchObject(expected);
  });

  it('counts only where the masthead says nothing', () => {
    expect(factsOf('临港新区报\n2021年5月13日 星期四 第3版', '别的报_2020-01-01.txt')).toMatchObject({
      title: '临港新区报',
      date: '2021-05-13',
    });
  });
});
