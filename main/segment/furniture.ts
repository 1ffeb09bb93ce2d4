import { emWidth, isBlank } from './characters.ts';

const numeral = '[〇○零一二三四五六七八九十廿卅百千\\d０-９]';

/**
 * What page furniture is made of. A line is judged by how much of it these cover: a masthead is nothing else, a
 * sentence that mentions an editor or a page is mostly something else.
 */
const pieces: readonly RegExp[] = [
  /[（(]?[下上紧緊][转轉接](?:自)?第?\s*[A-Z]?[\d一二三四五六七八九十]+\s*[版張张頁][）)]?/g,
  /第?\s*[A-Z]?\d{1,3}\s*版(?:面)?|第[一二三四五六七八九十]{1,3}[版張张頁]|\b[A-D]\d{1,2}\b|版次[:：]?\s*\w+/g,
  /今日\s*\d+\s*版|本期\s*\d+\s*版|共\s*\d+\s*版|[一二三四五六七八九十\d]+开[一二三四五六七八九十\d]+版|今日[一二三四五六七八九十]+[張张]/g,
  /(?:责任编辑|責任編輯|责编|編輯主任|编辑|編輯|主编|主編|副主编|总编辑|總編輯|值班总编|值班主任|美编|版式|校对|校對|审校|排版|组版|审读|值班|终审|一读|二读|出版人|發行人|发行人|社長|社长|經理|印刷者|编审|制图|版面设计|视觉)(?:\s*[/／·]\s*(?:校对|校對|编辑|編輯))?\s*[:：/／]?\s*(?:[\u4e00-\u9fff]\s[\u4e00-\u9fff](?![\u4e00-\u9fff])|[\u4e00-\u9fff]{2,4}(?=$|\s|[、，,/]))?(?:[\s、，,]+[\u4e00-\u9fff]{2,3}(?=$|\s))*/g,
  new RegExp(
    `(?:西[曆历]|公[元曆历]|中華民國|中华民国|民國|民国|大韓民國|檀紀|檀君紀元|昭和|大正|明治|康德|光緒|光绪|宣統|宣统|同治)?(?:${numeral}{2,8}|元|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥])\\s*年\\s*[閏闰]?(?:${numeral}{1,3}|正|冬|臘|腊)\\s*月\\s*初?${numeral}{1,3}\\s*[日號号]?`,
    'g',
  ),
  /\d{4}[-./]\d{1,2}[-./]\d{1,2}/g,
  /星期[一二三四五六日天]|周[一二三四五六日](?![\u4e00-\u9fff])|禮拜[一二三四五六日]|[日月火水木金土]曜日?/g,
  /(?:[农農]历|[農农]曆|[陰阴][曆历]|[舊旧][曆历]|夏[曆历]|歲次|岁次)?\s*(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年?)\s*(?:[闰閏]?[正一二三四五六七八九十冬腊臘]{1,2}月)?(?:初[一二三四五六七八九十]|[十廿]?[一二三四五六七八九十]{1,2})?/g,
  /(?:[农農][历曆]|[陰阴][曆历]|[舊旧][曆历]|夏[曆历])\s*[闰閏]?[正一二三四五六七八九十冬腊臘]{1,2}月(?:初[一二三四五六七八九十]|[十廿]?[一二三四五六七八九十]{1,2})日?/g,
  /(?:总|總|累计|出版)*第?\s*\d{1,6}\s*[期号號](?!\s*[楼樓院])|第[〇○零一二三四五六七八九十百千]+[期号號]/g,
  /(?:国内)?统一(?:连续出版物|刊)号[:：]?|CN\s*\d{2}\s*[-—–(（]\s*[\dA-Z（）()]{4,8}|邮发代号[:：]?\s*[\d\s—–-]+|国内刊号[:：]?|内部资料(?:性出版物)?|准印证[号:：\w]*|登記證\S*|(?:中華)?郵政\S*掛號\S*/g,
  /(?:新闻热线|热线电话|热线|订阅电话|广告热线|广告部|投稿邮箱|邮箱|电子信箱|电话|電話|電報掛號|传真|网址|邮编|邮政编码|定价|定價|零售(?:國幣|国币)?价?|(?:本報)?每份|月价|年价)\s*[:：]?\s*[\w.@\-—–/ 〇零一二三四五六七八九十百千]*(?:元|角|分|號)*/g,
  /(?:本报|社|报社|館|本報|報社)?(?:地址|社址|館址)[:：　 ]?\s*\S+/g,
  /https?:\/\/\S+|www\.\S+|[\w.-]+@[\w.-]+\.\w+/g,
  /(?:主办|主管|出版|承办|承印|印刷|协办)(?:单位)?[:：]\s*\S+|[\u4e00-\u9fff]{2,12}(?:主办|主管|出版|承印)/g,
  /\b(?:Vol(?:ume)?\.?\s*[\dIVXLC]+|No\.?\s*\d+|Nr\.?\s*\d+|Page\s*\d+|Seite\s*\d+|Issue\s*\d+|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)\b/gi,
];

const labels =
  /^(?:要[闻聞]|[综綜]合|[综綜]合新[闻聞]|本地新[闻聞]|时政|时事|時事|[经經][济濟]|社[会會]|文化|副刊|[体體]育|[国國][内內]|[国國][际際]|新[闻聞]|[广廣]告|公益广告|天[气氣](?:[预預][报報])?|[导導][读讀]|今日[导導][读讀]|今日要目|本[报報]要目|目[录錄次]|头版|专版|专题|专刊|特刊|民生|理论|评论|教育|健康|法治|简讯|短讯|快讯|新闻速递|一句话新闻|本版导读|ADVERTISEMENT|Advertisement)$/;
const title = /^[\u4e00-\u9fff□\s]{1,14}(?:[日晚晨早时時周週导導商快公新]\s*[报報]|都市[报報]|新区报|[报報]|新[闻聞])$/;
const westernTitle =
  /^(?:(?:the|die|der|das|le|la)\s+)?(?:[\p{L}]+\s+){0,3}(?:times|post|daily|herald|gazette|chronicle|tribune|journal|observer|mail|news|nachrichten|zeitung|tagblatt|anzeiger|bote|presse|rundschau|figaro|temps)$/iu;
const ordinalOnly = /^[\s\-—–·•.()（）第]*[A-D]?\d{1,3}[\s\-—–·•.()（）页]*$/;
const longestFurniture = 160;
/** What every piece above has one of; most lines have none, and are done with sooner. */
const sign =
  /版|張|编|編|校|审|组|排|值班|一读|二读|视觉|制图|出版|發行|发行|社[長长址]|經理|年|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]|[农農][历曆]|星期|禮拜|曜|周[一二三四五六日天]|期|[号號]|刊|CN|邮|郵|登記證|热线|电话|電話|電報|部|箱|传真|网址|定[价價]|零售|每份|[月]价|址|http|www|@|[0-9][-./][0-9]|[A-D]\d|主办|主管|印|协办|day|tag\b|Mittwoch|di\b|dimanche|No\b|Nr\b|Vol|Page|Seite|Issue|\d{4}/i;

/** A newspaper's title and nothing else, e.g. 清河日报; it is furniture only where a date line or the like goes with it. */
export function isNewspaperTitle(text: string): boolean {
  return text.length <= 40 && (title.test(text) || westernTitle.test(text));
}

/** How much of `text` is made of what page furniture is made of, from 0 to 1. */
export function furnitureCoverage(text: string): number {
  if (text.length > longestFurniture) return 0;
  if (ordinalOnly.test(text) || labels.test(text)) return 1;
  if (!sign.test(text)) return 0;
  let rest = text;
  for (const piece of pieces) rest = rest.replace(piece, ' ');
  rest = rest.replace(westernDates, ' ');
  if (rest === text) return 0;
  rest = rest
    .split(/[\s|｜│]+/)
    .filter((part) => !isNewspaperTitle(part))
    .join(' ');
  const whole = inkWidth(text);
  return 1 - Math.min(inkWidth(rest.replace(/[|｜│\-—–·:：/／,，、.。()（）[\]【】◀▶]/g, '')), whole) / whole;
}

const westernMonth =
  'January|February|March|April|May|June|July|August|September|October|November|December|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';
const westernDates = new RegExp(
  `\\b(?:${westernMonth})\\s+\\d{1,2},?\\s+\\d{4}\\b|\\b\\d{1,2}\\.?\\s+(?:${westernMonth})\\s+\\d{4}\\b`,
  'gi',
);

/** Who made the page, how to reach them, where it goes on: that is furniture wherever it stands, if nothing else is with it. */
export function isImprint(text: string): boolean {
  return imprint.test(text);
}

const imprint =
  /编辑|編輯|责编|責編|校对|校對|版式|美编|审读|新闻热线|投稿邮箱|邮发代号|统一刊号|[（(]?[下上紧緊][转轉接]\s*第|登記證|掛號/;

/** A date and nothing else, also in parentheses: furniture under a masthead, a signature's date elsewhere. */
export function isDateOnly(text: string): boolean {
  return text.length <= 28 && dateAlone.test(text);
}

const dateAlone = new RegExp(
  `^[（(]?(?:西[曆历]|公[元曆历]|中華民國|中华民国|民國|民国|大韓民國|檀紀|昭和|大正|明治|康德|光緒|光绪|宣統|宣统)?\\s*${numeral.replace(']', '\\s]')}+年${numeral.replace(']', '\\s]')}+月${numeral.replace(']', '\\s]')}+[日號号][）)]?$`,
);

function inkWidth(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (!isBlank(unit)) width += emWidth(unit);
  }
  return width;
}
