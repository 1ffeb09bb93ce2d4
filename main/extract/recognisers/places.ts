import { type Finding, proposalOf } from '../grammars/grammar.ts';
import { wordClass } from '../lexicon/lexicon.ts';
import type { LexicalReader, LexicalReading } from '../lexicon/reading.ts';
import { originOf, type Recogniser } from '../recogniser.ts';
import { isHan, roleOf } from './name-walk.ts';

/** Words by which names of places end, and what may not stand before them. */
const endings = new Map<string, RegExp | null>([
  ...['河', '江', '湖', '渠', '总干渠', '水库', '运河', '干渠'].map(
    (word) => [word, /^(?:过|内|护城|大|小|主|支|界|运|引|排|灌|总)$/] as const,
  ),
  ...['山', '岭', '峡', '岛', '湾'].map(
    (word) => [word, /^(?:登|爬|上|下|青|高|荒|火|冰|雪|江|开|深|大|小|港|海|半|金山银|绿水青|吃)$/] as const,
  ),
  ...['路', '大道', '大街', '街道', '街', '胡同', '巷'].map(
    (word) =>
      [
        word,
        /^(?:道|公|铁|马|大|小|上|走|问|让|带|一|思|出|新|老|水|电|线|网|套|销|门|后|半|网络|高速|高速公|沿|临|逛|商业|步行|整)$/,
      ] as const,
  ),
  ...[
    '桥',
    '大桥',
    '立交桥',
    '隧道',
    '广场',
    '公园',
    '机场',
    '国际机场',
    '高铁站',
    '火车站',
    '客运站',
    '码头',
    '高速',
    '高速公路',
    '国道',
    '铁路',
  ].map((word) => [word, /^(?:过|大|小|立交|搭|铁|天|人行|新|老|修|主题|森林|湿地|全国|我国)$/] as const),
  ...[
    '村',
    '镇',
    '乡',
    '庄',
    '寨',
    '社区',
    '小区',
    '景区',
    '开发区',
    '工业园',
    '产业园',
    '科技园',
    '园区',
    '新区',
    '高新区',
    '经开区',
    '保税区',
    '示范区',
    '实验区',
    '自贸区',
  ].map(
    (word) =>
      [
        word,
        /^(?:农|乡|城|全|各|该|本|我|同|新|老|旧|家|故|下|进|离|返|山|小|大|中心|贫困|重点|行政|自然|示范|智慧|绿色|和谐|美丽|文明|住宅|居民|国家级|省级|经济|工业|产业|综合|核心)$/,
      ] as const,
  ),
]);
/** Words that are made like a name and mean any river or mountain. */
const noNames = /^(?:江河|江湖|江山|山河|河山|江海|河湖|湖山|山路|水路|沿河|村镇|乡村|城镇|村庄)$/;
/** What stands before a river or village without being its name. */
const noLoneName = /^[这那各全该此本每某其两一二三四五六七八九十大小新老]$/;
const mostWords = 3;
const longestName = 14;
/** Endings that leave no doubt that a long name is a place's. */
const tellingEnding = /(?:总干渠|立交桥|国际机场|高速公路|客运站|高铁站|火车站)$/;
/** 中国特色, 中国梦: words with a place's name in them that name no place. */
const noPlaceBefore = /^(?:特色|梦|式|化|风|话|菜|籍|字|时间)/;

/**
 * Finds places: those of the gazetteer where they are words of their own, with levels that stand after one another kept apart
 * (河南省, 郑州市); and names that end like a river's, road's, village's or zone's.
 */
export function createPlaceRecogniser(reader: LexicalReader): Recogniser {
  const identity = { name: 'place-rules', version: '1' };
  return {
    ...identity,
    recognise: (article) => findPlaces(reader.read(article)).map((finding) => proposalOf(finding, originOf(identity))),
  };
}

function findPlaces(reading: LexicalReading): Finding[] {
  const { text, words } = reading;
  const found: Finding[] = [];
  for (let word = 0; word < words.count; word++) {
    const start = words.starts[word] ?? 0;
    const end = words.starts[word + 1] ?? start;
    if (((words.classes[word] ?? 0) & wordClass.place) !== 0) {
      if (noPlaceBefore.test(text.slice(end, end + 2))) continue;
      const merged = zoneAfter(reading, word);
      found.push({
        start: merged?.start ?? start,
        end,
        type: 'place',
        value: null,
        confidence: end - start > 2 ? 0.92 : 0.88,
      });
      continue;
    }
    const written = text.slice(start, end);
    const before = endings.get(written);
    if (before === undefined) continue;
    const place = placeEndingWith(reading, word, before);
    if (place !== null) found.push(place);
  }
  return found;
}

/** 郑州高新区 is one place: a zone that is listed without its city takes the city before it. */
function zoneAfter({ text, words }: LexicalReading, word: number): { start: number } | null {
  const start = words.starts[word] ?? 0;
  if (word === 0 || !/^(?:高新区|经开区|航空港区|自贸区|港区)$/.test(text.slice(start, words.starts[word + 1])))
    return null;
  return ((words.classes[word - 1] ?? 0) & wordClass.place) !== 0 ? { start: words.starts[word - 1] ?? start } : null;
}

function placeEndingWith(reading: LexicalReading, ending: number, notBefore: RegExp | null): Finding | null {
  const { text, words } = reading;
  const endingStart = words.starts[ending] ?? 0;
  const end = words.starts[ending + 1] ?? endingStart;
  let start = endingStart;
  let distinct = 0;
  let taken = 0;
  for (let word = ending - 1; word >= 0 && taken < mostWords; word--, taken++) {
    const at = words.starts[word] ?? 0;
    const role = roleOf(reading, word);
    if (role === 'place') {
      if (taken > 0) break;
      distinct = 2;
      start = at;
      break;
    }
    // A single character that is a function word elsewhere may be the whole name of a river: 若河.
    const isLone =
      at === endingStart - 1 &&
      isHan(text.charCodeAt(at)) &&
      isBoundary(text.charAt(at - 1)) &&
      !noLoneName.test(text.charAt(at));
    if (role === 'stop' && !isLone) break;
    if (role === 'nominal' && end - endingStart === 1 && taken > 0) break;
    distinct += role === 'distinct' || isLone ? 1 : 0;
    start = at;
    if (isLone) break;
  }
  if (start === endingStart || distinct === 0 || end - start > longestName) return null;
  if (notBefore?.test(text.slice(start, endingStart)) || noNames.test(text.slice(start, end))) return null;
  const isBounded = isBoundary(text.charAt(start - 1));
  if (distinct < 2 && !isBounded && end - endingStart === 1) return null;
  const isTelling = distinct >= 2 || tellingEnding.test(text.slice(start, end));
  return {
    start,
    end,
    type: 'place',
    value: null,
    confidence: isBounded ? (isTelling ? 0.84 : 0.78) : isTelling ? 0.72 : 0.66,
  };
}

function isBoundary(character: string): boolean {
  return character === '' || /[\s,。、;:!?"“”‘’()《》及和与在到沿从对于的]/.test(character);
}
