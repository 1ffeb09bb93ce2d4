import type { Confidence } from '../../model/status.ts';

/**
 * A character that recognition takes for another, where what stands around it leaves no doubt. `pattern` matches
 * `wrong` alone; the evidence is in its lookarounds, which are bounded.
 */
export interface Confusion {
  readonly wrong: string;
  readonly pattern: RegExp;
  readonly now: string;
  readonly confidence: Confidence;
}

/**
 * Precision before recall: each has been thought through for words that run across it (深入民心 holds 入民, 自己经过 holds 己经,
 * 周末来访 holds 末来), and what has no such bound is not here.
 */
export const confusions: readonly Confusion[] = [
  // 已 / 己 / 巳
  confusion('己', /(?<![自知律异利克损切己舍贴由])己(?=经(?![历过验营济典手办费管]))/g, '已', 0.97),
  confusion('巳', /巳(?=经(?![历过验营济典手办费管]))/g, '已', 0.97),
  confusion('己', /(?<=[业早均都现])己(?=[达有被于在完建形开])/g, '已', 0.92),
  confusion('已', /(?<=(?<![来源出发始各])自)已(?![经有于被在成久达])/g, '己', 0.93),
  // 日 / 曰
  confusion('曰', /(?<=[月至到—-]\d{1,2}|月[一二三四五六七八九十]{1,3})曰/g, '日', 0.98),
  confusion('曰', /(?<![子又名谓诗书答对问或])曰(?=报[社讯记]|前[,，]|均|益|常[工生])/g, '日', 0.93),
  // 人 / 入
  confusion('入', /(?<![深步走进加混融引纳列收投])入(?=民(?:政府|法院|检察院|币|日报|群众|代表|公仆))/g, '人', 0.97),
  confusion('入', /(?<=负责)入(?=[，,。、；等说介表])/g, '人', 0.93),
  confusion('入', /(?<=\d[多余]?)入(?=次|参加|参会|[，,。])/g, '人', 0.9),
  confusion('人', /(?<=深)人(?=开展|推进|贯彻|学习|基层|一线|群众|实施|调研|了解)/g, '入', 0.95),
  confusion('人', /(?<=投)人(?=使用|资金|运营|生产|运行|\d)/g, '入', 0.95),
  // 未 / 末
  confusion('末', /(?<![期周月年岁学季始本之细粉毫])末(?=成年人|经批准|经许可|来五年|来几年|来发展)/g, '未', 0.93),
  // 士 / 土
  confusion('土', /(?<=[战女博硕烈])土(?=[，,。、：:说的])/g, '士', 0.93),
  // 干 / 千
  confusion('千', /(?<=骨)千/g, '干', 0.95),
  confusion('千', /(?<![\d两几数上一二三四五六七八九十百成])千(?=净|部职工|部群众|部队伍|部大会)/g, '干', 0.94),
  // 候 / 侯
  confusion('侯', /(?<=[时气等])侯(?![爵府门马])|侯(?=选人)/g, '候', 0.95),
  // 署 / 暑, 展 / 屐, 济 / 挤
  confusion('暑', /(?<=[部签])暑(?![期假])/g, '署', 0.96),
  confusion('屐', /(?<=[发开进])屐/g, '展', 0.98),
  confusion('挤', /(?<=(?<![已曾])经)挤(?=[发建增社效运])/g, '济', 0.96),
  // The words that articles of a newspaper begin and end with.
  confusion('汛', /(?<=本报)汛(?=[\s（(])/g, '讯', 0.98),
  confusion('迅', /(?<=本报)迅(?=[\s（(])/g, '讯', 0.98),
  confusion('木', /木(?=报[讯记])/g, '本', 0.97),
  confusion('贝', /(?<=通讯)贝(?=[\s：:])/g, '员', 0.97),
];

function confusion(wrong: string, pattern: RegExp, now: string, confidence: Confidence): Confusion {
  return { wrong, pattern, now, confidence };
}
