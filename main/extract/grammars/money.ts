import { amountOf, arabic, decimalOf, hanNumerals } from './decimal.ts';
import { type Finding, grammar } from './grammar.ts';

/** Names of currencies and their ISO 4217 codes; null for historical money that has none. Longer names first. */
const currencies: readonly (readonly [string, string | null])[] = [
  ['新加坡元', 'SGD'],
  ['瑞士法郎', 'CHF'],
  ['瑞典克朗', 'SEK'],
  ['挪威克朗', 'NOK'],
  ['丹麦克朗', 'DKK'],
  ['人民币', 'CNY'],
  ['新台币', 'TWD'],
  ['新西兰元', 'NZD'],
  ['澳大利亚元', 'AUD'],
  ['加拿大元', 'CAD'],
  ['澳门元', 'MOP'],
  ['越南盾', 'VND'],
  ['印尼盾', 'IDR'],
  ['美元', 'USD'],
  ['美金', 'USD'],
  ['港元', 'HKD'],
  ['港币', 'HKD'],
  ['欧元', 'EUR'],
  ['英镑', 'GBP'],
  ['日元', 'JPY'],
  ['日圆', 'JPY'],
  ['韩元', 'KRW'],
  ['韩圆', 'KRW'],
  ['卢布', 'RUB'],
  ['卢比', 'INR'],
  ['澳元', 'AUD'],
  ['加元', 'CAD'],
  ['新元', 'SGD'],
  ['台币', 'TWD'],
  ['泰铢', 'THB'],
  ['法郎', null],
  ['马克', null],
  ['银元', null],
  ['大洋', null],
  ['法币', null],
  ['金圆券', null],
  ['块钱', 'CNY'],
  ['元钱', 'CNY'],
  ['元', 'CNY'],
  ['圆', 'CNY'],
];
const codeByName = new Map(currencies);
const signs: Readonly<Record<string, string>> = {
  $: 'USD',
  US$: 'USD',
  HK$: 'HKD',
  NT$: 'TWD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'CNY',
  '￥': 'CNY',
};

const number = `(?:${arabic}|[${hanNumerals}]{1,12}(?:点[${hanNumerals}]{1,6})?)(?:[余餘多]|来(?=[万亿]))?(?:[百千]?[万萬亿億]{1,2}|[百千](?=[余餘多]?[万元亿]))?[余餘多]?(?:${arabic}[百千]?万|[${hanNumerals}]{1,8}万)?[余餘多]?`;
const names = currencies.map(([name]) => name).join('|');
const sum = new RegExp(
  String.raw`(?<![\d.·])(?<before>人民币|美元|港币|US\$|HK\$|NT\$|[$€£¥￥])?\s?(?<first>${number})(?:(?<firstUnit>元)?(?:-|—|–|~|～|至|到)(?<second>${number}))?(?:(?<name>${names})(?:(?<jiao>\d|[一二三四五六七八九])角)?(?:(?<fen>\d|[一二三四五六七八九])分(?!之))?(?<after>人民币)?)?`,
  'g',
);

/**
 * Sums of money. The value is the ISO 4217 code and a plain decimal (`CNY 3000000000`), with a slash between both ends of a range
 * (`CNY 5000/8000`); null for money that has no code. Words for "more than" and "about" before a sum do not belong to it.
 */
export const moneyGrammar = grammar('money', '1', function* (text) {
  for (const match of text.matchAll(sum)) {
    const finding = readSum(match, text);
    if (finding !== null) yield finding;
  }
});

function readSum(match: RegExpExecArray, text: string): Finding | null {
  const { before, first = '', second, name, jiao, fen } = match.groups ?? {};
  const isSigned = before !== undefined && before in signs;
  if (name === undefined && before === undefined) return null;
  const end = match.index + match[0].length;
  if (
    name === '元' &&
    (/^[素件化组宵旦首帅老凶年月代次复\d]/.test(text.slice(end, end + 1)) || text[match.index - 1] === '单')
  )
    return null;
  // 一元 is more often "unitary" than one yuan.
  if (name === '元' && /^[一二两三]$/.test(first) && second === undefined && jiao === undefined) return null;
  if (name === '圆' && !/\d/.test(first)) return null;
  const code = isSigned
    ? (signs[before] ?? null)
    : (codeByName.get(name ?? '') ?? codeByName.get(before ?? '') ?? null);
  const spelled = name === '元' && before === '美元' ? 'USD' : name === '元' && before === '港币' ? 'HKD' : code;
  const [low, high] = rangeOf(first, second);
  const small = Number(jiao === undefined ? 0 : decimalOf(jiao)) * 10 + Number(fen === undefined ? 0 : decimalOf(fen));
  if (low === null) return null;
  const amount = small === 0 ? low : `${low}.${String(small).padStart(2, '0')}`.replace(/0$/, '');
  // 数百万元, 几千元: nobody knows how much.
  const isVague = /[数几]/.test(text.charAt(match.index - 1)) && !/\d/.test(first);
  const value =
    spelled === null || isVague ? null : high === null ? `${spelled} ${amount}` : `${spelled} ${amount}/${high}`;
  const lead = match[0].length - match[0].trimStart().length;
  return {
    start: isVague ? match.index - 1 : match.index + lead,
    end,
    type: 'money',
    value,
    confidence: /\d/.test(first) ? 0.97 : 0.93,
  };
}

/** In 30-50万元 the scale at the end holds for both numbers. */
function rangeOf(first: string, second: string | undefined): readonly [string | null, string | null] {
  if (second === undefined) return [amountOf(first), null];
  const scale = /[千百]?[万萬亿億]{1,2}[余餘多]?$/.exec(second)?.[0] ?? '';
  return [decimalOf(/[万萬亿億]/.test(first) ? first : first + scale), decimalOf(second)];
}
