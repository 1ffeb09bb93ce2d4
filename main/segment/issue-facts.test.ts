import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadSegmenter } from './load-segmenter.ts';

const segment = loadSegmenter(fileURLToPath(new URL('../../resources', import.meta.url)));

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

  it('is read in traditional script and with Chinese numerals', () => {
    expect(factsOf('臨江日報\n中華民國廿六年四月十八日　星期日　第三版\n第三千七百九十五號')).toEqual({
      title: '臨江日報',
      date: '1937-04-18',
      number: '3795',
      page: '3',
    });
  });

  it('is not the date under a speech or at the end of a letter', () => {
    expect(factsOf('开学致辞\n（一九六三年九月一日）\n\n同学们：\n\n新的学年开始了。').date).toBeNull();
  });

  it('is no title when it stands without a date line: a headline may end in 新闻', () => {
    expect(factsOf('一周国内新闻\n\n望潮渔港昨日开渔，六十条渔船同时出海。').title).toBeNull();
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
    ['临港日报1998年01月02日第3版.txt', { title: '临港日报', date: '1998-01-02', page: '3' }],
    ['臨江日報 民國廿六年四月十八日 第三版.txt', { title: '臨江日報', date: '1937-04-18', page: '3' }],
    ['柳河周报 2020年5月6日 第3版.txt', { title: '柳河周报', date: '2020-05-06', page: '3' }],
    ['000_db5ee16b.txt', { title: null, date: null, page: null }],
    ['临港日报/1998/01/02/第3版.txt', { title: '临港日报', date: '1998-01-02', page: '3' }],
    ['临港日报/1998年/1月/2.txt', { title: '临港日报', date: '1998-01-02', page: null }],
    ['柳河周报/2020-05-06/高新区报_A02.txt', { title: '高新区报', date: '2020-05-06', page: 'A02' }],
    ['扫描/第一批/000.txt', { title: null, date: null, page: null }],
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
