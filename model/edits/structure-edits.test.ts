import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asPrinted, type Block } from '../block.ts';
import type { ArticleDocument } from '../document.ts';
import { type BlockId, newId } from '../ids.ts';
import { type Edit, Edit as EditSchema } from '../journal.ts';
import { readingOffset, sourceOffset } from '../offset.ts';
import { paragraphsOf } from '../paragraphs.ts';
import { checkBlocks, checkCorrections } from '../soundness.ts';
import { continueArticle, seamBetween } from './article-continue.ts';
import { mergeIntoArticle, splitArticle } from './article-split.ts';
import {
  joinWithPrevious,
  partFromPrevious,
  setBlockRole,
  splitBlock,
  strikeBlock,
  unstrikeBlock,
} from './block-edits.ts';
import { addCorrection, type CorrectionReading } from './correction-add.ts';
import { documentAfter } from './document-after.ts';
import { firstOfTwoArticles, fixtureOf } from './fixtures/two-articles.ts';
import { addMention } from './mention-add.ts';
import { mentionText } from './mention-text.ts';

function executed(document: ArticleDocument, edit: Edit | null): ArticleDocument {
  const result = edit === null ? null : documentAfter(document, EditSchema.parse(edit).commands);
  if (result === null) throw new Error('no such edit');
  checkBlocks(result.blocks, document.source.text.length);
  return result;
}

const insertion = (reads: string): CorrectionReading => ({ reads, kind: 'supplied', certainty: 'high', note: '' });

const linesOf = (document: ArticleDocument): readonly string[] => {
  const { reading } = fixtureOf(document);
  return reading.blocks.map(({ reading: { start, end } }) => reading.text.slice(start, end));
};

describe('splitting and joining blocks', () => {
  test('splits where the text is pointed at, and gives both parts the role', () => {
    const { document, reading, at } = firstOfTwoArticles();
    const split = executed(document, splitBlock(document, reading, at('仪式').start));
    expect(split.blocks.map(({ role }) => role)).toEqual(['headline', 'body', 'body', 'byline']);
    expect(linesOf(split)[2]).toBe('仪式。𠮷田先生到场。');
  });

  test('does not split at a block’s edges', () => {
    const { document, reading, at } = firstOfTwoArticles();
    expect(splitBlock(document, reading, at('本报讯').start)).toBeNull();
    expect(splitBlock(document, reading, readingOffset(0))).toBeNull();
  });

  test('cuts beside what is supplied, which stays on its side, and not within it', () => {
    const { document, reading, at } = firstOfTwoArticles();
    const { start } = at('林若溪');
    const supplied = addCorrection(document, reading, { start, end: start }, insertion('（右二）'));
    const once = fixtureOf(executed(document, supplied?.edit ?? null));
    const [before, after] = [once.at('（右二）').start, once.at('林若溪').start];
    const cutBefore = executed(once.document, splitBlock(once.document, once.reading, before));
    expect(linesOf(cutBefore)[2]).toMatch(/^（右二）林若溪/);
    const cutAfter = executed(once.document, splitBlock(once.document, once.reading, after));
    expect(linesOf(cutAfter)[1]).toMatch(/局长（右二）$/);
    expect(splitBlock(once.document, once.reading, readingOffset(before + 1))).toBeNull();
  });

  test('whatever was written and cut, each line reads as it was left', () => {
    const step = fc.record({ at: fc.nat(200), writes: fc.option(fc.string({ minLength: 1, maxLength: 3 })) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 10 }), (steps) => {
        let fixture = firstOfTwoArticles();
        for (const { at, writes } of steps) {
          const { document, reading } = fixture;
          const place = readingOffset(at % (reading.text.length + 1));
          const range = { start: place, end: place };
          const edit =
            writes === null
              ? splitBlock(document, reading, place)
              : (addCorrection(document, reading, range, insertion(writes))?.edit ?? null);
          if (edit === null) continue;
          const after = executed(document, edit);
          checkCorrections(after.corrections, document.source.text.length);
          fixture = fixtureOf(after);
          const put = writes ?? '\n';
          expect(fixture.reading.text).toBe(reading.text.slice(0, place) + put + reading.text.slice(place));
        }
      }),
    );
  });

  test('makes a block one paragraph with the one before it, in its role, and parts them again', () => {
    const { document } = firstOfTwoArticles();
    const byline = document.blocks[2];
    if (byline === undefined) throw new Error('no byline');
    const joined = executed(document, joinWithPrevious(document, byline.id));
    expect(fixtureOf(joined).reading.text).toMatch(/先生到场。记者 周亦舟$/);
    expect(paragraphsOf(fixtureOf(joined).reading).map(({ role }) => role)).toEqual(['headline', 'body']);
    expect(joined.blocks.map(({ start, end }) => [start, end])).toEqual(
      document.blocks.map(({ start, end }) => [start, end]),
    );
    expect(joined.corrections).toEqual(document.corrections);
    const parted = executed(joined, partFromPrevious(joined, byline.id));
    expect(fixtureOf(parted).reading.text).toMatch(/先生到场。\n记者 周亦舟$/);
    const { at, reading } = fixtureOf(joined);
    expect(splitBlock(joined, reading, at('记者').start)?.action).toBe('block-part');
  });

  test('the first block has none before it, and one that is struck is joined with nothing', () => {
    const { document } = firstOfTwoArticles();
    const [first, body, byline] = document.blocks;
    if (first === undefined || body === undefined || byline === undefined) throw new Error('the fixture has blocks');
    expect(joinWithPrevious(document, first.id)).toBeNull();
    const struck = executed(document, strikeBlock(document, body.id));
    expect(joinWithPrevious(struck, byline.id)).toBeNull();
  });

  test('what goes on with a block that is struck begins a paragraph', () => {
    const { document } = firstOfTwoArticles();
    const [, body, byline] = document.blocks;
    if (body === undefined || byline === undefined) throw new Error('the fixture has blocks');
    const joined = executed(document, joinWithPrevious(document, byline.id));
    const struck = executed(joined, strikeBlock(joined, body.id));
    expect(linesOf(struck)).toEqual(['青川区新签约两个项目', '记者 周亦舟']);
    expect(fixtureOf(struck).reading.text).toBe('青川区新签约两个项目\n记者 周亦舟');
  });

  test('a name may go over the place where two blocks are one', () => {
    const { document } = firstOfTwoArticles();
    const byline = document.blocks[2];
    const joined = fixtureOf(executed(document, byline ? joinWithPrevious(document, byline.id) : null));
    const added = addMention(joined.document, joined.reading, joined.at('到场。记者'), 'event');
    const tagged = fixtureOf(executed(joined.document, added?.edit ?? null));
    const mention = tagged.document.mentions.find(({ id }) => id === added?.mentionId);
    expect(mention?.ranges).toHaveLength(2);
    expect(mention && mentionText(tagged.reading, mention)).toBe('到场。记者');
  });

  test('strikes a block, which keeps its place and is not read, and has it read again', () => {
    const { document } = firstOfTwoArticles();
    const body = document.blocks[1];
    if (body === undefined) throw new Error('no body');
    const struck = executed(document, strikeBlock(document, body.id));
    expect(linesOf(struck)).toEqual(['青川区新签约两个项目', '记者 周亦舟']);
    expect(struck.blocks.map(({ ordinal }) => ordinal)).toEqual(document.blocks.map(({ ordinal }) => ordinal));
    expect(strikeBlock(struck, body.id)).toBeNull();
    expect(linesOf(executed(struck, unstrikeBlock(struck, body.id)))).toEqual(linesOf(document));
  });

  test('changes a role', () => {
    const { document } = firstOfTwoArticles();
    const [headline] = document.blocks;
    if (headline === undefined) throw new Error('no block');
    expect(executed(document, setBlockRole(document, headline.id, 'kicker')).blocks[0]?.role).toBe('kicker');
    expect(setBlockRole(document, headline.id, 'headline')).toBeNull();
  });
});

describe('splitting and merging articles', () => {
  test('a new article takes the block and all after it, and stands before the later ones, none of which moves', () => {
    const { document, articles } = firstOfTwoArticles();
    const body = document.blocks[1];
    const split = body && splitArticle(document, articles, body.id);
    expect(split?.edit.commands.map(({ name }) => name)).toEqual(['article.revise', 'article.add', 'block.revise']);
    expect(split?.edit.commands[1]?.payload).toMatchObject({ records: [{ ordinal: 1.5 }] });
  });

  test('the first block can’t be split off', () => {
    const { document, articles } = firstOfTwoArticles();
    const [headline] = document.blocks;
    expect(headline && splitArticle(document, articles, headline.id)).toBeNull();
  });

  test('merging puts the blocks behind those of the other article and takes the empty one away', () => {
    const previous = firstOfTwoArticles().document;
    const { document } = firstOfTwoArticles();
    const edit = mergeIntoArticle(document, previous);
    expect(edit.articleId).toBe(previous.article.id);
    expect(edit.commands).toContainEqual({ name: 'article.remove', payload: { ids: [document.article.id] } });
    expect(edit.commands).toContainEqual({
      name: 'block.revise',
      payload: {
        revisions: document.blocks.map(({ id }, index) => ({
          id,
          changes: { articleId: previous.article.id, ordinal: 3 + index },
        })),
      },
    });
  });

  describe('an article and the one that it goes on with', () => {
    const article = (text: string, marks: readonly (readonly [string, 'headline' | 'body'])[]): ArticleDocument => {
      const { document } = firstOfTwoArticles();
      const [page] = document.pages;
      if (page === undefined) throw new Error('the fixture has a page');
      const blocks = marks.map(([words, role], ordinal): Block => {
        const start = text.indexOf(words);
        const place = { start: sourceOffset(start), end: sourceOffset(start + words.length) };
        const { pageId, articleId } = document.blocks[0] ?? { pageId: page.id, articleId: document.article.id };
        return { ...{ id: newId<BlockId>(), pageId, articleId, ordinal, role, ...place }, ...asPrinted };
      });
      const source = { start: sourceOffset(0), text };
      const pages = [{ ...page, end: sourceOffset(text.length) }];
      return { ...document, ...{ source, blocks, pages, corrections: [], mentions: [] } };
    };
    const before = article('大桥通车\n昨日，青川区各界人士纷纷（下转第3版）', [
      ['大桥通车', 'headline'],
      ['昨日，青川区各界人士纷纷（下转第3版）', 'body'],
    ]);
    const behind = article('（上接第1版）\n来到桥头，共庆通车。', [
      ['（上接第1版）', 'headline'],
      ['来到桥头，共庆通车。', 'body'],
    ]);

    test('meet in the middle of a sentence', () => {
      expect(seamBetween(before, behind)).toMatchObject({
        before: '昨日，青川区各界人士纷纷',
        behind: '来到桥头，共庆通车。',
        isOneSentence: true,
      });
    });

    test('are one paragraph where that is wanted, and what is printed between is struck', () => {
      const { commands } = continueArticle(before, behind, true);
      const revisions = commands.flatMap((each) => (each.name === 'block.revise' ? each.payload.revisions : []));
      const [mark, text] = behind.blocks;
      expect(revisions).toMatchObject([
        { id: mark?.id, changes: { struck: true, continues: true } },
        { id: text?.id, changes: { continues: true } },
      ]);
      expect(commands).toContainEqual({
        name: 'correction.add',
        payload: { records: [expect.objectContaining({ kind: 'surplus', now: '' })] },
      });
    });

    test('stay as they are printed where it is not', () => {
      expect(continueArticle(before, behind, false)).toEqual(mergeIntoArticle(behind, before));
    });

    test.each([
      ['a full stop', '昨日，大桥通车。', '来到桥头，共庆通车。'],
      ['a quotation', '昨日，青川区各界人士表示', '“大桥通车了。”'],
      ['no signs at all', '昨日青川区各界人士纷纷', '来到桥头共庆通车'],
    ])('are not taken for one sentence where there is %s', (_, end, start) => {
      const [one, other] = [article(end, [[end, 'body']]), article(start, [[start, 'body']])];
      expect(seamBetween(one, other)?.isOneSentence).toBe(false);
    });

    test('have no seam where a headline stands between', () => {
      const headed = article('大桥昨日通车\n来到桥头，共庆通车。', [
        ['大桥昨日通车', 'headline'],
        ['来到桥头，共庆通车。', 'body'],
      ]);
      expect(seamBetween(before, headed)).toBeNull();
    });
  });
});
