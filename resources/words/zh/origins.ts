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

/** Why each part of the program takes words for a name. */
export const originReasons = {
  tagger: '用字和前后文像这类名称。',
  memory: '以往审定过同样的名称。',
  repeats: '同样的名称在本文别处已认出。',
  'short-forms': '是文中一个全称的简称。',
  'person-rules': '构成像人名，旁边的词也与人名相合。',
  'organisation-rules': '以机构名常用的字结尾，或是已知的机构。',
  'event-rules': '以会议、活动等名称常用的字结尾。',
  'place-rules': '以地名常用的字结尾，或是已知的地名。',
  'position-rules': '是已知的职务或职业。',
  'places-inside': '是一个更长的名称里的地名。',
  dates: '合于日期的写法。',
  money: '数目后有货币单位。',
  quantity: '数目后有计量单位。',
  works: '在书名号里。',
  identifiers: '合于文号、编号或电话的写法。',
} as const;

/** Why something was suggested; null where its maker says nothing more. @param origin with its version: `tagger@3` */
export function originReason(origin: string): string | null {
  const [name = origin] = origin.split('@');
  const reasons: Readonly<Record<string, string>> = originReasons;
  return Object.hasOwn(reasons, name) ? (reasons[name] ?? null) : null;
}
