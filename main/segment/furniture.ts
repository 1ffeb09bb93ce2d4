import { emWidth, isBlank } from './characters.ts';

/**
 * What page furniture is made of. A line is judged by how much of it these cover: a masthead is nothing else, a
 * sentence that mentions an editor or a page is mostly something else.
 */
const pieces: readonly RegExp[] = [
  /第?\s*[A-Z]?\d{1,3}\s*版(?:面)?|第[一二三四五六七八九十]{1,3}版|\b[A-D]\d{1,2}\b|版次[:：]?\s*\w+/g,
  /今日\s*\d+\s*版|本期\s*\d+\s*版|共\s*\d+\s*版|[一二三四五六七八九十\d]+开[一二三四五六七八九十\d]+版/g,
  /(?:责任编辑|责编|编辑|主编|副主编|总编辑|值班总编|值班主任|美编|版式|校对|审校|排版|组版|审读|值班|终审|一读|二读|出版人|制图|版面设计|视觉)\s*[:：/／]?\s*(?:[\u4e00-\u9fff]\s[\u4e00-\u9fff](?![\u4e00-\u9fff])|[\u4e00-\u9fff]{2,4}(?=$|\s|[、，,/]))?(?:[\s、，,]+[\u4e00-\u9fff]{2,3}(?=$|\s))*/g,
  /(?:\d{4}|[〇○零一二三四五六七八九]{4})\s*年\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*月\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*日/g,
  /\d{4}[-./]\d{1,2}[-./]\d{1,2}/g,
  /星期[一二三四五六日天]|周[一二三四五六日]/g,
  /(?:农历|夏历)?\s*(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年?)\s*(?:闰?[正一二三四五六七八九十冬腊]{1,2}月)?(?:初[一二三四五六七八九十]|[十廿]?[一二三四五六七八九十]{1,2})?/g,
  /农历\s*闰?[正一二三四五六七八九十冬腊]{1,2}月(?:初[一二三四五六七八九十]|[十廿]?[一二三四五六七八九十]{1,2})/g,
  /(?:总|累计|出版)*第?\s*\d{1,6}\s*[期号]|第[〇○零一二三四五六七八九十百千]+[期号]/g,
  /(?:国内)?统一(?:连续出版物|刊)号[:：]?|CN\s*\d{2}\s*[-—–(（]\s*[\dA-Z（）()]{4,8}|邮发代号[:：]?\s*[\d\s—–-]+|国内刊号[:：]?|内部资料(?:性出版物)?|准印证[号:：\w]*/g,
  /(?:新闻热线|热线电话|热线|订阅电话|广告热线|广告部|投稿邮箱|邮箱|电子信箱|电话|传真|网址|邮编|邮政编码|定价|零售价?|每份|月价|年价)\s*[:：]?\s*[\w.@\-—–/ ]*(?:元)?/g,
  /(?:本报|社|报社)?地址[:：]\s*\S+/g,
  /https?:\/\/\S+|www\.\S+|[\w.-]+@[\w.-]+\.\w+/g,
  /[（(]?[下上紧]转第?\s*[A-Z]?[\d一二三四五六七八九十]+\s*版[）)]?|[（(]?[上紧]接第?\s*[A-Z]?[\d一二三四五六七八九十]+\s*版[）)]?/g,
  /(?:主办|主管|出版|承办|承印|印刷|协办)(?:单位)?[:：]\s*\S+|[\u4e00-\u9fff]{2,12}(?:主办|主管|出版|承印)/g,
  /\b(?:Vol(?:ume)?\.?\s*[\dIVXLC]+|No\.?\s*\d+|Page\s*\d+|Issue\s*\d+|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{1,2},?\s+\d{4})\b/gi,
];

const labels =
  /^(?:要闻|综合|综合新闻|本地新闻|时政|经济|社会|文化|副刊|体育|国内|国际|新闻|广告|公益广告|导读|今日导读|头版|专版|专题|专刊|特刊|民生|理论|评论|教育|健康|法治|简讯|短讯|快讯|新闻速递|一句话新闻|本版导读|ADVERTISEMENT|Advertisement)$/;
const title = /^[\u4e00-\u9fff□\s]{2,14}(?:日报|晚报|晨报|早报|时报|周报|导报|商报|快报|都市报|新区报|报|新闻)$/;
const westernTitle =
  /^(?:the\s+)?(?:[a-z]+\s+){0,3}(?:times|post|daily|herald|gazette|chronicle|tribune|journal|observer|mail|news)$/i;
const ordinalOnly = /^[\s\-—–·•.()（）第]*[A-D]?\d{1,3}[\s\-—–·•.()（）页]*$/;
const longestFurniture = 160;
/** What every piece above has one of; most lines have none, and are done with sooner. */
const sign =
  /版|编|校|审|组|排|值班|一读|二读|视觉|制图|出版|年|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]|农历|星期|周[一二三四五六日天]|期|号|刊|CN|邮|热线|电话|部|箱|传真|网址|定价|零售|每份|[月]价|地址|http|www|@|[0-9][-./][0-9]|[A-D]\d|主办|主管|印|协办|day|No\b|Vol|Page|Issue|\d{4}/i;

/** A newspaper's title and nothing else, e.g. 清河日报; it is furniture near the top of a page only. */
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
  if (rest === text) return 0;
  const whole = inkWidth(text);
  return 1 - Math.min(inkWidth(rest.replace(/[|｜│\-—–·:：/／,，、.。()（）[\]【】]/g, '')), whole) / whole;
}

/** A date and nothing else: furniture under a masthead, a signature's date at the end of a letter. */
export function isDateOnly(text: string): boolean {
  return (
    text.length <= 24 &&
    /^(?:\d{4}|[〇○零一二三四五六七八九]{4})\s*年[\s\d〇○零一二三四五六七八九十]+月[\s\d〇○零一二三四五六七八九十]+日$/.test(
      text,
    )
  );
}

function inkWidth(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (!isBlank(unit)) width += emWidth(unit);
  }
  return width;
}
