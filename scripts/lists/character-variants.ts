import { writeFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { Converter } from 'opencc-js';

/**
 * Writes model/names/character-variants.generated.ts: what characters are read as where it makes no difference how a word is written. A
 * traditional character and a variant of it are read as the simplified one, a Japanese simplified one as the Chinese one, unless
 * Chinese has it as a character of its own (芸 is no 艺 there).
 */
const [toSimplified, fromJapanese] = [Converter({ from: 't', to: 'cn' }), Converter({ from: 'jp', to: 't' })];

/** The blocks of Chinese characters: https://www.unicode.org/charts/, CJK Unified Ideographs and extensions A to H. */
const blocks = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0x20000, 0x323af],
] as const;

/** Whether a character is one of GB 2312, which in GBK has both bytes from A1 on. */
function isChinese(character: string): boolean {
  const [lead = 0, trail = 0] = iconv.encode(character, 'gbk');
  return lead >= 0xb0 && lead <= 0xf7 && trail >= 0xa1;
}

/** Forms of old type that those tables do not have; written from general knowledge. */
const oldType = new Map(
  [
    '靑青',
    '淸清',
    '敎教',
    '眞真',
    '愼慎',
    '鎭镇',
    '顚颠',
    '旣既',
    '卽即',
    '鄕乡',
    '郞郎',
    '內内',
    '淨净',
    '爭争',
    '產产',
    '稅税',
    '說说',
    '悅悦',
  ]
    .concat([
      '閱阅',
      '銳锐',
      '脫脱',
      '緖绪',
      '靜静',
      '黒黑',
      '毎每',
      '晩晚',
      '歩步',
      '値值',
      '吿告',
      '冊册',
      '卻却',
      '衞卫',
      '餠饼',
      '倂并',
      '竝并',
      '頴颖',
      '颕颖',
    ])
    .map((pair): [string, string] => [pair.slice(0, 1), pair.slice(1)]),
);

function readAs(character: string): string {
  const chinese = isChinese(character) ? character : fromJapanese(character);
  // 衛 is 卫, though the table of Japanese print leads to 衞, which that of simplified characters does not know.
  const simplified = toSimplified(character) === character ? toSimplified(chinese) : toSimplified(character);
  return oldType.get(simplified) ?? simplified;
}

let pairs = '';
for (const [first, last] of blocks) {
  for (let code = first; code <= last; code++) {
    const character = String.fromCodePoint(code);
    let form = readAs(character);
    // What it is read as may be a variant itself.
    for (let again = readAs(form); again !== form && [...again].length === 1; again = readAs(form)) form = again;
    if (form !== character && [...form].length === 1) pairs += character + form;
  }
}
writeFileSync(
  new URL('../../model/names/character-variants.generated.ts', import.meta.url),
  `/**
 * Pairs of characters, each with the one that it is read as: traditional, variant and Japanese forms as the simplified one. Made by
 * scripts/lists/character-variants.ts from the tables of OpenCC, as opencc-js has them (Apache-2.0, BYVoid and others).
 */
export const characterVariants =
  '${pairs}';
`,
);
console.log([...pairs].length / 2);
