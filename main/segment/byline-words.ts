/** What the people around a byline word did. */
export type BylineTask = 'report' | 'correspond' | 'photograph' | 'report-and-photograph';

export interface BylineWord {
  readonly text: string;
  readonly task: BylineTask;
  /** Where its people stand: after it, before it, or on either side (before, when none stand after it). */
  readonly people: 'after' | 'before' | 'either';
}

const reporters = [
  '记者',
  '記者',
  '本报记者',
  '本刊记者',
  '报道组',
  '特派记者',
  '见习记者',
  '实习记者',
  '首席记者',
  '本報記者',
  '特派記者',
  '首席記者',
  '撰稿人',
];
const correspondents = [
  '通訊員',
  '通讯员',
  '实习生',
  '特约记者',
  '特约撰稿',
  '特约撰稿人',
  '特約記者',
  '特約通訊員',
  '撰稿',
  '供稿',
  '作者',
];

const words: readonly BylineWord[] = [
  ...reporters.map((text) => word(text, 'report', 'after')),
  ...correspondents.map((text) => word(text, 'correspond', 'after')),
  ...['文图', '图文', '文圖', '圖文', '文并图', '图片报道'].map((text) =>
    word(text, 'report-and-photograph', 'either'),
  ),
  ...['摄影报道'].map((text) => word(text, 'report-and-photograph', 'before')),
  ...['摄影', '攝影', '图片', '圖片', '供图', '供圖', '图', '圖'].map((text) => word(text, 'photograph', 'either')),
  ...['摄', '攝'].map((text) => word(text, 'photograph', 'before')),
  ...['文', '撰文', '采写', '採寫', '文字'].map((text) => word(text, 'report', 'either')),
  ...['报道', '報道', '報導', '综合报道', '綜合報道', '綜合報導', '整理', '编译', '編譯', '综合', '綜合'].map((text) =>
    word(text, 'report', 'before'),
  ),
];

/** Longest first, so that 摄影报道 is not taken for 摄影. */
export const bylineWords: readonly BylineWord[] = [...words].sort((a, b) => b.text.length - a.text.length);

/** Words that may stand before 记者 or 通讯员 and say whose or what kind. */
export const reporterAttributes =
  /^(?:本[报報]|本刊|本网|本台|全媒体|融媒体|新媒体|融媒|见习|实习|首席|特派|驻[\u4e00-\u9fff]{1,4}|[\u4e00-\u9fff]{2,6}(?:日报|晚报|晨报|时报|商报|报社|报|网|台|社|融媒))*(?=[记記]者|通[讯訊][员員]|[摄攝]影)/;

/** Signs that newspapers set before a byline. */
export const bylineMarks = '□○◎●■◇◆▲△▼▽★☆◯〇*＊※';

function word(text: string, task: BylineTask, people: BylineWord['people']): BylineWord {
  return { text, task, people };
}
