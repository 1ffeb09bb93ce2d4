import { describe, expect, test } from 'vitest';
import type { Category } from '../category.ts';
import { removeIssue, reviseArticle, reviseIssue } from './article-revise.ts';
import { splitArticle } from './article-split.ts';
import { takenOver } from './article-taken-over.ts';
import { classify, declassify, rejectClassifications } from './classification.ts';
import { documentAfter } from './document-after.ts';
import { firstOfTwoArticles } from './fixtures/two-articles.ts';
import { summaryOf } from './summary.ts';

const economy: Category = { scheme: 'clc', code: 'F', label: { zh: '经济', en: 'Economics' }, broader: null };

describe('categories', () => {
  test('an article is filed, and filed there only once', () => {
    const { document } = firstOfTwoArticles();
    const filed = documentAfter(document, classify(document, economy)?.commands ?? []);
    expect(filed?.classifications).toMatchObject([{ scheme: 'clc', code: 'F', status: 'accepted', origin: 'person' }]);
    expect(filed && classify(filed, economy)).toBeNull();
  });

  test('one that was rejected can be chosen after all', () => {
    const { document } = firstOfTwoArticles();
    const filed = documentAfter(document, classify(document, economy)?.commands ?? []);
    const [there] = filed?.classifications ?? [];
    if (filed === null || there === undefined) throw new Error('not filed');
    const rejected = documentAfter(filed, rejectClassifications(filed, [there.id], ['经济'])?.commands ?? []);
    const again = rejected && documentAfter(rejected, classify(rejected, economy)?.commands ?? []);
    expect(again?.classifications).toMatchObject([{ id: there.id, status: 'accepted' }]);
  });

  test('it is taken out again', () => {
    const { document } = firstOfTwoArticles();
    const filed = documentAfter(document, classify(document, economy)?.commands ?? []);
    const ids = filed?.classifications.map(({ id }) => id) ?? [];
    const out = filed && documentAfter(filed, declassify(filed, ids, ['经济'])?.commands ?? []);
    expect(out?.classifications).toEqual([]);
  });
});

describe('facts of articles and issues', () => {
  test('setting the state does not first put the article in work', () => {
    const { document } = firstOfTwoArticles();
    expect(reviseArticle(document, '', { state: 'done' })?.commands).toHaveLength(1);
  });

  test('what stays as it is makes no edit', () => {
    const { document } = firstOfTwoArticles();
    expect(reviseArticle(document, '', { reporters: ['周亦舟'] })).toBeNull();
    expect(reviseIssue(document.issue, '青川报', { date: '2020-05-07' })).toBeNull();
  });

  test('what is not for release stays so where it is split, and where another article takes it over', () => {
    const { document } = firstOfTwoArticles();
    const kept = { ...document, article: { ...document.article, referenceCode: 'Q12-7', notForRelease: '当事人在世' } };
    const second = kept.blocks[1];
    if (second === undefined) throw new Error('the article has several blocks');
    expect(splitArticle(kept, [kept.article], second.id)?.edit.commands).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({
          ...{ name: 'article.add' },
          payload: { records: [expect.objectContaining({ referenceCode: null, notForRelease: '当事人在世' })] },
        }),
      ]),
    );
    const { document: other } = firstOfTwoArticles();
    expect(takenOver(kept, other)).toMatchObject([
      { payload: { revisions: [{ changes: { referenceCode: 'Q12-7', notForRelease: '当事人在世' } }] } },
    ]);
    const coded = { ...other, article: { ...other.article, referenceCode: 'Q12-8' } };
    expect(takenOver(kept, coded)).toMatchObject([
      { payload: { revisions: [{ changes: { note: 'Q12-7', notForRelease: '当事人在世' } }] } },
    ]);
  });

  test('an issue goes with the article that is open in it, to which undoing goes back', () => {
    const { document } = firstOfTwoArticles();
    expect(removeIssue(document.issue, '青川报', document.article.id)).toMatchObject({
      ...{ action: 'issue-remove', articleId: document.article.id, summary: '青川报' },
      commands: [{ name: 'issue.remove', payload: { ids: [document.issue.id] } }],
    });
  });

  test('an issue’s date is changed for itself, in no article', () => {
    const { document } = firstOfTwoArticles();
    expect(reviseIssue(document.issue, '青川报', { date: '2020-05-08' })).toMatchObject({
      ...{ action: 'issue-revise', articleId: null, summary: '青川报' },
    });
  });
});

describe('summaries', () => {
  test('string texts together until the line is full', () => {
    expect(summaryOf(['林若溪', '招商\n局'])).toBe('林若溪、招商 局');
    expect(summaryOf(['甲'.repeat(40), '乙'.repeat(40)])).toBe(`${'甲'.repeat(40)}…`);
  });

  test('cut a long text without cutting a character', () => {
    expect(summaryOf([`${'甲'.repeat(59)}𠮷𠮷`])).toBe(`${'甲'.repeat(59)}…`);
  });
});
