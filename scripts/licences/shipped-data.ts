/** Something that is no package and that Kanwu's lists, vocabularies, weights or generated tables were made from. */
export interface DataSource {
  readonly name: string;
  readonly by: string;
  /** An SPDX expression, or what its owners say. */
  readonly licence: string;
  /** Where it is, or was, to be had. */
  readonly url: string | null;
  /** What was taken, and what was done with it. */
  readonly use: string;
  /** The files that hold something of it, from the project's root. */
  readonly files: readonly string[];
  /** npm packages whose licence texts are its own, and texts in texts/. */
  readonly textsOf: readonly string[];
}

const tagger = 'resources/models/tagger.bin';
const taggerFree = 'resources/models/tagger-free.bin';
const segmenter = 'resources/models/segmenter.bin';
const language = 'resources/models/language.bin';
const list = (name: string): string => `resources/lists/${name}.txt`;

export const dataSources: readonly DataSource[] = [
  {
    name: 'jieba’s dictionary',
    by: 'Sun Junyi; @node-rs/jieba: LongYinan',
    licence: 'MIT',
    url: 'https://github.com/fxsjy/jieba',
    use: 'words with their frequencies and parts of speech, sorted anew',
    files: [list('words'), list('name-characters'), list('natural-features'), tagger, taggerFree],
    textsOf: ['texts/jieba.txt', '@node-rs/jieba'],
  },
  {
    name: 'china-area-data',
    by: 'Airyland',
    licence: 'MIT',
    url: 'https://github.com/airyland/china-area-data',
    use: 'provinces, prefectures and counties with their codes',
    files: [list('divisions')],
    textsOf: ['china-area-data'],
  },
  {
    name: 'Unicode CLDR',
    by: 'Unicode, Inc.',
    licence: 'Unicode-3.0',
    url: 'https://cldr.unicode.org',
    use: 'names of countries; the order of characters by their readings',
    files: [list('countries'), 'model/names/pinyin-order.generated.ts'],
    textsOf: ['texts/unicode.txt'],
  },
  {
    name: 'OpenCC’s tables of characters, in opencc-js',
    by: 'the nk2028 project; BYVoid and the contributors of OpenCC',
    licence: 'MIT AND Apache-2.0',
    url: 'https://github.com/nk2028/opencc-js',
    use: 'which characters are traditional, simplified, variant or Japanese forms of which',
    files: ['model/names/character-variants.generated.ts', tagger, taggerFree],
    textsOf: ['opencc-js'],
  },
  {
    name: 'LAC, lexical analysis of Chinese (small form)',
    by: 'Baidu, Inc.; brought along by jieba 0.42.1',
    licence: 'Apache-2.0 AND MIT',
    url: 'https://github.com/baidu/lac',
    use: 'the word network’s weights; changed: rounded to 12 and 8 bits, rare characters left out, trained further',
    files: [tagger, taggerFree],
    textsOf: ['texts/jieba.txt', 'opencc-js/LICENSES'],
  },
  {
    name: 'open-gram, the language model of SunPinyin',
    by: 'Kov Chai, Yong Sun, virus huo, Tinyfool and MDBG',
    licence: 'CC-BY-SA-3.0, https://creativecommons.org/licenses/by-sa/3.0/legalcode',
    url: null,
    use: 'classes of words and characters, made from its counts of word pairs',
    files: [tagger, taggerFree],
    textsOf: [],
  },
  {
    name: 'People’s Daily 1998, dev and test part of a widely used split',
    by: 'Peking University',
    licence: 'published for research',
    url: null,
    use: 'training of the tagger; no text of it is shipped',
    files: [tagger],
    textsOf: [],
  },
  {
    name: 'BosonNLP NER corpus',
    by: 'BosonNLP',
    licence: 'free for research with credit to BosonNLP; commercial use needs their consent',
    url: null,
    use: 'training of the tagger; no text of it is shipped',
    files: [tagger],
    textsOf: [],
  },
  {
    name: 'CLUENER2020, training part',
    by: 'CLUE benchmark, from THUCNews',
    licence: 'open for research',
    url: 'https://github.com/CLUEbenchmark/CLUENER2020',
    use: 'training of the tagger; no text of it is shipped',
    files: [tagger],
    textsOf: [],
  },
  {
    name: 'ResumeNER, training and dev part',
    by: 'Yue Zhang and Jie Yang, 2018',
    licence: 'published with the paper for research',
    url: 'https://github.com/jiesutd/LatticeLSTM',
    use: 'training of the tagger; no text of it is shipped',
    files: [tagger],
    textsOf: [],
  },
  {
    name: 'MSRA NER corpus, half of the test part',
    by: 'Microsoft Research Asia, for SIGHAN 2006; text of the People’s Daily 1998',
    licence: 'for research',
    url: null,
    use: 'training of the tagger; no text of it is shipped',
    files: [tagger],
    textsOf: [],
  },
  {
    name: 'Universal NER, Chinese GSD (simplified), training part',
    by: 'Mayhew and others, 2024; text and treebank: the authors of Universal Dependencies’ GSD',
    licence: 'CC-BY-SA-4.0, https://creativecommons.org/licenses/by-sa/4.0/legalcode',
    url: 'https://www.universalner.org',
    use: 'training of the tagger; only weights made from it are shipped',
    files: [tagger, taggerFree],
    textsOf: [],
  },
  {
    name: 'six issues of 晶報 (The Crystal), Shanghai 1939, of ECPO',
    by: 'Early Chinese Periodicals Online, Heidelberg',
    licence: 'unsigned news of 1939: public domain; the repository has no licence file',
    url: null,
    use: 'training of the segmenter; no text of it is shipped',
    files: [segmenter],
    textsOf: [],
  },
  {
    name: 'texts that pages were generated from',
    by: 'government reports, statutes, transcripts, Wikipedia’s authors, treebanks, literature before 1949',
    licence: 'no copyright, CC0, CC BY-SA, or public domain by age',
    url: null,
    use: 'training of the segmenter; only counts and weights made from them are shipped',
    files: [segmenter],
    textsOf: [],
  },
  {
    name: 'DRCD and CMRC 2018 (paragraphs of Wikipedia), Universal Dependencies’ GSD, PUD and HK treebanks',
    by: 'Wikipedia’s authors; Delta Research Center; Joint Laboratory of HIT and iFLYTEK; the treebanks’ authors',
    licence: 'CC-BY-SA-3.0 and CC-BY-SA-4.0, https://creativecommons.org/licenses/by-sa/4.0/legalcode',
    url: null,
    use: 'counts of characters after one another in the language model; changed: only what is frequent, as probabilities',
    files: [language],
    textsOf: [],
  },
  {
    name: 'work reports and statutes of the People’s Republic, statutes of the Republic of China, transcripts of audreyt/transcript',
    by: 'governments; the speakers (CC0)',
    licence: 'no copyright, or CC0',
    url: null,
    use: 'counts of characters after one another in the language model',
    files: [language],
    textsOf: [],
  },
  {
    name: '晶報 of April 1939 (ECPO, Heidelberg) and novels and essays of 1918–1949 in Minguo-Literature-Android',
    by: 'unsigned reporters; 鲁迅, 张恨水, 老舍, 林徽因, 蔡元培, 萧红, 郁达夫, 徐志摩; repository: banghuazhao (MIT)',
    licence: 'public domain by age',
    url: null,
    use: 'counts of characters after one another in the language model',
    files: [language],
    textsOf: [],
  },
  {
    name: '中国图书馆分类法 (Chinese Library Classification)',
    by: 'its editorial board',
    licence: 'names of its main classes, as published',
    url: null,
    use: 'codes and names of classes, with English translations',
    files: ['resources/vocabularies/clc.json'],
    textsOf: [],
  },
  {
    name: 'IPTC Media Topics',
    by: 'International Press Telecommunications Council, www.iptc.org',
    licence: 'CC-BY-4.0, https://creativecommons.org/licenses/by/4.0/legalcode',
    url: 'https://cv.iptc.org/newscodes/mediatopic',
    use: 'codes and English names of the topics of the top level; the Chinese names were added',
    files: ['resources/vocabularies/iptc-media-topics.json'],
    textsOf: [],
  },
];

/** What was written for Kanwu. */
export const ownData: readonly string[] = [
  list('places'),
  list('organisations'),
  list('organisation-endings'),
  list('positions'),
  list('surnames'),
  list('transcription'),
  list('well-known-people'),
  list('name-neighbours'),
  list('set-phrases'),
  list('category-evidence'),
  list('look-alikes'),
  'main/extract/tagger/network/kernel.generated.ts',
];
