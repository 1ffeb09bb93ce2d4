import { writeFileSync } from 'node:fs';
import { characterForm } from '../../model/names/character-form.ts';

/** Writes model/names/pinyin-order.generated.ts: the ideographs that names are read as, in the order of their readings (CLDR's for zh). */
const collator = new Intl.Collator('zh-Hans-CN-u-co-pinyin');
const ideographs: string[] = [];
for (let code = 0x4e00; code <= 0x9fff; code++) {
  const character = String.fromCharCode(code);
  if (characterForm(character) === character) ideographs.push(character);
}
ideographs.sort((a, b) => collator.compare(a, b) || (a < b ? -1 : 1));
writeFileSync(
  new URL('../../model/names/pinyin-order.generated.ts', import.meta.url),
  `/**
 * The ideographs that names are read as, in the order of their readings in pinyin. Made by scripts/lists/pinyin-order.ts from the
 * collation of CLDR, as ICU has it (Unicode License v3).
 */
export const pinyinOrder =
  '${ideographs.join('')}';
`,
);
console.log(ideographs.length);
