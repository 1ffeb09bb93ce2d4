import { createRequire } from 'node:module';
import { readJiebaDictionary } from './jieba-dictionary.ts';
import { writeList } from './write-list.ts';

/**
 * Writes resources/lists/divisions.txt from the npm package `china-area-data` (MIT licence): the provinces, prefectures and
 * counties of the People's Republic, with their short names where those are not everyday words.
 */
type Children = Readonly<Record<string, string>>;
const areas = createRequire(import.meta.url)('china-area-data/v5/data.json') as Readonly<Record<string, Children>>;

const notNames = /市辖区|^县$|直辖|行政区划|行政单位|其他|^城区$|^郊区$|^矿区$|^.$/;
const zones = /开发区|园区|示范区|实验区|保税区|高新区|经济区|管理区|新区/;
const nationalities =
  '蒙古族?|回族|藏族|维吾尔族?|苗族|彝族|壮族?|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族?|哈萨克族?|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|' +
  '纳西族|景颇族|柯尔克孜族?|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族?|塔吉克族?|怒族|鄂温克族|保安族|裕固族|独龙族|鄂伦春族|普米族|各族';
const autonomous = new RegExp(`(?:${nationalities})+(?:联合)?自治(?:区|州|县|旗)$`);

const everyday = new Set(
  readJiebaDictionary().flatMap(({ word, frequency, tag }) => (!/^n[rst]/.test(tag) && frequency > 60 ? [word] : [])),
);

/** Short names of counties that the dictionary knows as names only, and that are plain words all the same. */
const plainWords = new Set(
  '友谊 兴国 白银 朝阳 商城 大田 木兰 凌云 石城 甘泉 江山 灵山 和平 平安 安定 黄龙 紫金 龙门 新民 兴业 乐业 金沙 高台 永兴 安福 上林 大新 太和 大同 铁山 清流 明溪 光泽 长乐 长兴 永康 嘉善 文成 大足 大宁 长子 安国 高阳 大城 东方 万年 玉山 青龙 金山 新安 平山 嘉禾 宝丰 清丰 正阳 光山 新县 鹤峰 来凤 长寿 西充 广安 大英 青神'.split(
    ' ',
  ),
);
/** Short names of prefectures that are first of all something else. */
const otherThings = new Set(['日照', '来宾', '海北', '大同', '长治']);

function shortName(name: string, level: string): string | null {
  if (name === '内蒙古自治区') return '内蒙古';
  const short = name
    .replace('特别行政区', '')
    .replace(autonomous, '')
    .replace(/(?:自治区|自治州|自治县|自治旗|林区|特区|地区|省|市|区|县|盟|旗)$/, '');
  const isOtherThing = level === 'prefecture' ? otherThings.has(short) : everyday.has(short) || plainWords.has(short);
  return short.length >= 2 && short !== name && !isOtherThing ? short : null;
}

function* divisions(): Generator<readonly string[]> {
  const seen = new Set<string>();
  for (const [code, children] of Object.entries(areas)) {
    for (const [child, name] of Object.entries(children)) {
      if (notNames.test(name) || seen.has(name) || /^8[12]/.test(code)) continue;
      seen.add(name);
      const level = code === '86' ? 'province' : code.endsWith('0000') ? 'prefecture' : 'county';
      // The short name of a district (朝阳, 鼓楼) is too often another place or word.
      const isDistrict = level === 'county' && name.endsWith('区');
      const short = zones.test(name) || isDistrict ? null : shortName(name, level);
      yield [name, short ?? '', level, child];
    }
  }
}

writeList(
  'divisions.txt',
  'made by scripts/lists/divisions.ts from china-area-data (MIT); name, short name, level, GB/T 2260 code',
  divisions(),
);
