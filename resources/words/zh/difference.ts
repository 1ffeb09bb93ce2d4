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

/** What differs between two datasets. */
export const difference = {
  noun: nouns,
  article: ({ title, date, headline }: Named) => `${title ?? '无报名'} ${date ?? '无日期'}《${headline}》`,
  counts: (noun: DifferentNoun, kind: DifferenceKind, count: number) => `${nouns[noun]}${kinds[kind]} ${count}`,
  none: '两个数据集内容相同',
};
