import type { DifferenceKind, DifferentNoun, Named } from '../../../model/difference.ts';

const nouns: Readonly<Record<DifferentNoun, string>> = {
  article: '文章',
  mention: '实体',
  correction: '更正',
  relation: '关系',
  category: '分类',
  comment: '批注',
  entity: '条目',
};

const kinds: Readonly<Record<DifferenceKind, string>> = { added: '增加', removed: '减少', changed: '改变' };

/** Fields that may differ, as datasets call them. */
const fields: Readonly<Record<string, string>> = {
  headline: '标题',
  subhead: '副标题',
  text: '正文',
  reporters: '记者',
  correspondents: '通讯员',
  photographers: '摄影',
  state: '处理状态',
  note: '备注',
  type: '类型',
  value: '值',
  bound: '界限',
  calendar: '历法',
  attributes: '属性',
  status: '状态',
  entity: '指称',
  was: '原文',
  now: '改为',
  kind: '种类',
  certainty: '把握',
  applied: '已改',
  subject: '主体',
  object: '客体',
  answer: '答复',
  name: '名称',
};

/** What differs between two datasets. */
export const difference = {
  noun: nouns,
  article: ({ title, date, headline }: Named) => `${title ?? '无报名'} ${date ?? '无日期'}《${headline}》`,
  counts: (noun: DifferentNoun, kind: DifferenceKind, count: number) => `${nouns[noun]}${kinds[kind]} ${count}`,
  none: '两个数据集内容相同',
  kind: kinds,
  field: (field: string) => fields[field] ?? field,
  title: '比较',
  intro:
    '看两个版本之间，或从一份导出的 JSON Lines 到现在，文章、实体、更正、分类、批注和名录条目有哪些增加、减少或改变。',
  before: '先前',
  after: '后来',
  now: '现在的工作区',
  version: (name: string, when: string) => `${name}（${when}）`,
  choose: '选择导出的文件…',
  compare: '比较',
  decidedOnly: '涉及版本时，只比较人已裁定的内容。',
  until: (side: string, when: string) => `${side}：截至 ${when} 的内容`,
  isOfPart: '这份导出只含工作区的一部分：只比较其中的文章。',
  same: '两者内容相同。',
  further: (count: number) => `另有 ${count.toLocaleString('zh')} 处没有列出`,
  gone: '现在已不在工作区',
  entities: '名录',
};
