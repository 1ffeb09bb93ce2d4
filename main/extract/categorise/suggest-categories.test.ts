import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadVocabularies } from '../../formats/vocabulary/shipped-vocabularies.ts';
import { CategoryLearner } from './category-learner.ts';
import { loadCategoryEvidence } from './load-evidence.ts';
import { suggestCategories } from './suggest-categories.ts';
import { wordPrior } from './word-prior.ts';

const resources = join(import.meta.dirname, '../../../resources');
const evidence = loadCategoryEvidence(resources);
const words = wordPrior(evidence, 'category-words@1');

function codesFor(text: string): string[] {
  return suggestCategories({ text, blocks: [], issueDate: null }, [words]).map(({ code }) => code);
}

test('every word of evidence speaks for a term that a vocabulary has', () => {
  const terms = new Set(
    loadVocabularies(resources).flatMap(({ terms }) => terms.map(({ scheme, code }) => `${scheme}/${code}`)),
  );
  const unknown = evidence.words
    .flatMap(({ categories }) => categories.map(({ scheme, code }) => `${scheme}/${code}`))
    .filter((key) => !terms.has(key));
  expect(unknown).toEqual([]);
});

test('an article about pollution is filed under the environment, in both vocabularies', () => {
  const codes = codesFor('全市召开污染防治会议，部署大气和土壤治理。空气质量改善，水质达标，生态环境好转。');
  expect(codes).toContain('X');
  expect(codes).toContain('medtop:06000000');
});

test('a match report is filed under sport', () => {
  expect(codesFor('足球联赛决赛昨日举行，球队在教练带领下夺得冠军，运动员激动落泪。')).toEqual(
    expect.arrayContaining(['G8', 'medtop:15000000']),
  );
});

test('a text that says nothing sure is filed under nothing', () => {
  expect(codesFor('他昨天去了那里。')).toEqual([]);
});

test('what an archivist taught can speak for a category', () => {
  const prior = { origin: 'category-learning@1', score: () => [{ key: { scheme: 'clc', code: 'S' }, score: 12 }] };
  const [first] = suggestCategories({ text: '他昨天去了那里。', blocks: [], issueDate: null }, [words, prior]);
  expect(first).toMatchObject({ code: 'S', origin: 'category-learning@1' });
});

test('whoever reads a very long article for it can end that', () => {
  const article = { text: '污染防治'.repeat(5000), blocks: [], issueDate: null, stop: { isWanted: true } };
  const learner = new CategoryLearner(() => {
    throw new Error('nothing was learned');
  });
  for (const prior of [words, learner]) {
    expect(() => suggestCategories(article, [prior])).toThrow(expect.objectContaining({ code: 'cancelled' }));
  }
});
