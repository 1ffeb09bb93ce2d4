import { type Byline, parseByline } from './byline.ts';

/** A lead: the words that begin a news article's first paragraph and say where the news is from. */
export interface Lead {
  /** How many UTF-16 units it takes, from the start of the text. */
  readonly length: number;
  /** The people that it names: 本报讯（记者 王芳）. */
  readonly byline: Byline | null;
}

const longestLead = 80;

/** 本报讯, 本刊讯, 晚报讯, 清河日报讯; 新华社北京4月2日电, 据新华社电, 中新网4月2日电; 本报北京4月2日电. */
const chinese =
  /^[（(【[]?\s*据?(?:(?:本报|本刊|本网|本台|本社)讯|(?:本报|新华社|中新社|中新网|中国新闻社|人民网|新华网|央视|路透社|法新社|美联社|[\u4e00-\u9fff]{2,4}(?:日报|晚报|晨报|时报|商报))(?:[\u4e00-\u9fff]{0,8}(?:\d{1,2}月)?\d{1,2}日)?[\u4e00-\u9fff]{0,6}[专]?[电讯])(?![\u4e00-\u9fff]{0,1}[网视力话影台脑子])\s*[】\])）]?/;

/** LONDON, April 2 (Reuters) — …; (Reuters) - …; BEIJING, April 2 (Xinhua) -- …; WASHINGTON (AP) — … */
const western =
  /^(?:[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3}(?:, [A-Z][\w. ]{0,20})?,? ?(?:\([A-Z][A-Za-z ]{1,20}\))? ?|\([A-Z][A-Za-z ]{1,20}\) ?)[—–-]{1,2} ?/;

const parenthesis = /^\s*([（(][^（()）]{2,60}[)）])/;
const solidReporters = /^\s*((?:本报)?记者\s?[\u4e00-\u9fff ]{2,12}?)(?:\s|报道)/;

/** The lead that `text` begins with, or null. */
export function leadOf(text: string): Lead | null {
  const head = text.slice(0, longestLead);
  const found = chinese.exec(head) ?? western.exec(head);
  if (found === null) return null;
  const after = head.slice(found[0].length);
  const stated = parenthesis.exec(after) ?? solidReporters.exec(after);
  const byline = stated?.[1] === undefined ? null : parseByline(stated[1]);
  return { length: found[0].length + (byline?.stated === true ? (stated?.[0].length ?? 0) : 0), byline };
}

/** The beginnings that news often has without a lead; weak evidence of an article's first paragraph. */
const dateFirst = /^(?:\d{1,2}月\d{1,2}日|近日|日前|昨日|昨天|今日|\d{1,2}日|今年以来|连日来|最近|记者)/;

export function startsLikeNews(text: string): boolean {
  return dateFirst.test(text.slice(0, 12));
}
