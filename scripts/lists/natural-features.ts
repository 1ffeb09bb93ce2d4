import { readJiebaDictionary } from './jieba-dictionary.ts';
import { writeList } from './write-list.ts';

/** Writes resources/lists/natural-features.txt: mountains, waters, islands and regions that the dictionary lists as places. */
const feature = /(?:山|河|江|湖|岛|半岛|海|海峡|湾|盆地|高原|平原|运河|山脉|峡|沙漠|草原|群岛|洋|关|寺|港)$/;
/** Words that end like a place's name and are none. */
const notNames =
  /^(?:登|爬|开|上|下|出|入|过|渡|跨|沿|临|环|荒|火|冰|雪|深|高|大|小|青|名|江|山|河|湖|矿|内|外|公|领|近|远|出|泛|填|航|四|五|人|刀|苦|书|学|苍|林|花|云|茫|汪|海|靠|依|离|进|护城|半|孤|荒|全|沿|天|本|这|那|有|无|老|新|相|难|机|把|攻|守|无|报|通|年|把|紧|牙|开|佛|古|禅|军|商|渔|良|空|自由|不冻|主|转|母|客运|货运|集装箱|翻|劈|移|愚|放虎|漫|满|穷|深|靠|坐|吃|半壁|铁打|大好|锦绣|万里|千里|气壮|还我|一|二|三|两|几)/;

writeList(
  'natural-features.txt',
  'made by scripts/lists/natural-features.ts from the dictionary of @node-rs/jieba (MIT); name',
  readJiebaDictionary()
    .filter(({ word, frequency, tag }) => tag === 'ns' && frequency >= 8 && word.length >= 2 && word.length <= 6)
    .filter(({ word }) => feature.test(word) && !notNames.test(word))
    .map(({ word }) => [word])
    .sort(),
);
