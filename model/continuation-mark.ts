/** How newspapers say, before the text that goes on, where it began: 上接第一版, 上接A1版, (continued from page 1). */
export const goesOnFrom = /[上续續]接|接第.{1,4}[版页頁]|continued\s+from/i;

/** How they say, at its end, where it goes on: 下转第3版, 转A2版, continued on page 3. The first group is the page. */
export const goesOnTo =
  /(?:[转轉][至到]?\s*第?\s*|continued\s+on\s+p(?:age|\.)?\s*)([A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})/i;

/** That as the last that a text says, with the brackets that it stands in. */
const lastMark = new RegExp(`\\s*[（(【〔]?\\s*下?${goesOnTo.source}\\s*[版页頁]?\\s*[）)】〕]?\\s*$`, 'i');

/** The other as all that a text says. */
const loneMark =
  /^\s*[（(【〔]?\s*(?:(?:紧|緊)?[上续續]?接\s*第?.{1,4}[版页頁]|continued\s+from\s+p(?:age|\.)?\s*\w{1,3})\s*[）)】〕]?\s*$/i;

/** Where in a text the mark at its end begins that says where it goes on; its length where there is none. */
export function continuationMarkAt(text: string): number {
  return lastMark.exec(text)?.index ?? text.length;
}

/** Whether a text says nothing but where what follows began. */
export function isContinuationMark(text: string): boolean {
  return loneMark.test(text);
}
