import { join } from 'node:path';

const fixtures = join(import.meta.dirname, '../fixtures');

/**
 * An invented issue of four articles, each with a byline: two broken lines, a name misprinted once (栾映丹 for 栾映舟), and lost
 * characters (□□□).
 */
export const liuxi = join(fixtures, '柳溪新报_2021-06-04_02版.txt');

export const liuxiHeadlines = [
  '柳溪新区举行产业项目集中开工活动',
  '澄江市柳溪图书馆新馆开放 古籍阅览室受欢迎',
  '青芦湖水质持续改善 水鸟种类增至四十种',
  '柳溪实验小学举办校园歌会',
] as const;

/** Reporters and correspondents of each article. */
export const liuxiBylines = [
  [['苏砚秋'], []],
  [['苏砚秋'], ['叶知夏']],
  [[], ['叶知夏']],
  [['路知微'], []],
] as const;

/** An invented issue of four articles, three of which name a song, 青芦谣, that no recogniser knows. */
export const chengjiang = join(fixtures, '澄江晚报_2021-09-10_03版.txt');

export const chengjiangHeadlines = [
  '澄江民间文艺展演开幕 老艺人登台献艺',
  '沿湖渔歌走进课堂 孩子们学唱家乡调',
  '传统曲目整理工作完成 收录唱段一百余首',
  '社区图书角换新颜 居民阅读更方便',
] as const;

/**
 * An invented page of 1939 in columns, without a blank line: four items and an advert, of which the program finds the beginnings of one or two,
 * the second not surely.
 */
export const linjiang = join(fixtures, '臨江日報_1939-05-12_第2版.txt');

/** An invented page of 1994, without a blank line: four items, of which the program finds two and holds a third possible. */
export const qinglu = join(fixtures, '青芦晚报_1994-08-16_第1版.txt');

/** An invented issue of two articles in which recognition misread 落实 (落买) and, in both, 成效 (成放), which no model takes for wrong. */
export const misread = join(fixtures, '柳溪新报_2021-06-11_03版.txt');

export const misreadHeadlines = ['柳溪新区部署防汛工作', '青芦湖清淤工程完工'] as const;
