import type { Loss, LossKind, RecordKind } from '../../../model/dataset-export.ts';

/** How many records a file of a dataset holds. */
export const recordCounts: Readonly<Record<RecordKind, (count: number) => string>> = {
  article: (count) => `${count} 篇文章`,
  mention: (count) => `${count} 处实体`,
  issue: (count) => `${count} 期报纸`,
  'labelled-text': (count) => `${count} 篇标注文本`,
  row: (count) => `${count} 行`,
  annotation: (count) => `${count} 条标注`,
};

const lossKinds: Readonly<Record<LossKind, (count: number) => string>> = {
  'issue-facts': (count) => `${count} 项报名、日期、期号、版次`,
  people: (count) => `${count} 位记者、通讯员、摄影者`,
  roles: (count) => `${count} 段文字是标题、署名还是图注`,
  categories: (count) => `${count} 个分类`,
  relations: (count) => `${count} 条关系`,
  corrections: (count) => `${count} 处更正的原文和说明`,
  entities: (count) => `${count} 处实体所指的人物、机构或地点`,
  values: (count) => `${count} 个规范值`,
  attributes: (count) => `${count} 个实体属性`,
  notes: (count) => `${count} 条备注`,
  suggested: (count) => `${count} 处标注尚属建议、由谁提出`,
  'nested-mentions': (count) => `${count} 处嵌套或交叉的实体（未写入）`,
  'interrupted-mentions': (count) => `${count} 处断开的实体（从首字到末字连写）`,
  'widened-mentions': (count) => `${count} 处实体的边界在一个词中间（已扩到整词）`,
  'unplaced-mentions': (count) => `${count} 处实体无处可标（未写入）`,
  characters: (count) => `${count} 个字符（改写为“\ufffd”）`,
  'cut-texts': (count) => `${count} 段过长的文字（已截断）`,
  'empty-articles': (count) => `${count} 篇没有文字的文章（未写入）`,
};

/** What a format could not carry, and how much of it. */
export function loss({ kind, count }: Loss): string {
  return lossKinds[kind](count);
}
