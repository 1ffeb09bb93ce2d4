import { ChangeSet, Text } from '@codemirror/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingAgain } from '../../model/reading-again.ts';
import { testArticle } from './fixtures/test-article.ts';
import { textChanges } from './text-changes.ts';

describe('the changes from one reading text to the next', () => {
  it('leave alone what lies between edits of two blocks', () => {
    const article = testArticle(['headline', '滨江要闻'], ['body', '新型保温\n\n建筑板材'], ['body', '周奕舟说']);
    const join = article.correction('\n\n建筑', '建筑');
    const changes = textChanges(article.reading(), article.reading([join, article.correction('奕', '亦')]));
    expect(changes).toEqual([
      { from: 9, to: 11, insert: '' },
      { from: 17, to: 18, insert: '亦' },
    ]);
  });

  it('leave alone what lies between two edits of one block', () => {
    const article = testArticle(['body', '县长周奕舟与林若溪会谈']);
    const one = article.correction('奕', '亦');
    const changes = textChanges(article.reading([one]), article.reading([one, article.correction('溪', '曦')]));
    expect(changes).toEqual([{ from: 8, to: 9, insert: '曦' }]);
    const both = textChanges(article.reading(), article.reading([one, article.correction('溪', '曦')]));
    expect(both.map(({ from }) => from)).toEqual([3, 8]);
  });

  it('never part a character from its selector', () => {
    const article = testArticle(['body', '葛城']);
    const selected = article.correction('葛', '葛\u{E0100}');
    expect(textChanges(article.reading(), article.reading([selected]))).toEqual([
      { from: 0, to: 1, insert: '葛\u{E0100}' },
    ]);
  });

  it('are none when nothing reads otherwise', () => {
    const article = testArticle(['body', '周亦舟说']);
    expect(textChanges(article.reading(), article.reading())).toEqual([]);
  });

  it('are the same where only some blocks were read again', () => {
    const article = testArticle(['headline', '滨江要闻'], ['body', '新型保温建筑板材'], ['body', '周奕舟说']);
    const [first, later] = [article.correction('保温', '隔热保温'), article.correction('奕', '亦')];
    const before = article.reading([first]);
    for (const [after, changed] of [
      [[first, later], [later]],
      [[later], [first, later]],
      [[], [first]],
    ] as const) {
      const again = readingAgain(before, article.source, after, changed);
      if (again === null) throw new Error('nothing was read again');
      expect(textChanges(before, again)).toEqual(textChanges(before, article.reading(after)));
    }
  });

  it('turn any text into any other, whether or not the blocks are the same', () => {
    const blockTexts = fc.array(fc.string({ unit: fc.constantFrom('甲', '乙', '\n', '丙') }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(blockTexts, blockTexts, (before, after) => {
        const was = testArticle(...before.map((text) => ['body', text] as const)).reading();
        const now = testArticle(...after.map((text) => ['body', text] as const)).reading();
        const renamed = {
          ...now,
          blocks: now.blocks.map((each, place) => ({ ...each, block: was.blocks[place]?.block ?? each.block })),
        };
        for (const next of [now, renamed]) {
          const changes = ChangeSet.of(textChanges(was, next), was.text.length, '\n');
          expect(changes.apply(Text.of(was.text.split('\n'))).toString()).toBe(next.text);
        }
      }),
    );
  });
});
