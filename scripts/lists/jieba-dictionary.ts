import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export interface DictionaryWord {
  readonly word: string;
  readonly frequency: number;
  /** A part of speech of the ICTCLAS set. */
  readonly tag: string;
}

/** The words of the dictionary that the npm package `@node-rs/jieba` ships (MIT licence), one `word frequency tag` a line. */
export function readJiebaDictionary(): readonly DictionaryWord[] {
  const file = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [word = '', frequency = '', tag = ''] = line.trim().split(' ');
      return word === '' ? [] : [{ word, frequency: Number(frequency), tag }];
    });
}
