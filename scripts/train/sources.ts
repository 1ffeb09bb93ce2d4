import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Converter } from 'opencc-js';
import { loadWordLists } from '../../main/extract/lists.ts';
import { type NetworkArrays, readNetwork } from '../../main/extract/tagger/network/network-image.ts';
import type { Classes } from './classes.ts';
import { readCharacterClasses, readWordClasses } from './classes.ts';
import type { ListedName } from './gazetteers.ts';
import { readGazetteers } from './gazetteers.ts';
import type { NameLists } from './lexicon-source.ts';
import { readWordList, simplifiedPairs } from './lexicon-source.ts';

/** The word list, the network and the character pairs of the packages that training uses, and the project's own lists. */
export function packagedSources(wordFile?: string): {
  readonly words: ReturnType<typeof readWordList>;
  readonly lists: NameLists;
  readonly gazetteers: readonly ListedName[];
  readonly wordClasses: Classes;
  readonly characterClasses: ReturnType<typeof readCharacterClasses>;
  readonly network: NetworkArrays;
  readonly simplified: string;
} {
  return {
    words: readWordList(wordFile ?? createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt')),
    lists: loadWordLists(fileURLToPath(new URL('../../resources', import.meta.url))),
    gazetteers: readGazetteers(),
    wordClasses: readWordClasses(),
    characterClasses: readCharacterClasses(),
    network: readWordNetwork(),
    simplified: simplifiedPairs(Converter({ from: 't', to: 'cn' })),
  };
}

/** The network that `scripts/network/convert.ts` made. */
export function readWordNetwork(): NetworkArrays {
  return readNetwork(readFileSync(new URL('network/word-network.bin', import.meta.url)));
}
