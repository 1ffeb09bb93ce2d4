import type { Random } from '../../scripts/train/random.ts';
import { type InventedName, inventedName } from './invented-names.ts';

/** A name in an article's text. */
export interface InventedMention extends InventedName {
  /** UTF-16 units from the beginning of the article's text. */
  readonly start: number;
}

export interface InventedArticle {
  readonly text: string;
  /** The article's lines, in UTF-16 units of its text; the first is the headline, the last the byline. */
  readonly blocks: readonly { readonly start: number; readonly end: number }[];
  readonly mentions: readonly InventedMention[];
  /** Where a sentence is broken over two lines. */
  readonly brokenAt: number;
}

const clauses = [
  '当日天气晴好，街上行人往来不绝',
  '据介绍，这项工作已经准备了三个多月',
  '许多读者来信询问详细的办法',
  '今后还要把经验推广到邻近各处',
  '老人们说，几十年来没有见过这样的景象',
  '会上宣读了各方面送来的贺信',
  '所需材料都由本地筹集，没有向外伸手',
  '从早到晚，工地上一片忙碌',
  '各项指标都比去年同期有所提高',
  '大家表示要再接再厉，把剩下的事情办好',
];

/** How many sentences with five names each, and how many clauses around them: about 800 characters, 25 names. */
const sentences = 5;
const clausesBetween = 8;

/** An article of a local paper that never was, the same for the same state of `random`. */
export function inventedArticle(random: Random): InventedArticle {
  const chance = (): number => random.bits() / 2 ** 32;
  const mentions: InventedMention[] = [];
  const blocks: { start: number; end: number }[] = [];
  let text = '';
  let brokenAt = 0;
  const name = (type: Parameters<typeof inventedName>[0]): void => {
    const invented = inventedName(type, chance());
    mentions.push({ ...invented, start: text.length });
    text += invented.text;
  };
  const block = (write: () => void): void => {
    const start = text.length;
    write();
    blocks.push({ start, end: text.length });
    text += '\n';
  };
  block(() => {
    text += `${clauses[random.bits() % clauses.length]?.slice(0, 9)}第${random.bits() % 10_000}号`;
  });
  for (let sentence = 0; sentence < sentences; sentence++) {
    block(() => {
      name('organization');
      name('position');
      name('person');
      text += '昨日到';
      name('place');
      text += '，同';
      name('person');
      for (let clause = 0; clause < clausesBetween; clause++) {
        const words = clauses[random.bits() % clauses.length] ?? '';
        text += '，';
        if (sentence === 0 && clause === 0) {
          brokenAt = text.length + 4;
          text += `${words.slice(0, 4)}\n${words.slice(4)}`;
        } else text += words;
      }
      text += '。';
    });
  }
  block(() => {
    text += '记者 晏听澜';
  });
  return { text, blocks, mentions, brokenAt };
}
