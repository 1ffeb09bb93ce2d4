import { createRequire } from 'node:module';
import { Converter } from 'opencc-js';
import { readWordList, simplifiedPairs } from './lexicon-source.ts';

/** The word list and the character pairs of the packages that training uses. */
export function packagedSources(wordFile?: string): {
  readonly words: ReturnType<typeof readWordList>;
  readonly simplified: string;
} {
  return {
    words: readWordList(wordFile ?? createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt')),
    simplified: simplifiedPairs(Converter({ from: 't', to: 'cn' })),
  };
}
