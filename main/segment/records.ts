import { neverLooking } from '../../model/stop.ts';
import type { Line } from './lines.ts';

/** What a labelled line of a record says: databases write articles out as 标题：… 作者：… 正文：…. */
export type RecordField = 'headline' | 'author' | 'fact' | 'text';

const labels: Readonly<Record<RecordField, string>> = {
  headline: '标题|標題|题名|題名|篇名|Title|Headline',
  author: '作者|记者|記者|Author|Byline',
  fact: '日期|时间|時間|发布时间|版次|版面|版名|栏目|欄目|报纸|報紙|报名|来源|來源|期号|期號|关键词|關鍵詞|分类|字数|Date|Page|Section|Source',
  text: '副题|副标题|副標題|正文|内容|內容|全文|Text|Body',
};
const fields: readonly RecordField[] = ['headline', 'author', 'fact', 'text'];
const label = new RegExp(`^(?:${fields.map((field) => `(${labels[field]})`).join('|')})[：:][ \\u3000]*`);
const longestLabel = 20;

/** A labelled line: what its label is of, and where (UTF-16 units of the text) the label ends and what it says begins. */
export interface LabelledLine {
  readonly field: RecordField;
  readonly labelEnd: number;
  readonly valueStart: number;
}

/** The labelled lines of a text of records, by their place; empty when it is none. A record has a headline's label and a text's. */
export function labelledLines(
  text: string,
  lines: readonly Line[],
  look: () => void = neverLooking,
): ReadonlyMap<number, LabelledLine> {
  const found = new Map<number, LabelledLine>();
  for (const [index, line] of lines.entries()) {
    look();
    const match = label.exec(text.slice(line.start, Math.min(line.end, line.start + longestLabel)));
    const field = match === null ? undefined : fields[match.slice(1).findIndex((group) => group !== undefined)];
    if (match === null || field === undefined) continue;
    const labelEnd = line.start + match[0].trimEnd().length;
    found.set(index, { field, labelEnd, valueStart: Math.min(line.end, line.start + match[0].length) });
  }
  const has = (field: RecordField) => [...found.values()].some((each) => each.field === field);
  return has('headline') && has('text') ? found : new Map();
}
