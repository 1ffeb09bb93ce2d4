import { type Byline, parseByline } from './byline.ts';
import { surnameLength } from './surnames.ts';

/** A lead: the words that begin a news article's first paragraph and say where the news is from. */
export interface Lead {
  /** How many UTF-16 units it takes, from the start of the text. */
  readonly length: number;
  /** The people that it names: 本报讯（记者 王芳）. */
  readonly byline: Byline | null;
}

const longestLead = 80;

/** 本报讯, 本刊讯, 【又讯】, 【本市消息】, （重慶廿日海通電）, ▲南京十八日電. */
const plain =
  /^[▲△●]?(?:[（(]\s*本[报報刊网網台社][讯訊]\s*[）)]|本[报報刊网網台社][讯訊]|[【〔[（(][^】〕\]）)。，,：:；;]{1,16}(?:[讯訊电電]|消息|快递|(?<=日.{0,6})通)[】〕\]）)]|[\u4e00-\u9fff]{2,4}[一二三四五六七八九十廿卅]{1,3}日[\u4e00-\u9fff]{0,4}[电電](?![網视視力话影台脑子员員]))/;

/** 新华社北京4月2日电, 据中新社电, 本报北京4月2日电, 清河日报讯; but no 新华社电视. */
const agency =
  /^[（(]?据?(?:本[报報]|新[华華]社|中新[社网]|中国新闻社|[人新][民华][网社]|路透社|法新社|美[联聯]社|[\u4e00-\u9fff]{2,4}[日晚晨时商][报報])[\u4e00-\u9fff]{0,8}(?:(?:\d{1,2}月)?\d{1,2}日)?[\u4e00-\u9fff]{0,4}[电電讯訊](?![网視视力话影台脑子员員])[）)]?/;

/** LONDON, April 2 (Reuters) — …; (Reuters) - …; BEIJING, April 2 (Xinhua) -- …; WASHINGTON (AP) — … */
const western =
  /^(?:[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3}(?:, [A-Z][\w. ]{0,20})?,? ?(?:\([A-Z][A-Za-z ]{1,20}\))? ?|\([A-Z][A-Za-z ]{1,20}\) ?)[—–-]{1,2} ?/;

/** 本报记者 王芳 报道：…, □本报通讯员 李明 北京报道: … */
const people = /^[□○◎●]?\s*(本[报報][\u4e00-\u9fff]{0,4}(?:[记記]者|通[讯訊][员員])[\s\u4e00-\u9fff]{2,24}?)[:：]/;
const parenthesis = /^\s*([（(][^（()）]{2,60}[)）])/;
const solidReporters = /^\s*((?:本[报報])?[记記]者\s?[\u4e00-\u9fff ]{2,12}?)(?:\s|报道)/;

/** The lead that `text` begins with, or null. */
export function leadOf(text: string): Lead | null {
  const head = text.slice(0, longestLead);
  const named = people.exec(head);
  const byline = named?.[1] === undefined ? null : parseByline(named[1]);
  if (named !== null && byline !== null) return { length: named[0].length, byline };
  return newsLead(head);
}

function newsLead(head: string): Lead | null {
  const found = plain.exec(head) ?? agency.exec(head) ?? western.exec(head);
  if (found === null) return null;
  const after = head.slice(found[0].length);
  const stated = parenthesis.exec(after) ?? solidReporters.exec(after);
  const byline = stated?.[1] === undefined ? null : parseByline(stated[1]);
  return { length: found[0].length + (byline?.stated === true ? (stated?.[0].length ?? 0) : 0), byline };
}

const narrated =
  /(?:^|[，,。：:　\s])(?:本[报報])?[记記]者\s?([\u4e00-\u9fff]{2,4}(?:[、，]\s?[\u4e00-\u9fff]{2,4}){0,3})(?:日前|昨日|今日|近日|昨天|今天|\d{1,2}日)?[从從自][^。；]{2,24}?(?:[获獲]悉|了解到|得知|[获獲]知)/;

/** Who is said to have learned the news: 记者陈大军从市环保局获悉. Null when nobody is named. */
export function narratedByline(text: string): Byline | null {
  const names = narrated.exec(text.slice(0, longestNarration))?.[1];
  if (names?.split(/[、，]\s?/).every((name) => surnameLength(name) > 0) !== true) return null;
  return parseByline(`记者 ${names.replaceAll('，', '、')}`);
}

const longestNarration = 120;

/** The beginnings that news often has without a lead, a date first of all; weak evidence of an article's first paragraph. */
const dateFirst =
  /^(?:\d{1,2}月\d{1,2}日|近日|日前|昨日|昨天|今日|\d{1,2}日|今年以来|连日来|最近|[记記]者)|^.{0,20}\d月\d{1,2}日/;

export function startsLikeNews(text: string): boolean {
  return dateFirst.test(text.slice(0, 30));
}
