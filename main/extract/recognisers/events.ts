import { type Finding, proposalOf } from '../grammars/grammar.ts';
import { wordClass } from '../lexicon/lexicon.ts';
import type { LexicalReader, LexicalReading } from '../lexicon/reading.ts';
import { originOf, type Recogniser } from '../recogniser.ts';
import { roleOf } from './name-walk.ts';

/** Words by which names of events end. */
const endings = new Set(
  '大会 会议 动员会 推进会 座谈会 研讨会 博览会 展览会 交易会 洽谈会 展销会 运动会 发布会 新闻发布会 表彰会 推介会 现场会 现场办公会 交流会 总结会 部署会 启动会 调度会 誓师会 论坛 高峰论坛 峰会 年会 全会 艺术节 文化节 电影节 旅游节 音乐节 锦标赛 联赛 邀请赛 挑战赛 公开赛 马拉松 世界杯 奥运会 亚运会 全运会 残奥会 冬奥会 世博会 攻坚战 战役 战争 起义 事变 惨案 活动 签约活动 仪式 签约仪式 启动仪式 揭牌仪式 开幕式 闭幕式 大赛 决赛'.split(
    ' ',
  ),
);
/** Endings that are everyday words: much must stand before them. */
const needsMuch = new Set(
  '会议 活动 仪式 大会 攻坚战 战争 起义 论坛 峰会 座谈会 推进会 研讨会 发布会 新闻发布会 交流会 总结会 部署会 启动会 调度会 现场会 年会 全会 决赛 大赛 联赛'.split(
    ' ',
  ),
);
const mostWords = 12;
/** In UTF-16 units. */
const longestQuotation = 14;

/** Finds events by the words that their names end in, where enough stands before them to make a name. */
export function createEventRecogniser(reader: LexicalReader): Recogniser {
  const identity = { name: 'event-rules', version: '1' };
  return {
    ...identity,
    recognise: (article) => findEvents(reader.read(article)).map((finding) => proposalOf(finding, originOf(identity))),
  };
}

function findEvents(reading: LexicalReading): Finding[] {
  const { text, words } = reading;
  const found: Finding[] = [];
  for (let word = 0; word < words.count; word++) {
    const written = text.slice(words.starts[word], words.starts[word + 1]);
    const joined = endings.has(written) ? written : endingJoined(reading, word);
    if (joined !== null) {
      const event = eventEndingWith(reading, word, joined);
      if (event !== null) found.push(event);
    }
  }
  return found;
}

/** 推进 + 会: an ending that the lexicon cuts in two. */
function endingJoined({ text, words }: LexicalReading, word: number): string | null {
  if (word === 0 || text.slice(words.starts[word], words.starts[word + 1]) !== '会') return null;
  const joined = text.slice(words.starts[word - 1], words.starts[word + 1]);
  return endings.has(joined) ? joined : null;
}

function eventEndingWith(reading: LexicalReading, ending: number, written: string): Finding | null {
  const { text, words } = reading;
  const end = words.starts[ending + 1] ?? 0;
  const endingStart = end - written.length;
  let start = endingStart;
  let content = 0;
  let anchors = 0;
  let first = ending - 1;
  while (first >= 0 && (words.starts[first] ?? 0) >= endingStart) first--;
  for (let word = first, taken = 0; word >= 0 && taken < mostWords; word--, taken++) {
    const at = words.starts[word] ?? 0;
    const next = text.slice(at, words.starts[word + 1]);
    const role = roleOf(reading, word);
    if (/^\d{4}$/.test(next) && text.charAt(at + 4) === '年') {
      anchors++;
      start = at;
      continue;
    }
    if (next === '年' && /\d{4}$/.test(text.slice(Math.max(0, at - 4), at))) continue;
    if (next === '届' || next === '次' || /^(?:全国|全省|全市|全区|全县)$/.test(next)) {
      start = at;
      anchors++;
      continue;
    }
    if (/^第[一二三四五六七八九十百\d]+[届次]?$/.test(next)) {
      start = at;
      anchors++;
      continue;
    }
    const closed = quotedBefore(text, at, next);
    if (closed !== null) {
      start = closed;
      anchors++;
      while (word > 0 && (words.starts[word] ?? 0) > closed) word--;
      continue;
    }
    if (role === 'stop') break;
    if (role === 'place') anchors++;
    else content++;
    start = at;
  }
  const isEnough = needsMuch.has(written) ? content >= 3 || (content >= 1 && anchors >= 1) : content + anchors >= 1;
  // 老干部活动中心: the ending is a part of another name.
  const goesOn = ((words.classes[ending + 1] ?? 0) & wordClass.organisationEnding) !== 0;
  if (!isEnough || goesOn) return null;
  return { start, end, type: 'event', value: null, confidence: anchors > 0 ? 0.75 : 0.62 };
}

/** Where a short quotation starts that closes right here. */
function quotedBefore(text: string, at: number, character: string): number | null {
  if (character !== '”') return null;
  const from = Math.max(0, at - longestQuotation);
  const opened = text.slice(from, at).lastIndexOf('“');
  return opened >= 0 ? from + opened : null;
}
