import { readJiebaDictionary } from './jieba-dictionary.ts';
import { writeList } from './write-list.ts';

/**
 * Writes resources/lists/words.txt: everyday words with their frequency and part of speech, so that names can be told from
 * the words around them. Names of people and of organisations are left out: they are for the recognisers to find.
 */
const leastFrequency = 30;
const names = /^(?:nr|nt|ns)/;

writeList(
  'words.txt',
  'made by scripts/lists/words.ts from the dictionary of @node-rs/jieba (MIT); word, frequency, part of speech',
  readJiebaDictionary()
    .filter(
      ({ word, frequency, tag }) =>
        (word.length === 1 || (frequency >= leastFrequency && !names.test(tag))) && word.length <= 5,
    )
    .filter(({ word }) => /^[\u4e00-\u9fff]+$/.test(word))
    .sort((a, b) => b.frequency - a.frequency || (a.word < b.word ? -1 : 1))
    .map(({ word, frequency, tag }) => [word, frequency, tag]),
);
