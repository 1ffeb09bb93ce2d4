import type { IsoDate } from '../../../model/issue.ts';
import { type Finding, proposalOf } from '../grammars/grammar.ts';
import { wordClass } from '../lexicon/lexicon.ts';
import type { LexicalReader, LexicalReading } from '../lexicon/reading.ts';
import type { OrganisationKind, WordLists } from '../lists/word-lists.ts';
import { originOf, type Recogniser } from '../recogniser.ts';
import { roleOf } from './name-walk.ts';

/** The most words that a name has before its ending. */
const longestWalk = 12;
/** The longest name, in UTF-16 units. */
const longestName = 40;
const levels = new Set([...'省市区县州镇乡']);
/** Endings that are names only together with a place or a name of their own. */
const needsDistinctness: ReadonlySet<OrganisationKind> = new Set([
  'company',
  'school',
  'research',
  'society',
  'health',
  'media',
  'culture',
]);
/** What stands before an ending without making it a name: 上市公司, 有关部门. */
const genericWords = new Set(
  '上市 保险 科技 母 子 分 总 外国 国有 民营 私营 大型 小型 中型 重点 高等 普通 职业 中等 有关 相关 基层 各级 地方 当地 全国 全省 全市 全县 全区 国内 国外 国际 跨国 股份 有限 房地产 物业 物流 贸易 旗下 所属 下属 派驻 驻外 附属 中外 公立 民办 农村 城市 乡镇 社会 民间 专业 综合 定点 三甲 二级 三级 企业 工业 商业 人民 群众 学生 职工 妇女 老年 青年 儿童 电子 汽车 能源 石油 煤炭 电力 网络 广告 投资 证券 基金 商业银行 涉事 涉案 分包 合资 合作 独资 控股 参股 关联 主管 执法 行政 司法 监管 管理 职能 领导'.split(
    ' ',
  ),
);

/**
 * Finds organisations by the words that their names end in (公司, 委员会, 研究院…): from an ending it walks left, word by word, over
 * what a name may hold, and lets the name begin at the place that it names, else at the last word that may belong to it. An
 * ending is a name only when something distinct stands before it. Listed organisations are found as they are; the value is then
 * the full name.
 */
export function createOrganisationRecogniser(reader: LexicalReader): Recogniser {
  const identity = { name: 'organisation-rules', version: '2' };
  return {
    ...identity,
    recognise: (article) => {
      const reading = reader.read(article);
      return findOrganisations(reading, reader.lexicon.lists, article.issueDate).map((finding) =>
        proposalOf(finding, originOf(identity)),
      );
    },
  };
}

function findOrganisations(reading: LexicalReading, lists: WordLists, issueDate: IsoDate | null): Finding[] {
  const { text, words } = reading;
  const found: Finding[] = [];
  /** Where the name that ends at a position starts. */
  const startOf = new Map<number, number>();
  for (let word = 0; word < words.count; word++) {
    const classes = words.classes[word] ?? 0;
    const start = words.starts[word] ?? 0;
    const end = words.starts[word + 1] ?? start;
    const isEnding = (classes & wordClass.organisationEnding) !== 0;
    const isListed = (classes & wordClass.organisation) !== 0;
    if (!isEnding && !isListed && (classes & wordClass.bareOrganisation) === 0) continue;
    const named = isEnding || !isListed ? nameEndingWith(reading, word, startOf, lists) : null;
    const before = found.length;
    if (named !== null && named.end - named.start <= longestName) {
      found.push(named);
      startOf.set(named.end, named.start);
    } else if (isListed) {
      const value = fullNameOf(text.slice(start, end), lists, issueDate);
      found.push({ start, end, type: 'organization', value, confidence: 0.85 });
      startOf.set(end, start);
    } else if ((classes & wordClass.bareOrganisation) !== 0) {
      found.push({ start, end, type: 'organization', value: null, confidence: 0.7 });
      startOf.set(end, start);
    }
    const partner = found.length > before ? partnerAfter(reading, end) : null;
    if (partner !== null) found.push(partner);
  }
  return found;
}

/** Before this day there was no People's Republic, and 外交部 was another's. */
const foundingOfRepublic: IsoDate = '1949-10-01';

/** The full name of a listed organisation where that differs and can be meant. */
function fullNameOf(name: string, lists: WordLists, issueDate: IsoDate | null): string | null {
  const full = lists.organisations.get(name) ?? null;
  const isLater = issueDate !== null && issueDate < foundingOfRepublic;
  return isLater && full !== null && /^中华人民共和国|^国家/.test(full) ? null : full;
}

function nameEndingWith(
  reading: LexicalReading,
  ending: number,
  startOf: ReadonlyMap<number, number>,
  lists: WordLists,
): Finding | null {
  const { text, words } = reading;
  const endingStart = words.starts[ending] ?? 0;
  const end = words.starts[ending + 1] ?? endingStart;
  const kind = kindOf(text.slice(endingStart, end), lists);
  let start = endingStart;
  let distinct = 0;
  let nominal = 0;
  let generic = 0;
  let hasPlace = false;
  for (let word = ending - 1; word >= 0 && ending - word <= longestWalk; word--) {
    const at = words.starts[word] ?? 0;
    const inner = startOf.get(start);
    // A name that ends here is the first part of this one: 北京大学 in 北京大学第一医院.
    if (inner !== undefined && inner < start && (distinct + nominal > 0 || start === endingStart)) {
      start = inner;
      hasPlace = true;
      break;
    }
    const bracketed = hasPlace ? null : openingOfBracket(reading, word);
    if (bracketed !== null && start < end) {
      word = bracketed;
      start = words.starts[word] ?? 0;
      continue;
    }
    const role = roleOf(reading, word);
    if (role === 'place') {
      start = at;
      hasPlace = true;
      continue;
    }
    const written = text.slice(at, words.starts[word + 1] ?? at);
    if (hasPlace) {
      // 市公安局: a level without its name belongs to the name only right before a body of that level.
      break;
    }
    if (role === 'stop' && distinct + nominal > 0 && isNameOfCompany(reading, word, end)) {
      distinct++;
      start = at;
      continue;
    }
    if (role === 'stop') {
      if (levels.has(written) && start === endingStart) {
        start = at;
        hasPlace = true;
      }
      break;
    }
    if (levels.has(written)) {
      if (kind === 'government') {
        start = at;
        hasPlace = true;
      }
      break;
    }
    if (role === 'distinct') distinct++;
    else if (genericWords.has(written)) generic++;
    else nominal++;
    start = at;
  }
  if (start === endingStart) return null;
  const isWhole = (words.classes[ending] ?? 0) & wordClass.nominal ? end - endingStart > 3 : false;
  if (!hasPlace) {
    if (kind === 'sport') return null;
    if (needsDistinctness.has(kind)) {
      const isLong = nominal + generic >= 3 && /有限|股份|集团/.test(text.slice(start, end));
      const isTopical = nominal >= 2 && (kind === 'media' || kind === 'research' || kind === 'school');
      const isDistinct = distinct >= 2 || (distinct === 1 && nominal + generic >= 1);
      if (!isDistinct && !isLong && !isTopical) return null;
    } else if (kind === 'government' && distinct === 0 && !isWhole) {
      if (nominal + generic < 2 || /(?:村委会|居委会|支部|法院)$/.test(text.slice(start, end))) return null;
    }
  }
  const written = text.slice(start, end);
  if (/(?:市|城|县|镇|区)中心$|^(?:市|区|县)中心/.test(written)) return null;
  const isPlain = kind === 'company' && distinct === 0 && !/有限|集团|[总分]公司|银行|酒店|厂$/.test(written);
  // 埃及政府: what newspapers call a country's government is its name, not an organisation of it.
  if (text.slice(endingStart, end) === '政府' && !/[省市区县州镇乡旗]政府$/.test(written)) return null;
  const certainty = hasPlace && !isPlain ? 0.85 : distinct >= 2 ? 0.76 : 0.62;
  const bonus = /有限公司$|人民政府$|人民法院$|大学$|交易所$|常委会$/.test(written) ? 0.1 : 0;
  return { start, end, type: 'organization', value: null, confidence: Math.min(0.97, certainty + bonus) };
}

/** 河南|新锐|创业投资有限公司: an everyday word right after the place of a registered company is its name. */
function isNameOfCompany({ text, words }: LexicalReading, word: number, end: number): boolean {
  const start = words.starts[word] ?? 0;
  const isAfterPlace = word > 0 && ((words.classes[word - 1] ?? 0) & wordClass.place) !== 0;
  return isAfterPlace && (words.starts[word + 1] ?? 0) - start === 2 && text.slice(end - 4, end) === '有限公司';
}

/** 恒川集团和中禾豫新联合发起: who acts together with an organisation is one, whatever its name ends in. */
function partnerAfter(reading: LexicalReading, end: number): Finding | null {
  const { text, words } = reading;
  const joined = /^[和与]([\u4e00-\u9fff]{3,8}?)(?=联合|共同|合资|携手)/.exec(text.slice(end, end + 12))?.[1];
  if (joined === undefined) return null;
  const [start, stop] = [end + 1, end + 1 + joined.length];
  for (let at = start; at < stop; ) {
    const word = words.startingAt[at] ?? -1;
    const next = words.starts[word + 1] ?? stop;
    // 中禾, 中铁: 中 for China, not for 'within'.
    const isForChina = at === start && next === start + 1 && text.charAt(at) === '中';
    if (word < 0 || next > stop || (roleOf(reading, word) === 'stop' && !isForChina)) return null;
    at = next;
  }
  return { start, end: stop, type: 'organization', value: null, confidence: 0.66 };
}

/** For a closing bracket (中国) inside a company's name, the word of its opening bracket. */
function openingOfBracket({ text, words }: LexicalReading, word: number): number | null {
  if (text.charAt(words.starts[word] ?? 0) !== ')') return null;
  for (let at = word - 1; at >= 0 && word - at <= 3; at--) {
    if (text.charAt(words.starts[at] ?? 0) !== '(') continue;
    const between = words.classes[at + 1] ?? 0;
    return (between & wordClass.place) !== 0 ||
      /^(?:集团|股份|控股)$/.test(text.slice(words.starts[at + 1], words.starts[word]))
      ? at
      : null;
  }
  return null;
}

function kindOf(ending: string, lists: WordLists): OrganisationKind {
  for (let at = 0; at < ending.length - 1; at++) {
    const kind = lists.organisationEndings.get(ending.slice(at));
    if (kind !== undefined) return kind;
  }
  return 'government';
}
