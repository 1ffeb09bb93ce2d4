import { grammar } from './grammar.ts';

/** Numbers of official documents: 国发〔2020〕5号, 豫政办〔2019〕12号. */
const documentNumber =
  /(?<body>[\u4e00-\u9fff]{2,12})[〔[［(【](?<year>(?:19|20)\d{2})[〕\]］)】](?:第)?(?<number>\d{1,5})号/g;
/** Telephone numbers: mobile ones of mainland China, subscribers with an area code, service numbers. */
const phoneNumber =
  /(?<![\d.A-Za-z-])(?:(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}|(?:\(0\d{2,3}\)|0\d{2,3}[- ])\d{7,8}(?:-\d{1,4})?|[48]00[- ]?\d{3}[- ]?\d{4})(?![\d.A-Za-z])/g;
/** A subscriber's number after a word that says so. */
const announcedPhone =
  /(?:电话|热线|手机|传真|联系方式|Tel|TEL)(?:号码|为|是)?[::]?\s?(?<number>\d{3,4}-?\d{4,8})(?!\d)/g;
/** Identity card numbers (GB 11643) and unified social credit codes (GB 32100). */
const identityNumber =
  /(?<![\dA-Za-z])[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/g;
const creditCode = /(?<![\dA-Za-z])[1-9AN][1-9]\d{6}[\dA-HJ-NPQRTUWXY]{10}(?![\dA-Za-z])/g;
const isbnOrCn = /(?<![A-Za-z])(?:CN|ISSN|ISBN)\s?:?\s?\d[\d-]{3,16}[\dX](?:\/[A-Z]{1,2})?/g;
/** Characters before a document's number that belong to the sentence, not to it. */
const leadingWords = /^.*(?:根据|按照|依据|印发|下发|关于|以及|发布|发出|文件|通知|[的和与及据由])/;

/**
 * Numbers that name documents (type `work`), telephones (`phone`) and people, bodies or publications in a register (`identifier`). The value is
 * the number in its plain form.
 */
export const identifierGrammar = grammar('identifiers', '2', function* (text, article) {
  for (const match of text.matchAll(documentNumber)) {
    const { body = '', year = '', number = '' } = match.groups ?? {};
    const lead = leadingWords.exec(body)?.[0].length ?? 0;
    if (body.length - lead < 2) continue;
    const start = match.index + lead;
    const end = match.index + match[0].length;
    yield {
      start,
      end,
      type: 'work',
      value: `${article.text.slice(start, match.index + body.length)}〔${year}〕${number}${article.text.charAt(end - 1)}`,
      confidence: 0.97,
    };
  }
  for (const match of text.matchAll(phoneNumber)) yield numberFrom(match.index, match[0], 'phone', 0.95);
  for (const match of text.matchAll(announcedPhone)) {
    const { number = '' } = match.groups ?? {};
    yield numberFrom(match.index + match[0].length - number.length, number, 'phone', 0.9);
  }
  for (const pattern of [identityNumber, creditCode, isbnOrCn]) {
    for (const match of text.matchAll(pattern)) yield numberFrom(match.index, match[0], 'identifier', 0.9);
  }
});

function numberFrom(start: number, written: string, type: string, confidence: number) {
  return { start, end: start + written.length, type, value: written.replace(/[\s()]/g, ''), confidence };
}
