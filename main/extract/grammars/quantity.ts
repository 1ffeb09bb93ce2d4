import { type Bound, withBound } from '../../../model/values/bound.ts';
import { boundOf } from './bound-words.ts';
import { amountOf, arabic, decimalOf, hanNumerals, rangeOf } from './decimal.ts';
import { type Finding, grammar } from './grammar.ts';

/** Units of measure and their codes in UCUM (ucum.org), the Unified Code for Units of Measure. */
const measures: Readonly<Record<string, string>> = {
  平方公里: 'km2', 平方千米: 'km2', 平方米: 'm2', 平方厘米: 'cm2', 平米: 'm2', 公顷: 'har', 立方米: 'm3', 立方厘米: 'cm3', 公里: 'km', 千米: 'km', 米: 'm',
  厘米: 'cm', 毫米: 'mm', 微米: 'um', 纳米: 'nm', 海里: '[nmi_i]', 英里: '[mi_i]', 英尺: '[ft_i]', 英寸: '[in_i]', km: 'km', cm: 'cm', mm: 'mm',
  吨: 't', 公斤: 'kg', 千克: 'kg', 克: 'g', 毫克: 'mg', 微克: 'ug', kg: 'kg', 磅: '[lb_av]', 克拉: '[car_m]', 升: 'L', 毫升: 'mL',
  千瓦时: 'kW.h', 千瓦: 'kW', 兆瓦: 'MW', 瓦: 'W', 伏: 'V', 千伏: 'kV', 赫兹: 'Hz', 兆赫: 'MHz', 分贝: 'dB', 摄氏度: 'Cel', '℃': 'Cel', 马力: '[HP]',
  小时: 'h', 个小时: 'h', 分钟: 'min', 秒: 's', 秒钟: 's', 天: 'd', 周: 'wk', 个星期: 'wk', 星期: 'wk', 个月: 'mo', 年: 'a', 周年: 'a', 周岁: 'a', 岁: 'a',
  微克每立方米: 'ug/m3', '微克/立方米': 'ug/m3', '毫克/立方米': 'mg/m3', '毫克/升': 'mg/L', '公里/小时': 'km/h', '米/秒': 'm/s', '元/吨': '{元}/t',
  字节: 'By', GB: 'GBy', MB: 'MBy', TB: 'TBy',
}; // biome-ignore format: a table
/** Units and classifiers that UCUM has no code for; their code is the word in braces. */
const classifiers =
  '亩 斤 度 户 人 人次 名 位 个 家 套 台 辆 架 艘 条 项 件 座 所 间 栋 幢 处 只 头 匹 株 棵 箱 袋 吨公里 例 起 宗 场 场次 届 次 种 类 期 册 本 篇 首 部 集 幅 张 份 封 页 支 队 门 款 颗 粒 瓶 桶 包 双 对 片 块 根 把 口 眼 股 手 盏 顶 枚 发 万吨 车次 班次 架次 床 张床位 户次 批 批次 平方 个百分点 百分点 成 倍 公分 里 华里 两 分 环 米高 标箱 立方'.split(
    ' ',
  );
/** Classifiers that are counted in Chinese numerals too, when the number is no mere "one" or "two". */
const countedInChinese = new Set('亩 斤 户 人 人次 名 个百分点 百分点 倍 万人 里 华里 岁 周年 平方'.split(' '));

/** Every unit that is found, by its name; longer names first. */
export const units = [...Object.keys(measures), ...classifiers].sort((a, b) => b.length - a.length);
const escapedUnits = units.map((unit) => unit.replace(/[/]/g, '\\$&')).join('|');
const scale = '(?:[百千]?[万亿]{1,2}|[百千])?';
const number = `(?:${arabic}|[${hanNumerals}]{1,12}(?:点[${hanNumerals}]{1,6})?)[余多]?${scale}[余多]?(?:${arabic}万)?[余多来]?`;
const quantity = new RegExp(
  String.raw`(?<![\dA-Za-z.·第])(?:(?<!-))(?<list>(?:${arabic}${scale}、){0,6})(?<first>${number})(?:(?:-|—|–|~|～|至|到)(?<second>${number}))?(?<unit>${escapedUnits})`,
  'g',
);
const percentage = new RegExp(
  String.raw`(?<![\dA-Za-z.])(?:(?<first>${arabic})%?(?:(?:-|—|–|~|～|至|到)(?<second>${arabic}))?%|百分之(?<han>[${hanNumerals}]{1,8}(?:点[${hanNumerals}]{1,4})?|${arabic})|(?<per>[千万])分之(?<perHan>[${hanNumerals}]{1,8}|${arabic}))`,
  'g',
);
const ordinal = new RegExp(
  String.raw`第(?<number>\d{1,4}|[${hanNumerals}]{1,6})(?<unit>个五年计划|季度|届|次|期|号|批|轮|名|位|季|章|条|版|卷|回|集团军)`,
  'g',
);

/** Before the number of a page where a text goes on, or is printed: 下转第3版 counts nothing. */
const leadsToPage = /[转轉接见見载載于於至]$/;

/**
 * Quantities with a unit, percentages and ordinals. The value is a plain decimal and a unit in UCUM (`50000 m2`, `12.5 %`); what UCUM has
 * no unit for stands in braces (`220 {人}`), an ordinal as `3 {ordinal}`. A sign before it says "more than", "about" and the like; the words that
 * do in the text do not belong to the quantity. In 99、59微克/立方米 each number is a quantity of that unit.
 */
export const quantityGrammar = grammar('quantity', '4', function* (text) {
  for (const match of text.matchAll(quantity)) yield* readQuantity(match, text);
  for (const match of text.matchAll(percentage)) yield readPercentage(match, text);
  for (const match of text.matchAll(ordinal)) {
    if (match.groups?.unit === '版' && leadsToPage.test(text.slice(Math.max(0, match.index - 1), match.index)))
      continue;
    const value = decimalOf(match.groups?.number ?? '');
    const end = match.index + match[0].length;
    yield { start: match.index, end, type: 'quantity', value: value && `${value} {ordinal}`, confidence: 0.9 };
  }
});

function* readQuantity(match: RegExpExecArray, text: string): Generator<Finding> {
  const { list = '', first = '', second, unit = '' } = match.groups ?? {};
  const end = match.index + match[0].length;
  const bound = boundOfQuantity(text, match.index, end, second ?? first, unit);
  if (!isCounted(first, unit, text, end, bound)) return;
  const code = measures[unit] ?? `{${unit}}`;
  const scaleAtEnd = /[千百]?[万亿]{1,2}[余多]?$/.exec(second ?? first)?.[0] ?? '';
  let start = match.index;
  for (const item of list.split('、').slice(0, -1)) {
    const value = decimalOf(/[万亿]/.test(item) ? item : item + scaleAtEnd);
    if (value !== null)
      yield { start, end: start + item.length, type: 'quantity', value: `${value} ${code}`, confidence: 0.85 };
    start += item.length + 1;
  }
  const low = second === undefined ? amountOf(first) : decimalOf(/[万亿]/.test(first) ? first : first + scaleAtEnd);
  if (low === null) return;
  const amount = second === undefined ? low : rangeOf(low, decimalOf(second));
  const value = amount === null ? null : withBound(bound, `${amount} ${code}`);
  yield { start, end, type: 'quantity', value, confidence: /\d/.test(first) ? 0.95 : 0.85 };
}

const isTime = /^(?:a|mo|wk|d|h|min|s)$/;

function boundOfQuantity(text: string, start: number, end: number, figures: string, unit: string): Bound | null {
  const code = measures[unit];
  // 近5年 is as often the last five years.
  if (isTime.test(code ?? '') && /(?:^|[^将接逼])近$/.test(text.slice(Math.max(0, start - 2), start))) return null;
  const bound = boundOf(text, start, end, figures);
  const isMore = code !== undefined && /^[多余](?![次个种元方项少数样所名家下])/.test(text.slice(end, end + 2));
  return bound ?? (isMore ? 'more-than' : null);
}

/** Whether a number before a unit counts it, rather than being part of a word (一个, 三名), a date or a name (5年级). */
function isCounted(first: string, unit: string, text: string, end: number, bound: Bound | null): boolean {
  const next = text.charAt(end);
  const isArabic = /\d/.test(first);
  if (unit === '年') {
    if (/[代级月底初末度第]/.test(next) || /^\d{4}$/.test(first) || /^0/.test(first)) return false;
    if (!isArabic && (/^[一二〇零三四五六七八九]{2,}$/.test(first) || first === '一' || first.length > 3)) return false;
    return true;
  }
  if (unit === '分' && /[之钟]/.test(next)) return false;
  if (unit === '成' && /[为立果员长就功]/.test(next)) return false;
  if (unit === '天' && /[津山河]/.test(next)) return false;
  if (unit === '周' && /[岁年]/.test(next)) return false;
  if (unit === '度' && /[假过]/.test(next)) return false;
  if (unit === '人' && /[民大物才员家均间]/.test(next)) return false;
  if (unit === '部' && /[门分长委队]/.test(next)) return false;
  if (/^[项位名家]$/.test(unit) && next === '目') return false;
  if (unit === '个' && /[人体性别]/.test(next) && !/\d/.test(first)) return false;
  if (unit === '号' || unit === '级') return false;
  if (isArabic) return true;
  // 近百人, 逾千户: what is nearly a hundred is counted.
  const isRound = bound !== null && /^[百千]$/.test(first);
  if (!isRound && first.length === 1 && /[一二两百千十〇零]/.test(first)) return false;
  return (
    unit in measures ||
    (countedInChinese.has(unit) && (isRound || first.length > 1 || /[三四五六七八九廿卅卌]/.test(first)))
  );
}

function readPercentage(match: RegExpExecArray, text: string): Finding {
  const { first = '', second, han, per, perHan = '' } = match.groups ?? {};
  const [start, end] = [match.index, match.index + match[0].length];
  const amount =
    per !== undefined
      ? decimalOf(perHan)
      : han !== undefined
        ? decimalOf(han)
        : second === undefined
          ? decimalOf(first)
          : rangeOf(decimalOf(first), decimalOf(second));
  const unit = per === undefined ? '%' : per === '千' ? '[ppth]' : '{ppttenth}';
  const value = amount === null ? null : withBound(boundOf(text, start, end, ''), `${amount} ${unit}`);
  return { start, end, type: 'quantity', value, confidence: 0.97 };
}
