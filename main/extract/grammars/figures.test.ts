import { describe, expect, test } from 'vitest';
import type { Recogniser } from '../recogniser.ts';
import { decimalOf } from './decimal.ts';
import { identifierGrammar } from './identifiers.ts';
import { moneyGrammar } from './money.ts';
import { quantityGrammar } from './quantity.ts';
import { workGrammar } from './works.ts';

function found(recogniser: Recogniser, text: string): string[] {
  return recogniser
    .recognise({ text, blocks: [], issueDate: null })
    .map(({ ranges: [range], value, type }) => `${text.slice(range?.start, range?.end)} = ${type} ${value}`);
}

describe('numbers', () => {
  test.each([
    ['3亿5000万', '350000000'],
    ['1.2万', '12000'],
    ['三千二百', '3200'],
    ['二〇二〇', '2020'],
    ['十二', '12'],
    ['廿三', '23'],
    ['卅', '30'],
    ['卌八', '48'],
    ['1,234.50', '1234.5'],
    ['30余万', '300000'],
    ['3万亿', '3000000000000'],
    ['壹佰贰拾', '120'],
    ['一点五亿', '150000000'],
    ['13·16', '13.16'],
    ['元', null],
  ])('%s is %s', (written, value) => {
    expect(decimalOf(written)).toBe(value);
  });
});

describe('money', () => {
  test.each([
    ['总金额超30亿元', '30亿元 = money >CNY 3000000000'],
    ['３０亿元', '３０亿元 = money CNY 3000000000'],
    ['投资3亿5000万元', '3亿5000万元 = money CNY 350000000'],
    ['约1.2万美元', '1.2万美元 = money ~USD 12000'],
    ['人民币5000元', '人民币5000元 = money CNY 5000'],
    ['30-50万元', '30-50万元 = money CNY 300000/500000'],
    ['3元5角', '3元5角 = money CNY 3.5'],
    ['HK$5,000', 'HK$5,000 = money HKD 5000'],
    ['￥300', '￥300 = money CNY 300'],
    ['三千多万元', '三千多万元 = money >CNY 30000000'],
    ['八千万港元', '八千万港元 = money HKD 80000000'],
    ['卅餘萬元', '卅餘萬元 = money >CNY 300000'],
    ['500円', '500円 = money JPY 500'],
    ['一萬英鎊', '一萬英鎊 = money GBP 10000'],
    ['五百银元', '五百银元 = money {银元} 500'],
    ['米價五百銀圓', '五百銀圓 = money {银元} 500'],
    ['二十萬金圓券', '二十萬金圓券 = money {金圆券} 200000'],
    ['赔款白银三百余万两', '白银三百余万两 = money >{银两} 3000000'],
    ['关平银500两', '关平银500两 = money {海关两} 500'],
    ['六七万元', '六七万元 = money CNY 60000/70000'],
    ['一点五亿元', '一点五亿元 = money CNY 150000000'],
    ['数百万元', '数百万元 = money null'],
  ])('in “%s”', (text, expected) => {
    expect(found(moneyGrammar, text)).toEqual([expected]);
  });

  test.each(['多元化', '一元二次方程', '单元3', '公元1年', '100元素'])('“%s” holds none', (text) => {
    expect(found(moneyGrammar, text)).toEqual([]);
  });
});

describe('quantities', () => {
  test.each([
    ['占地5万余平方米', ['5万余平方米 = quantity >50000 m2']],
    ['220余人参会', ['220余人 = quantity >220 {人}']],
    ['年产10万套', ['10万套 = quantity 100000 {套}']],
    ['99、59微克/立方米', ['99 = quantity 99 ug/m3', '59微克/立方米 = quantity 59 ug/m3']],
    ['连续4年', ['4年 = quantity 4 a']],
    ['6个月', ['6个月 = quantity 6 mo']],
    ['三万多人', ['三万多人 = quantity >30000 {人}']],
    ['增长12.5%', ['12.5% = quantity 12.5 %']],
    ['12%-15%', ['12%-15% = quantity 12/15 %']],
    ['百分之三十', ['百分之三十 = quantity 30 %']],
    ['五千餘萬噸', ['五千餘萬噸 = quantity >50000000 t']],
    ['卅人', ['卅人 = quantity 30 {人}']],
    ['將近五百戶', ['五百戶 = quantity <~500 {户}']],
    ['第三届', ['第三届 = quantity 3 {ordinal}']],
    ['增订第3版', ['第3版 = quantity 3 {ordinal}']],
    ['（下转第3版）', []],
    ['上接第一版，详见第2版', []],
    ['10个栏目', ['10个 = quantity 10 {个}']],
  ])('in “%s”', (text, expected) => {
    expect(found(quantityGrammar, text)).toEqual(expected);
  });

  test.each(['PM2.5', 'CMMI-5级', '两大领域', '一个', '三年级', '2019年', 'A4张', '二级标准', '十人大'])(
    '“%s” holds none',
    (text) => {
      expect(found(quantityGrammar, text)).toEqual([]);
    },
  );
});

describe('what is said around a figure', () => {
  test.each([
    ['总投资超过30亿元', '30亿元 = money >CNY 3000000000'],
    ['逾3000万美元', '3000万美元 = money >USD 30000000'],
    ['投资不超过５万元', '５万元 = money <=CNY 50000'],
    ['罚款至少500元', '500元 = money >=CNY 500'],
    ['500元以上', '500元 = money >=CNY 500'],
    ['500元及以下', '500元 = money <=CNY 500'],
    ['不足800元', '800元 = money <CNY 800'],
    ['近百万元', '百万元 = money <~CNY 1000000'],
    ['接近20亿元', '20亿元 = money <~CNY 2000000000'],
    ['大约6元', '6元 = money ~CNY 6'],
    ['600元左右', '600元 = money ~CNY 600'],
    ['約五百法币', '五百法币 = money ~{法币} 500'],
    ['近30余万元', '30余万元 = money <~CNY 300000'],
    ['30-50万元以上', '30-50万元 = money >=CNY 300000/500000'],
    ['按合约100元', '100元 = money CNY 100'],
    ['50-30万元', '50-30万元 = money null'],
  ])('is a bound of the sum in “%s”', (text, expected) => {
    expect(found(moneyGrammar, text)).toEqual([expected]);
  });

  test.each([
    ['近百人', '百人 = quantity <~100 {人}'],
    ['逾千户', '千户 = quantity >1000 {户}'],
    ['最多5人', '5人 = quantity <=5 {人}'],
    ['不少于40小时', '40小时 = quantity >=40 h'],
    ['十来人', '十来人 = quantity ~10 {人}'],
    ['4年多来', '4年 = quantity >4 a'],
    ['3公里以内', '3公里 = quantity <=3 km'],
    ['近5年', '5年 = quantity 5 a'],
    ['将近5年', '5年 = quantity <~5 a'],
    ['附近100米', '100米 = quantity 100 m'],
    ['超过50%', '50% = quantity >50 %'],
    ['百分之三十以上', '百分之三十 = quantity >=30 %'],
    ['将近12%', '12% = quantity <~12 %'],
  ])('is a bound of the quantity in “%s”', (text, expected) => {
    expect(found(quantityGrammar, text)).toEqual([expected]);
  });
});

test('documents, telephones and register numbers are found by their shape', () => {
  expect(found(identifierGrammar, '根据国发〔2020〕5号文件')).toEqual(['国发〔2020〕5号 = work 国发〔2020〕5号']);
  expect(found(identifierGrammar, '國發〔2020〕5號文件')).toEqual(['國發〔2020〕5號 = work 國發〔2020〕5號']);
  expect(found(identifierGrammar, '豫政办[2019]12号')).toEqual(['豫政办[2019]12号 = work 豫政办〔2019〕12号']);
  expect(found(identifierGrammar, '热线:0371-60001234')).toContain('0371-60001234 = phone 0371-60001234');
  expect(found(identifierGrammar, '手机13000000000')).toContain('13000000000 = phone 13000000000');
});

test('works stand in title marks', () => {
  expect(found(workGrammar, '上映《春天的故事》后')).toEqual(['《春天的故事》 = work 春天的故事']);
  expect(found(workGrammar, '上映《春天的故事續集》後')).toEqual(['《春天的故事續集》 = work 春天的故事續集']);
  expect(found(workGrammar, '《没有收尾')).toEqual([]);
});
