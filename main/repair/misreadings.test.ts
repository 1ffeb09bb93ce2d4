import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LanguageModel } from './language-model/language-model.ts';
import { readLanguageModel, writeLanguageModel } from './language-model/model-file.ts';
import { loadMisreadingFinder } from './load-misreading-finder.ts';

const resources = join(import.meta.dirname, '../../resources');
const finder = loadMisreadingFinder(resources);
const found = (text: string, year: number | null = 2004, names: { start: number; end: number }[] = []) =>
  finder.find({ text, names, year }).map(({ at, now }) => `${text[at]}→${now}`);

describe('misread characters', () => {
  it('are those with which the text is much less probable than with one that looks alike', () => {
    expect(found('会议要求各级政府加强组织领导，认真贯彻落买有关规定。')).toEqual(['买→实']);
    expect(found('会议要求各级政府加强组织领导，认真贯彻落实有关规定。')).toEqual([]);
    expect(found('公司提出的扩产扩能需求进展顺利。')).toEqual([]);
  });

  it('are put right in the script in which the text is printed', () => {
    expect(found('會議要求各級政府加強組織領導，認真貫徹落買有關規定。')).toEqual(['買→實']);
  });

  it('are not sought in names, in which any character may stand', () => {
    const text = '会议要求各级政府加强组织领导，认真贯彻落买有关规定。';
    const at = text.indexOf('落买');
    expect(found(text, 2004, [{ start: at, end: at + 2 }])).toEqual([]);
  });

  it('are not sought in text from before 1912, nor in text of a kind that the model does not know', () => {
    expect(found('会议要求各级政府加强组织领导，认真贯彻落买有关规定。', 1906)).toEqual([]);
    expect(found('昔仲尼殁而微言絕七十子喪而大義乖故春秋分為五詩分為四易有數家之傳')).toEqual([]);
    expect(found('東京都は十二日、新しい計画を発表した。知事は記者会見で説明した。')).toEqual([]);
  });

  it('need the more to speak for them the rarer the character is that they would be', () => {
    expect(found('在昨天的比赛中，清河女队与柳河女队战成平局，由此可以眉出双方都有进步。')).toEqual(['眉→看']);
    expect(found('产量猛增到1987年的三倍，这次会议使制度变得更加人民性了。')).toEqual([]);
  });

  it('are less sure in text from before 1950', () => {
    const text = '會議要求各級政府加強組織領導，認真貫徹落買有關規定。';
    const sure = (year: number) => finder.find({ text, names: [], year })[0]?.confidence ?? 0;
    expect(sure(1939)).toBeLessThan(sure(1989));
  });
});

it('a language model is the same once it has been written and read', () => {
  const bytes = readFileSync(join(resources, 'models/language.bin'));
  expect(bytes.length).toBeLessThan(8 * 1024 * 1024);
  const data = readLanguageModel(bytes);
  const again = readLanguageModel(writeLanguageModel(data, {}));
  expect(again.pairs.length).toBe(data.pairs.length);
  const [one, other] = [new LanguageModel(data), new LanguageModel(again)];
  const of = (character: string): number => one.symbols.of(character.charCodeAt(0));
  for (const [a, b, c] of ['经济发', '人民政', '入民政', '委员会'].map((text) => [...text].map(of))) {
    expect(other.cost(a ?? 0, b ?? 0, c ?? 0)).toBe(one.cost(a ?? 0, b ?? 0, c ?? 0));
  }
  expect(one.cost(of('人'), of('民'), of('政'))).toBeLessThan(one.cost(of('入'), of('民'), of('政')) + 200);
  expect(() => readLanguageModel(bytes.subarray(0, 4000))).toThrow();
  expect(() => readLanguageModel(Buffer.from('KANWUSEG'.padEnd(32)))).toThrow(RangeError);
});

describe('what a recogniser says of its words', () => {
  const said = (text: string, character: string, doubt: number, alternatives: readonly string[] = []) => {
    const start = text.indexOf(character);
    const recognised = [{ start, end: start + 1, doubt, alternatives }];
    return finder.find({ text, names: [], year: 2004, recognised }).map(({ at, now }) => `${text[at]}→${now}`);
  };
  const nearly = '他们在山上种植了大批果树，收人逐年增加。';

  it('has a word that it was unsure of put right sooner, and one that it was sure of later', () => {
    expect(said(nearly.replace('收人', '收入'), '入', 3)).toEqual([]);
    expect(said(nearly, '收', 0)).toEqual(said(nearly, '收', 3));
    expect(said(nearly, '人', 3)).toEqual(['人→入']);
    expect(said(nearly, '人', -3)).toEqual([]);
  });

  it('adds to what a character may be', () => {
    const text = '学生在操场上做早躁。';
    expect(said(text, '躁', 3)).toEqual([]);
    expect(said(text, '躁', 3, ['操'])).toEqual(['躁→操']);
  });
});

it('what a character may have been is told, the most probable first, in the script of the text', () => {
  const alternatives = (text: string, character: string) => finder.alternatives(text, text.indexOf(character));
  expect(alternatives('认真贯彻落买有关规定。', '买')[0]).toBe('实');
  expect(alternatives('農民在田間收割小麥，天氣睛朗。', '睛')[0]).toBe('晴');
  expect(alternatives('天氣晴朗，農民收穫。', '穫')).not.toContain('穫');
  expect(alternatives('Kanwu', 'K')).toEqual([]);
});
