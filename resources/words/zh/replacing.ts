import type { ReplaceScope, TextSide } from '../../../model/replacing/replacement.ts';

const number = (count: number): string => count.toLocaleString('zh-CN');

/** 同样的误读，以及查找和替换。 */
export const replacing = {
  title: '查找和替换',
  sameAgainTitle: '别处同样的误读',
  /** 审阅栏上的按钮。 */
  alsoIn: (told: string, workspace: string) => `“${told}”另有 ${workspace} 处`,
  alsoWhere: (article: number, issue: number) => `本篇 ${number(article)} 处，本期 ${number(issue)} 处`,
  countOf: (count: number, isMore: boolean) => (isMore ? `${number(count)} 以上` : number(count)),
  misreading: (before: string, was: string, now: string, after: string) =>
    `${before}${was}${after}→${before}${now}${after}`,
  find: '查找',
  by: '替换为',
  how: '查找的方式',
  kind: { text: '文字', pattern: '正则表达式' },
  sideLabel: '在哪一种文字里找',
  side: { reading: '更正后的文字', printed: '原文' } satisfies Record<TextSide, string>,
  folded: '不分全半角、繁简、大小写',
  groupsHint: '替换为一栏里，$1 代表第一对括号所找到的文字。',
  notAPattern: '这不是规范的正则表达式',
  more: { before: '前面多看一个字', after: '后面多看一个字' },
  fewer: { before: '前面少看一个字', after: '后面少看一个字' },
  neighboursHint: '前后的字也相同的才算同样的误读。',
  others: '刚才更正的',
  scopeLabel: '范围',
  scope: { article: '本篇', issue: '本期', listed: '资料库所列', workspace: '整个工作区' } satisfies Record<
    ReplaceScope['kind'],
    string
  >,
  list: '所在各处',
  column: { tick: '更正', before: '前文', place: '现为、改为', after: '后文' },
  count: (found: number, ticked: number, { looked, isLooking, isCut }: Looked) =>
    [
      `${number(found)} 处，勾上 ${number(ticked)} 处`,
      ...(isLooking ? [`正在查找，已看过 ${number(looked)} 段`] : []),
      ...(isCut ? ['后面的还没有列出'] : []),
    ].join('；'),
  places: (count: number) => `${number(count)} 处`,
  inDone: '已完成',
  takeOne: (was: string) => `更正“${was}”`,
  printedAs: (printed: string) => `原文：${printed}`,
  none: '没有找到',
  stop: '停止查找',
  take: (count: number) => (count === 0 ? '更正勾上的' : `更正勾上的 ${number(count)} 处`),
  taking: '正在更正…',
  said: (places: number, issues: number, left: number, gone: number) =>
    [
      `已更正 ${number(places)} 处，在 ${number(issues)} 期`,
      ...(left === 0 ? [] : [`${number(left)} 处未动`]),
      ...(gone === 0 ? [] : [`${number(gone)} 处已有改动，未动`]),
    ].join('；'),
  keys: { take: '更正', leave: '不动', tick: '勾选', jump: '转到文章', all: '全勾', takeTicked: '更正勾上的' },
};

interface Looked {
  readonly looked: number;
  readonly isLooking: boolean;
  readonly isCut: boolean;
}
