import type { ReviewKind, WalkNames, WalkOrder, WalkReading, WalkSureness } from '../../../model/walk.ts';

const kinds: Readonly<Record<ReviewKind, string>> = {
  mention: '实体',
  correction: '更正',
  relation: '关系',
  classification: '分类',
};

const counted: Readonly<Record<ReviewKind, (count: number) => string>> = {
  mention: (count) => `${count} 处实体`,
  correction: (count) => `${count} 处更正`,
  relation: (count) => `${count} 条关系`,
  classification: (count) => `${count} 个分类`,
};

/** What is gone through, and what is asked before an article is done. */
export const walk = {
  title: '审读哪些',
  about: '只逐条审读符合条件的建议；其余的仍然待审，一条也不会少。',
  readingLabel: '逐一查看',
  reading: { suggested: '建议', unsure: '没有把握的字' } satisfies Record<WalkReading, string>,
  unsure: (count: number, place: number | null) =>
    count === 0 ? '识别对各字都有把握' : `${place === null ? '' : `${place} / `}${count} 处没有把握`,
  kinds: '种类',
  kind: kinds,
  surenessLabel: '把握',
  sureness: { any: '不限', doubtful: '不到 90%', sure: '90% 以上' } satisfies Record<WalkSureness, string>,
  origin: '由谁提出',
  namesLabel: '名称',
  names: { any: '不限', new: '未见过的', known: '已知的' } satisfies Record<WalkNames, string>,
  orderLabel: '次序',
  order: { text: '按原文', doubt: '最没把握的在先' } satisfies Record<WalkOrder, string>,
  any: '不限',
  everything: '全部都审',
  begin: '开始审读',
  found: (count: number, all: number) => `本文 ${all} 条待审，其中 ${count} 条符合`,
  /** In the review bar, behind what is gone through. */
  besides: (count: number) => `另 ${count} 条`,
  nothing: (others: number) => `符合条件的已审完，另有 ${others} 条待审`,
  finish: {
    title: '还有内容待审',
    what: (waiting: readonly { readonly kind: ReviewKind; readonly count: number }[]) =>
      `本文还有${waiting.map(({ kind, count }) => counted[kind](count)).join('、')}没有审定。完成后仍然待审，但不再列入待办。`,
    anyway: '照样完成',
    back: '返回审读',
  },
};
