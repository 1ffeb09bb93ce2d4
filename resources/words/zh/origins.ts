import { formatNames } from './formats.ts';

/** The parts of the program that make suggestions, by what they are called in the workspace. */
export const makerNames = {
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
} as const;

/** With the kinds of files that bring some. */
const names: Readonly<Record<string, string>> = { ...formatNames, ...makerNames };

/** @param origin with its version: `tagger@3` */
export function originName(origin: string): string {
  const [name = origin] = origin.split('@');
  return names[name] ?? name;
}

/** Why each part of the program suggests what it does. */
const reasons: Readonly<Record<keyof typeof makerNames, string>> = {
  tagger: '用字和前后文像这类名称。',
  memory: '以往审定过同样的名称。',
  repeats: '同样的名称在本文别处已认出。',
  'short-forms': '是文中一个全称的简称。',
  'title-structure': '职务与人名、机构名紧挨着，或在同一串名称里。',
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
  'category-learning': '用字与您归入此类的文章相近。',
  'category-words': '文中多有这一类文章常用的词。',
  'category-labels': '文中有这一类的名称。',
  confusable: '这个字常因形近被误认，前后文合于另一个字。',
  'doubled-line': '同一行紧接着又出现了一次。',
  'doubled-sign': '同一标点连着出现了两次。',
  'doubled-space': '汉字之间空了两格以上。',
  'swapped-lines': '这两行对调后，前后文才连得上。',
  'unmatched-sign': '引号或括号缺了一半，或用错了一半。',
  'name-in-issue': '本期他处有只差一个形近字的名称，出现得更多。',
  'invisible-character': '这里有看不见的字符。',
  'language-model': '换成另一个形近的字，前后文更通顺。',
  'corrected-before': '以往在相同的上下文里有过同样的更正。',
  'line-join': '在句子或词的中间断了行。',
  'lost-character': '这里的字没有识别出来，或已成乱码。',
};

/** Why something was suggested; null where its maker says nothing more. @param origin with its version: `tagger@3` */
export function originReason(origin: string): string | null {
  const [name = origin] = origin.split('@');
  const known: Readonly<Record<string, string>> = reasons;
  return Object.hasOwn(known, name) ? (known[name] ?? null) : null;
}
