import { plainUnits } from '../../../model/names/unit-form.ts';
import { withBound } from '../../../model/values/bound.ts';
import { termBySpelling } from '../../../model/values/currency.ts';
import { boundOf } from './bound-words.ts';
import { amountOf, arabic, decimalOf, hanNumerals, rangeOf } from './decimal.ts';
import { type Finding, grammar } from './grammar.ts';

/** Names of currencies and their ISO 4217 codes. */
const isoCurrencies: readonly (readonly [string, string])[] = [
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
  ['块钱', 'CNY'],
  ['元钱', 'CNY'],
  ['元', 'CNY'],
  ['圆', 'CNY'],
];
/** Money that ISO has no code for is named by its term. 银圆券 is to be looked for before 银圆. */
const codeByName = new Map([
  ...isoCurrencies,
  ...[...termBySpelling].map(([name, term]) => [plainUnits(name), `{${term}}`] as const),
]);
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

const number = `(?:${arabic}|[${hanNumerals}]{1,12}(?:点[${hanNumerals}]{1,6})?)(?:[余多]|来(?=[万亿]))?(?:[百千]?[万亿]{1,2}|[百千](?=[余多]?[万元亿]))?[余多]?(?:${arabic}[百千]?万|[${hanNumerals}]{1,8}万)?[余多]?`;
const names = [...codeByName.keys()].sort((a, b) => b.length - a.length).join('|');
const sum = new RegExp(
  String.raw`(?<![\d.·])(?<before>人民币|美元|港币|US\$|HK\$|NT\$|[$€£¥￥])?\s?(?<first>${number})(?:(?<firstUnit>元)?(?:-|—|–|~|～|至|到)(?<second>${number}))?(?:(?<name>${names})(?:(?<jiao>\d|[一二三四五六七八九])角)?(?:(?<fen>\d|[一二三四五六七八九])分(?!之))?(?<after>人民币)?)?`,
  'g',
);

/** 白银三百万两: in weight, so that 两 counts only after a word for silver; the customs' own tael is another. */
const silver = new RegExp(
  `(?<metal>白银|纹银|库平银|关平银|海关银|(?<![水金])银)(?<first>(?:${arabic}|[${hanNumerals.replace(/[两兩]/g, '')}]{1,12})[余多]?[万亿]{0,2}[余多]?)两`,
  'g',
);

/**
 * Sums of money. The value is the ISO 4217 code, or the term for money that has none, and a plain decimal (`CNY 3000000000`, `{银元} 500`),
 * with a slash between both ends of a range (`CNY 5000/8000`) and a sign for "more than", "about" and the like before it. The words that say
 * so do not belong to the sum. It is null where nobody knows how much: 数百万元.
 */
export const moneyGrammar = grammar('money', '3', function* (text, article) {
  for (const match of text.matchAll(sum)) {
    const finding = readSum(match, text, article.text);
    if (finding !== null) yield finding;
  }
  for (const match of text.matchAll(silver)) {
    const { metal = '', first = '' } = match.groups ?? {};
    const [start, end] = [match.index, match.index + match[0].length];
    const amount = amountOf(first);
    if (amount === null) continue;
    const term = /[关海]/.test(metal) ? '{海关两}' : '{银两}';
    yield {
      start,
      end,
      type: 'money',
      value: withBound(boundOf(text, start, end, first), `${term} ${amount}`),
      confidence: 0.93,
    };
  }
});

/** @param printed the text as it is printed: 500円 are yen, 500圓 are not */
function readSum(match: RegExpExecArray, text: string, printed: string): Finding | null {
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
  const isYen = name === '圆' && printed.charAt(end - 1) === '円';
  const spelled = isYen
    ? 'JPY'
    : name === '元' && before === '美元'
      ? 'USD'
      : name === '元' && before === '港币'
        ? 'HKD'
        : code;
  // 数百万元, 几千元: nobody knows how much.
  const isVague = /[数几]/.test(text.charAt(match.index - 1)) && !/\d/.test(first);
  const amount = second === undefined ? withSmall(amountOf(first), jiao, fen) : rangeInOneScale(first, second);
  if (second === undefined && amount === null) return null;
  const bound = boundOf(text, match.index, end, second ?? first);
  const value = spelled === null || amount === null || isVague ? null : withBound(bound, `${spelled} ${amount}`);
  const lead = match[0].length - match[0].trimStart().length;
  return {
    start: isVague ? match.index - 1 : match.index + lead,
    end,
    type: 'money',
    value,
    confidence: /\d/.test(first) ? 0.97 : 0.93,
  };
}

/** The amount with its tenths and hundredths: 3元5角, 3元5角2分. */
function withSmall(amount: string | null, jiao: string | undefined, fen: string | undefined): string | null {
  const small = Number(jiao === undefined ? 0 : decimalOf(jiao)) * 10 + Number(fen === undefined ? 0 : decimalOf(fen));
  if (small === 0 || amount === null) return amount;
  return /^\d+$/.test(amount) ? `${amount}.${String(small).padStart(2, '0')}`.replace(/0$/, '') : null;
}

/** In 30-50万元 the scale at the end holds for both numbers. */
function rangeInOneScale(first: string, second: string): string | null {
  const scale = /[千百]?[万亿]{1,2}[余多]?$/.exec(second)?.[0] ?? '';
  return rangeOf(decimalOf(/[万亿]/.test(first) ? first : first + scale), decimalOf(second));
}
