import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { doubtOf } from '../../arrangement/doubts.ts';
import { printedLines } from '../../arrangement/printed-lines.ts';
import type { Classification } from '../../category.ts';
import { type ClassificationId, type CorrectionId, newId } from '../../ids.ts';
import { sourceOffset } from '../../offset.ts';
import { joinWithArticleBefore } from './article-join.ts';
import { removeArticle } from './article-remove.ts';
import { moveArticleBy, placeArticleBehind } from './article-reorder.ts';
import { startArticle } from './article-start.ts';
import { settleDoubts } from './doubts-settle.ts';
import { arranged, done, linesFrom, type Paragraph, shown, twoNotices } from './fixtures/two-notices.ts';
import { lostWithLines, setLinesAside } from './lines-aside.ts';
import { moveLines, moveLinesBy } from './lines-move.ts';
import { setLinesRole } from './roles-set.ts';

const asRead = [
  '0 furniture 臨江日報',
  '1 headline 東堤決口',
  '1 body 連日大雨江水陡/漲東堤決口/縣府召開會議/議決籌款急賑',
  '0 furniture 廣告',
  '2 headline 鹽價又漲',
  '2 body 本埠鹽價近日又漲',
];

test('an issue is shown article by article, with what belongs to none where it stands', () => {
  expect(shown(arranged())).toEqual(asRead);
});

describe('an article', () => {
  test('begins with a line in the middle of a paragraph, and takes what comes after it', () => {
    const page = arranged();
    const after = done(page, startArticle(page, linesFrom(page, '縣府')));
    expect(shown(after)).toEqual([
      ...asRead.slice(0, 2),
      '1 body 連日大雨江水陡/漲東堤決口',
      '2 body 縣府召開會議/議決籌款急賑',
      '0 furniture 廣告',
      '3 headline 鹽價又漲',
      '3 body 本埠鹽價近日又漲',
    ]);
  });

  test('leaves no line end behind in the paragraph that it was cut off, unless a correction reads something there', () => {
    const page = arranged();
    const body = page.blocks[2];
    const cutOff = (from: typeof page) => done(from, startArticle(from, linesFrom(from, '縣府'))).blocks[2]?.text;
    expect(cutOff(page)).toBe('連日大雨江水陡\n漲東堤決口');
    const lineEnd = sourceOffset((body?.start ?? 0) + (body?.text.indexOf('\n縣府') ?? 0));
    const supplied = {
      ...{ id: newId<CorrectionId>(), pageId: page.blocks[0]?.pageId ?? newId(), side: 'before' as const, now: '。' },
      ...{
        start: sourceOffset(lineEnd + 1),
        end: sourceOffset(lineEnd + 1),
        kind: 'gap' as const,
        status: 'accepted' as const,
      },
      ...{ certainty: 'high' as const, note: '', origin: 'person', confidence: 1 },
    };
    expect(cutOff({ ...page, overLineEnds: [supplied] })).toBe('連日大雨江水陡\n漲東堤決口\n');
  });

  test('begins with lines that belonged to none, as its headline', () => {
    const page = arranged();
    const after = done(page, startArticle(page, linesFrom(page, '廣告')));
    expect(shown(after)[3]).toBe('2 headline 廣告');
    expect(after.articles).toHaveLength(3);
  });

  test('is removed with its text set aside where it stands, and what is marked in it left alone', () => {
    const page = arranged();
    const [first, second] = page.articles;
    if (first === undefined || second === undefined) throw new Error('two articles are expected');
    const made = removeArticle(page, first.id);
    expect(shown(done(page, made))).toEqual([
      '0 furniture 臨江日報',
      '0 furniture 東堤決口',
      '0 furniture 連日大雨江水陡/漲東堤決口/縣府召開會議/議決籌款急賑',
      '0 furniture 廣告',
      '1 headline 鹽價又漲',
      '1 body 本埠鹽價近日又漲',
    ]);
    expect(made?.edit.commands.map(({ name }) => name)).toEqual(['block.revise', 'article.remove']);
    const supplied = page.blocks.map((block) => ({ ...block, isRestored: block.articleId === first.id }));
    expect(removeArticle({ ...page, blocks: supplied }, first.id)).toBeNull();
    expect(removeArticle({ ...page, blocks: supplied }, second.id)).not.toBeNull();
  });

  test('does not begin where one does', () => {
    const page = arranged();
    expect(startArticle(page, linesFrom(page, '鹽價'))).toBeNull();
  });

  test('begins over a suggested line join, which is rejected by that, but not within an accepted correction', () => {
    const page = arranged();
    const body = page.blocks[2];
    const at = (body?.start ?? 0) + (body?.text.indexOf('\n縣府') ?? 0);
    const over = (status: 'suggested' | 'accepted', end: number) => ({
      ...page,
      overLineEnds: [
        {
          ...{ id: newId<CorrectionId>(), pageId: page.blocks[0]?.pageId ?? newId(), side: 'before' as const, now: '' },
          ...{ start: sourceOffset(at), end: sourceOffset(end), kind: 'line-join' as const, status },
          ...{ certainty: 'unknown' as const, note: '', origin: 'line-join@1', confidence: 0.9 },
        },
      ],
    });
    const suggested = startArticle(over('suggested', at + 1), linesFrom(page, '縣府'));
    expect(suggested?.edit.commands.map(({ name }) => name)).toContain('correction.revise');
    expect(startArticle(over('accepted', at + 3), linesFrom(page, '縣府'))).toBeNull();
  });

  test('joins the one before it, which takes over its people, note and categories', () => {
    const page = arranged();
    const [first, second] = page.articles;
    if (first === undefined || second === undefined) throw new Error('two articles are expected');
    const filed: Classification = {
      ...{ id: newId<ClassificationId>(), articleId: second.id, scheme: 'clc', code: 'F' },
      ...{ status: 'accepted', origin: 'person', confidence: 1 },
    };
    const said = { ...second, reporters: ['魏青岩'], note: '價目另查', classifications: [filed] };
    const made = joinWithArticleBefore({ ...page, articles: [first, said] }, second.id);
    const after = done({ ...page, articles: [first, said] }, made);
    expect(after.articles).toMatchObject([{ reporters: ['魏青岩'], note: '價目另查', state: 'in-work' }]);
    expect(made?.edit.commands.find(({ name }) => name === 'classification.add')).toMatchObject({
      payload: { records: [{ articleId: first.id, scheme: 'clc', code: 'F', status: 'accepted' }] },
    });
    expect(shown(after).filter((line) => line.startsWith('1'))).toHaveLength(4);
    expect(joinWithArticleBefore(page, first.id)).toBeNull();
  });

  test('is listed further up, further down or behind another', () => {
    const page = arranged([...twoNotices, [3, 'headline', '米市']]);
    const ids = page.articles.map(({ id }) => id);
    const [one = newId(), two = newId(), three = newId()] = ids;
    const order = (made: ReturnType<typeof moveArticleBy>) =>
      done(page, made).articles.map(({ id }) => ids.indexOf(id) + 1);
    expect(order(moveArticleBy(page, three, -1))).toEqual([1, 3, 2]);
    expect(order(moveArticleBy(page, one, 1))).toEqual([2, 1, 3]);
    expect(order(placeArticleBehind(page, three, null))).toEqual([3, 1, 2]);
    expect(placeArticleBehind(page, two, one)).toBeNull();
    expect(moveArticleBy(page, one, -1)).toBeNull();
  });
});

describe('chosen lines', () => {
  test('move to another article, where they stand on their page', () => {
    const page = arranged();
    const [, second] = page.articles;
    const after = done(page, moveLines(page, linesFrom(page, '縣府', '議決'), second?.id ?? newId()));
    expect(shown(after)).toEqual([
      ...asRead.slice(0, 2),
      '1 body 連日大雨江水陡/漲東堤決口',
      '2 body 縣府召開會議/議決籌款急賑',
      ...asRead.slice(4),
      // What belongs to none stands behind the article whose text comes before it on the page.
      '0 furniture 廣告',
    ]);
  });

  test('leave no article without text', () => {
    const page = arranged();
    const [first] = page.articles;
    const after = done(page, moveLines(page, linesFrom(page, '鹽價', '本埠'), first?.id ?? newId()));
    expect(after.articles.map(({ id }) => id)).toEqual([first?.id]);
  });

  test('move up and down in their article, as far as that goes', () => {
    const page = arranged();
    const after = done(page, moveLinesBy(page, linesFrom(page, '縣府'), -1));
    expect(shown(after).slice(1, 5)).toEqual([
      '1 headline 東堤決口',
      '1 body 縣府召開會議',
      '1 body 連日大雨江水陡/漲東堤決口',
      '1 body 議決籌款急賑',
    ]);
    expect(moveLinesBy(page, linesFrom(page, '東堤'), -1)).toBeNull();
  });

  test('are set aside, with their article when it has no others', () => {
    const page = arranged();
    const after = done(page, setLinesAside(page, linesFrom(page, '鹽價', '本埠')));
    expect(shown(after).slice(3)).toEqual(['0 furniture 廣告', '0 furniture 鹽價又漲', '0 furniture 本埠鹽價近日又漲']);
    expect(after.articles).toHaveLength(1);
    expect(setLinesAside(page, linesFrom(page, '廣告'))).toBeNull();
  });

  test('tell what would be lost if they were set aside', () => {
    const page = arranged();
    const noted = { ...page, articles: page.articles.map((article) => ({ ...article, note: '待查' })) };
    expect(lostWithLines(noted, linesFrom(page, '鹽價', '本埠'))).toHaveLength(1);
    const coded = { ...page, articles: page.articles.map((article) => ({ ...article, referenceCode: 'J1-2' })) };
    expect(lostWithLines(coded, linesFrom(page, '鹽價', '本埠'))).toHaveLength(1);
    expect(lostWithLines(noted, linesFrom(page, '鹽價'))).toEqual([]);
    expect(lostWithLines(page, linesFrom(page, '鹽價', '本埠'))).toEqual([]);
  });

  test('have another role, and come into the article before them if they were in none', () => {
    const page = arranged();
    const titled = done(page, setLinesRole(page, linesFrom(page, '縣府', '議決'), 'headline'));
    expect(shown(titled)[3]).toBe('1 headline 縣府召開會議/議決籌款急賑');
    const taken = done(page, setLinesRole(page, linesFrom(page, '廣告'), 'caption'));
    expect(shown(taken)[3]).toBe('1 caption 廣告');
    expect(setLinesRole(page, linesFrom(page, '東堤'), 'headline')).toBeNull();
  });
});

describe('what the program is not sure of', () => {
  const doubtful = (page = arranged()) => ({
    ...page,
    blocks: page.blocks.map((block) =>
      block.role === 'headline' ? { ...block, startConfidence: 0.6, roleConfidence: 0.8 } : block,
    ),
  });
  const doubtsIn = (page: ReturnType<typeof arranged>) =>
    printedLines(page).flatMap(
      ({ block, article, isSectionStart }) => doubtOf(block, article, isSectionStart && article !== null)?.kind ?? [],
    );

  test('is settled by whoever says that it is right, and by whoever changes it', () => {
    const page = doubtful();
    expect(doubtsIn(page)).toEqual(['start', 'start']);
    const second = page.blocks.filter(({ role }) => role === 'headline').slice(1);
    expect(doubtsIn(done(page, settleDoubts(page, second)))).toEqual(['start']);
    const joined = done(page, joinWithArticleBefore(page, page.articles[1]?.id ?? newId()));
    expect(doubtsIn(joined)).toEqual(['start']);
    expect(settleDoubts(arranged(), arranged().blocks)).toBeNull();
  });

  test('is nobody’s business in an article that somebody is done with', () => {
    const page = doubtful();
    expect(doubtsIn({ ...page, articles: page.articles.map((each) => ({ ...each, state: 'done' as const })) })).toEqual(
      [],
    );
  });
});

test('whatever is done, each character belongs to the block that it belonged to, or to a part of it', () => {
  const paragraph = fc.tuple(
    fc.integer({ min: 0, max: 3 }),
    fc.constantFrom('headline' as const, 'body' as const),
    fc.array(fc.constantFrom('甲乙', '丙丁戊', '己'), { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
  );
  const step = fc.tuple(fc.nat(), fc.nat(2), fc.nat(8));
  fc.assert(
    fc.property(
      fc.array(paragraph, { minLength: 2, maxLength: 6 }),
      fc.array(step, { maxLength: 8 }),
      (made, steps) => {
        let page = arranged(made as readonly Paragraph[]);
        const text = textOf(page);
        for (const [at, more, what] of steps) {
          const lines = printedLines(page);
          const from = lines[at % lines.length];
          const chosen = from === undefined ? [] : lines.slice(lines.indexOf(from), lines.indexOf(from) + more + 1);
          const next = from === undefined ? undefined : lines[lines.indexOf(from) + chosen.length];
          const last = chosen.at(-1);
          const behind = next !== undefined && next.blockId === last?.blockId ? next : null;
          const places = { places: chosen, behind };
          const id = page.articles[at % Math.max(1, page.articles.length)]?.id ?? newId();
          const edit = [
            () => startArticle(page, places),
            () => joinWithArticleBefore(page, id),
            () => moveLines(page, places, id),
            () => moveLinesBy(page, places, 1),
            () => moveLinesBy(page, places, -1),
            () => setLinesAside(page, places),
            () => setLinesRole(page, places, 'caption'),
            () => moveArticleBy(page, id, 1),
            () => settleDoubts(page, page.blocks),
          ][what]?.();
          if (edit != null) page = done(page, edit);
          expect(textOf(page)).toBe(text);
          const there = new Set(page.articles.map((article) => article.id));
          expect(page.blocks.every(({ articleId }) => articleId === null || there.has(articleId))).toBe(true);
          expect(page.articles.every((article) => page.blocks.some(({ articleId }) => articleId === article.id))).toBe(
            true,
          );
        }
      },
    ),
  );
});

/** What stands in the blocks, in the order of the page. */
function textOf(page: ReturnType<typeof arranged>): string {
  return page.blocks
    .map(({ text }) => text)
    .join('')
    .replaceAll('\n', '');
}
