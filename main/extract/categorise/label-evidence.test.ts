import { expect, test } from 'vitest';
import { Background } from './background.ts';
import { labelEvidenceOf } from './label-evidence.ts';
import { suggestCategories } from './suggest-categories.ts';
import { wordPrior } from './word-prior.ts';

const term = (code: string, zh: string, en = zh) => ({ scheme: '水务', code, label: { zh, en }, broader: null });
const vocabulary = {
  scheme: '水务',
  label: { zh: '水务', en: 'Water' },
  terms: [term('W1', '供水、排水', 'Supply'), term('W2', '会议'), term('W3', '艺', 'Art')],
};
/** Text in which 会议 is everywhere. */
const background = new Background([{ word: '会议', frequency: 100, tag: 'n' }]);
const prior = wordPrior(labelEvidenceOf([vocabulary], background), 'category-labels@1');

function codesFor(text: string): string[] {
  return suggestCategories({ text, blocks: [], issueDate: null }, [prior]).map(({ code }) => code);
}

test('a term is suggested where its label, or a part of it, is in the text again and again', () => {
  expect(codesFor('排水管道疏通，雨季排水无忧，排水泵站检修')).toEqual(['W1']);
  expect(codesFor('SUPPLY of water: supply, Supply')).toEqual(['W1']);
});

test('a label that is in most articles says nothing, nor does a part of another word', () => {
  expect(codesFor('会议会议会议会议')).toEqual([]);
  expect(codesFor('party party party party')).toEqual([]);
  expect(codesFor('art art art')).toEqual(['W3']);
});
