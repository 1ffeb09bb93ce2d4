import type { Byline } from './byline.ts';

const openings =
  /^(?:[▲△▼▽◀▶←→↑↓]|\(图\)|（图）|上图|下图|左图|右图|图[一二三四五六七八九十\d]+[:：\s]|图片说明|图为|图中|题图|资料图|照片[:：]|Photo[:：]|Pictured|Above:|Below:)/;
const pictured = /图为|(?:上|下|左|右)图|[（(]资料(?:图片|照片|图)[)）]|(?:资料|效果|示意)图$/;

/** Evidence that a line is a picture's caption, in the units of the role scores; negative where nothing says so. */
export function captionScore(text: string, width: number, tail: Byline | null): number {
  let score = -7;
  if (openings.test(text)) score += 12;
  if (width <= 160 && pictured.test(text)) score += 4.5;
  if (tail?.picturesOnly === true) score += width <= 130 ? 16 : 3;
  if (width > 200) score -= 4;
  return score;
}
