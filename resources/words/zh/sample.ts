import type { MarkVerdict, SampledStatus } from '../../../model/sample.ts';

/** What is said where samples of marks are drawn and looked at. */
export const sample = {
  title: '抽查',
  intro:
    '从整个工作区随机抽取标注和段落，逐一查看：标注看对不对，段落通读看漏没漏。查看时不显示是谁、凭什么标的。同一种子在同一工作区抽出的相同。',
  ofLabel: '抽查哪些标注',
  ofStatus: { accepted: '已接受的标注', suggested: '待审的建议' } satisfies Record<SampledStatus, string>,
  marks: '标注数',
  marksHint: '看标错了多少。',
  passages: '段落数',
  passagesHint: '看漏标了多少；为 0 时只能说明已标注的部分。',
  seed: '种子',
  seedHint: '随机数的起点，随样本保存。',
  notANumber: (most: number) => `须是 0 到 ${most} 的整数`,
  draw: '抽取',
  nothingToDraw: '没有可抽取的标注或段落。',
  drawnBefore: '以前抽取的样本',
  drawn: (when: string, actor: string) => `${when}，${actor}`,
  seeded: (seed: number) => `种子 ${seed}`,
  progress: ({
    judged,
    marks,
    read,
    passages,
  }: {
    readonly judged: number;
    readonly marks: number;
    readonly read: number;
    readonly passages: number;
  }) => `标注 ${judged} / ${marks}，段落 ${read} / ${passages}`,
  drawnFrom: (marks: number, passages: number) =>
    `从 ${marks.toLocaleString('zh')} 处标注、${passages.toLocaleString('zh')} 个段落中抽取`,
  toList: '全部样本',
  toResult: '看结果',
  remove: '删除此样本',
  judging: '看标注对不对',
  at: (number: number, all: number) => `第 ${number} 个，共 ${all} 个`,
  gone: '这一处已不在工作区中。',
  verdict: {
    right: '正确',
    edges: '起止不对',
    type: '类型不对',
    nothing: '不该标',
    unclear: '无法判断',
  } satisfies Record<MarkVerdict, string>,
  goOnAndBack: '下一个、上一个',
  missingName: '漏标的名称',
  missingHint: '输入，或在段落中选中；回车添加。',
  missingType: '类型',
  addMissing: '添加',
  missingList: '漏标的名称',
  notThere: '段落中没有这样的文字，或已添加',
  takeBack: (name: string) => `去掉“${name}”`,
  nothingMissing: '没有漏标，下一段',
  nothingElse: '没有其他漏标，下一段',
  back: '上一段',
  result: '抽查结果',
  type: '类型',
  wrong: '标错的',
  missing: '漏标的',
  share: (some: number, all: number, share: string, [low, high]: readonly [string, string]) =>
    `${some} / ${all} = ${share}（${low}–${high}）`,
  onlyMarked: '还没有通读段落：以上只说明已标注的部分，漏标多少尚不知道。',
  intervalSaid: '括号内为 95% 置信区间（Wilson）。“无法判断”的不计。',
  judgeMarks: '查看标注',
  lookAgain: '再看标注',
  readPassages: '通读段落',
  readAgain: '再读段落',
};
