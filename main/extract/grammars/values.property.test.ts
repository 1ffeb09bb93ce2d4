import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadValueReader } from '../../values/load-value-reader.ts';
import { dateGrammar } from './dates/dates.ts';
import { identifierGrammar } from './identifiers.ts';
import { moneyGrammar } from './money.ts';
import { quantityGrammar, units } from './quantity.ts';
import { workGrammar } from './works.ts';

const grammars = [dateGrammar, moneyGrammar, quantityGrammar, identifierGrammar, workGrammar];
const readValue = await loadValueReader();

/** What figures and the words around them are made of; what is written here may stand in any order in print. */
const fragments = fc.constantFrom(
  ...'超 逾 近 约 至少 不到 余 多 来 以上 左右 万 亿 十 百 千 一 二 两 三 七 九 廿 卅 兩日 半 点 0 1 5 12 28 30 31 98 1949 2020 2024 9999'.split(
    ' ',
  ),
  ...'. , · - 至 到 ~ — / 、 : % ％ 第 届 期 年 月 日 号 时 分 秒 角 元 美元 银元 万元 人 人次 公里 平方米 微克/立方米 元/吨 ℃ 倍'.split(
    ' ',
  ),
  ...'民国 光绪 昭和 公元前 庚子 农历 正月 腊月 闰 初一 十五 上旬 中旬 下旬 上半年 下半年 第一季度 春 年底 世纪 年代 初 末'.split(
    ' ',
  ),
  ...'今年 去年 同年 次年 上月 本月 昨晚 今天 上周五 上午 下午 晚 凌晨 人民币 HK$ ￥ $ 百分之 千分之 万分之 《 》 〔2020〕 电话 0371-'.split(
    ' ',
  ),
);
const texts = fc.array(fragments, { maxLength: 14 }).map((parts) => parts.join(''));
const issueDates = fc.constantFrom(null, '2020-05-06', '2020-02-29', '1949-12-31');

test('every unit that is found is one of UCUM, or stands in braces', () => {
  for (const unit of units) {
    const text = `共5${unit}`;
    for (const { value } of quantityGrammar.recognise({ text, blocks: [], issueDate: null })) {
      expect(readValue('quantity', value ?? ''), text).toEqual({ ok: true, value });
    }
  }
});

test('every value that a grammar gives is one that may be kept, as it is', () => {
  fc.assert(
    fc.property(texts, issueDates, (text, issueDate) => {
      for (const { recognise } of grammars) {
        for (const { type, value } of recognise({ text, blocks: [], issueDate })) {
          if (value !== null) expect(readValue(type, value)).toEqual({ ok: true, value });
        }
      }
    }),
    { numRuns: 1000 },
  );
});
