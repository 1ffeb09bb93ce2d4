/** Where a quotation stands. */
export interface QuotedFrom {
  readonly issue: string;
  /** YYYY-MM-DD. */
  readonly date: string | null;
  readonly page: string | null;
  readonly headline: string;
  /** 档号 */
  readonly referenceCode: string | null;
  readonly notForRelease: string | null;
}

// A date of an issue is a day wherever the reader is.
const day = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeZone: 'UTC' });

/** What is said where the text of all articles is searched. */
export const search = {
  label: '在全部文章中查找',
  prompt: '在全部文章中查找',
  list: '查到的地方',
  kind: { words: '词语', pattern: '正则表达式' },
  hint: {
    words: '简繁、异体、全角半角视为相同；词与词用空格隔开，须在同一段中；带空格的词用双引号括起。',
    pattern: '简繁、全角半角、大小写视为相同；. 代表任一字，\\d 代表数字，一段一段地查。',
  },
  none: '没有查到',
  noneHere: '左侧选定的范围里没有。',
  counting: '正在计数…',
  count: (articles: number, paragraphs: number) =>
    `${articles.toLocaleString('zh')} 篇文章，${paragraphs.toLocaleString('zh')} 段`,
  onlySorted: (most: number) => `只排列前 ${most.toLocaleString('zh')} 处`,
  lookedThrough: (
    found: number,
    { looked, isLooking, isCut }: { readonly looked: number; readonly isLooking: boolean; readonly isCut: boolean },
  ) =>
    [
      `${found.toLocaleString('zh')} 处`,
      `${isLooking ? '正在查找，' : ''}已查 ${looked.toLocaleString('zh')} 段`,
      ...(isCut ? ['其余未列出'] : []),
    ].join(' · '),
  order: { listed: '按文章', before: '按左文', after: '按右文' },
  column: { before: '左文', hit: '查到', after: '右文', where: '出处' },
  facets: '缩小范围',
  clearFacets: '取消全部范围',
  facet: { type: '同段的类型', entity: '同段的实体', newspaper: '报纸', year: '年份', state: '状态', category: '分类' },
  all: '全部',
  moreValues: (count: number) => `另有 ${count} 项`,
  saved: '保存的查找',
  keep: '保存查找…',
  savedName: '名称',
  removeSaved: (name: string) => `删除保存的查找“${name}”`,
  exportHits: '导出查到的地方…',
  exported: (hits: number, heldBack: number, path: string) =>
    `已导出 ${hits.toLocaleString('zh')} 处${heldBack === 0 ? '' : `，另有 ${heldBack.toLocaleString('zh')} 处不开放，未导出`}：${path}`,
  exportAllHits: '连同不开放的导出…',
  reference: (quotation: string, { issue, date, page, headline, referenceCode, notForRelease }: QuotedFrom) =>
    `“${quotation}”（${[
      `《${issue}》`,
      ...(date === null ? [] : [day.format(new Date(`${date}T00:00:00Z`))]),
      ...(page === null ? [] : [`第 ${page} 版`]),
      ...(headline === '' ? [] : [`《${headline}》`]),
      ...(referenceCode === null ? [] : [`档号 ${referenceCode}`]),
    ].join('，')}）${notForRelease === null ? '' : `〔不开放：${notForRelease}〕`}`,
  copied: (text: string) => `已复制：${text}`,
  referenceCopied: '已连同出处复制',
  keys: { copy: '连同出处复制', sort: '按左文、右文排列' },
};
