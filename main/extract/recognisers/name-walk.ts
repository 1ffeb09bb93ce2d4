import { wordClass } from '../lexicon/lexicon.ts';
import type { LexicalReading } from '../lexicon/reading.ts';

/** What a word is to the name of an organisation or event that ends after it. */
export type WordRole =
  /** A place, or a listed organisation: a name well begins with it. */
  | 'place'
  /** A word that no list has, part of one, Latin letters, or an ordinal: it makes a name distinct. */
  | 'distinct'
  /** A noun that tells what the thing does. */
  | 'nominal'
  /** No part of a name. */
  | 'stop';

/** Characters that stand alone as words and are no part of names, though word lists call them verbs or nouns. */
const stopCharacters = new Set(
  '的了是在和与及对由于到为从把被将等个该此本各两某也都就而以并或让向给访见去来赴请使入进出至有说称指经按据受获得过着不未没无曾已又还再更最很太只仅共约超近逾余多几每这那其他她它我你您们之所则却若如因但且虽即乃当另首全凡随后前内外中上下间时里起落成做作办立建设去回投任兼带率叫名号达驻住属归派调聘替代跟同比自家位名座处项批类次跨飞渡靠拿假故查找帮送看听打买卖吃喝推变想爱怕讲谈记认试写守攻占夺抓杀死现挂借欠',
);
/** Verbs and adjectives that names of organisations and events contain as often as nouns. */
const verbsInNames = new Set(
  '投资 设计 发展 建设 管理 服务 教育 研究 开发 制造 生产 加工 运输 贸易 经营 销售 咨询 监测 检测 监督 治理 保护 保障 合作 交流 培训 勘察 勘测 规划 控股 担保 租赁 餐饮 印刷 出版 发行 广播 通信 运营 创新 创业 招商 防治 推进 促进 改革 开放 动员 表彰 签约 宣传 学习 攻坚 工作 调研 指导 协调 执法 救援 应急 扶贫 脱贫 纪检 监察 审计 巡视 巡察 督察 督查 信访 统战 组织 议事 会计 评估 鉴定 养殖 种植 屠宰 供水 供电 供热 供销 环保 装饰 装修 物流 传播 演艺 复垦 整理 征收 拆迁 补偿 筹备 组织 集中 启动 落成 揭牌 授牌 总结 交流 座谈 推介 对接 洽谈 展销 博览 选举 换届 庆祝 纪念 代表 联合 联席 重大 重点 重要 专项 大型 高端 先进 优秀 协同 互助 互联 共享'.split(
    ' ',
  ),
);

/** The role of a word, by its index, before an ending. */
export function roleOf({ text, words }: LexicalReading, word: number): WordRole {
  const start = words.starts[word] ?? 0;
  const end = words.starts[word + 1] ?? start;
  const classes = words.classes[word] ?? 0;
  if ((classes & (wordClass.place | wordClass.organisation)) !== 0) return 'place';
  const first = text.charCodeAt(start);
  if (isLatinLetter(first)) return 'distinct';
  if (!isHan(first)) return 'stop';
  if (end - start === 1) {
    if (stopCharacters.has(text.charAt(start))) return 'stop';
    return 'distinct';
  }
  const written = text.slice(start, end);
  if (/^第[一二三四五六七八九十\d]/.test(written)) return 'distinct';
  if (verbsInNames.has(written)) return 'nominal';
  if ((classes & wordClass.foreignToNames) !== 0) return 'stop';
  if ((classes & (wordClass.office | wordClass.occupation | wordClass.afterName | wordClass.knownPerson)) !== 0)
    return 'stop';
  return (classes & wordClass.nominal) !== 0 ? 'nominal' : 'distinct';
}

export function isHan(unit: number): boolean {
  return unit >= 0x3400 && unit <= 0x9fff;
}

export function isLatinLetter(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}
