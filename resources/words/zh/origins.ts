import { formatNames } from './formats.ts';

/** The parts of the program that make suggestions, and the kinds of files that bring some, by what they are called in the workspace. */
const names: Readonly<Record<string, string>> = {
  ...formatNames,
  tagger: '命名识别模型',
  memory: '以往的决定',
  repeats: '文中重复出现',
  'short-forms': '简称规则',
  'title-structure': '职务结构规则',
  'person-rules': '人名规则',
  'organisation-rules': '机构名规则',
  'event-rules': '事件规则',
  'place-rules': '地名规则',
  'position-rules': '职务规则',
  'places-inside': '名称内地名规则',
  dates: '日期规则',
  money: '金额规则',
  quantity: '数量规则',
  works: '作品规则',
  identifiers: '编号规则',
  'category-learning': '学到的分类',
  'category-words': '分类词汇',
  'category-labels': '分类名称',
  confusable: '形近字规则',
  'doubled-line': '重复行规则',
  'doubled-sign': '重复标点规则',
  'doubled-space': '多余空白规则',
  'swapped-lines': '颠倒的行',
  'unmatched-sign': '引号与括号规则',
  'name-in-issue': '与本期他处写法不同',
  'invisible-character': '不可见字符规则',
  'language-model': '字词模型（形近误识）',
  'corrected-before': '曾有同样更正',
  'line-join': '断行规则',
  'lost-character': '缺字规则',
};

/** @param origin with its version: `tagger@3` */
export function originName(origin: string): string {
  const [name = origin] = origin.split('@');
  return names[name] ?? name;
}
