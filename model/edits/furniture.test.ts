import { describe, expect, test } from 'vitest';
import { asPrinted, type Block } from '../block.ts';
import type { ArticleDocument, FurnitureBlock } from '../document.ts';
import { type BlockId, newId, type PageId } from '../ids.ts';
import { type Edit, Edit as EditSchema } from '../journal.ts';
import { sourceOffset } from '../offset.ts';
import { documentAfter } from './document-after.ts';
import { firstOfTwoArticles, fixtureOf } from './fixtures/two-articles.ts';
import { articleOfBlocks, setBlockAside, takeInBlocks } from './furniture.ts';

function executed(document: ArticleDocument, edit: Edit | null): ArticleDocument {
  const result = edit === null ? null : documentAfter(document, EditSchema.parse(edit).commands);
  if (result === null) throw new Error('no such edit');
  return result;
}

/** The article's block at a place, as the issue lists it once it is set aside. */
function asFurniture({ blocks, source, article, issue }: ArticleDocument, place: number): FurnitureBlock {
  const block = blocks[place];
  if (block === undefined) throw new Error('no such block');
  const text = source.text.slice(block.start, block.end);
  return {
    ...{ issueId: issue.id, block: { ...block, articleId: null, ordinal: 0 }, text },
    ...{ previousArticleId: article.id, nextArticleId: null },
  };
}

function revisionsOf(edit: Edit | null) {
  return edit?.commands.flatMap((command) => (command.name === 'block.revise' ? command.payload.revisions : []));
}

describe('setting a block aside', () => {
  test('takes it out of the article and nothing else', () => {
    const { document } = firstOfTwoArticles();
    const [headline, body, byline] = document.blocks;
    const after = executed(document, body ? setBlockAside(document, body.id) : null);
    expect(after.blocks).toEqual([headline, byline]);
    expect(after.mentions).toEqual(document.mentions);
    expect(fixtureOf(after).reading.text).toBe('青川区新签约两个项目\n记者 周亦舟');
  });

  test('leaves an article its last block', () => {
    const { document } = firstOfTwoArticles();
    const alone: ArticleDocument = { ...document, blocks: document.blocks.slice(0, 1) };
    expect(alone.blocks[0] && setBlockAside(alone, alone.blocks[0].id)).toBeNull();
  });
});

describe('taking blocks in', () => {
  test('what is set aside and taken in again is back at its place, in its role', () => {
    const { document } = firstOfTwoArticles();
    for (const [place, block] of document.blocks.entries()) {
      const without = executed(document, setBlockAside(document, block.id));
      const revisions = revisionsOf(takeInBlocks(without, [asFurniture(document, place)]));
      expect(revisions).toContainEqual({
        id: block.id,
        changes: { articleId: document.article.id, ordinal: place, role: block.role },
      });
    }
  });

  test('several go each to its own place, whatever order they were chosen in', () => {
    const { document } = firstOfTwoArticles();
    const [, body] = document.blocks;
    const only: ArticleDocument = { ...document, blocks: body ? [{ ...body, ordinal: 0 }] : [] };
    const edit = takeInBlocks(only, [asFurniture(document, 2), asFurniture(document, 0)]);
    const [headline, , byline] = document.blocks;
    const ordinals = new Map(revisionsOf(edit)?.map(({ id, changes }) => [id, changes.ordinal ?? Number.NaN]));
    expect(ordinals.size).toBe(2);
    expect(headline && ordinals.get(headline.id)).toBeLessThan(0);
    expect(byline && ordinals.get(byline.id)).toBeGreaterThan(0);
  });

  test('what was taken for page furniture becomes text, or part of the title above the text', () => {
    const { document } = firstOfTwoArticles();
    const [headline, body, byline] = document.blocks;
    const roleOf = (place: number, blocks: readonly (Block | undefined)[]): unknown => {
      const { block, ...rest } = asFurniture(document, place);
      const others = blocks.filter((each) => each !== undefined);
      const edit = takeInBlocks({ ...document, blocks: others }, [{ ...rest, block: { ...block, role: 'furniture' } }]);
      return revisionsOf(edit)?.find(({ id }) => id === block.id)?.changes.role;
    };
    expect(roleOf(2, [headline, body])).toBe('body');
    expect(roleOf(1, [headline])).toBe('body');
    expect(roleOf(0, [body, byline])).toBe('headline');
    expect(roleOf(0, [body && { ...body, role: 'headline' }, byline])).toBe('kicker');
  });

  test('nothing is no edit', () => {
    expect(takeInBlocks(firstOfTwoArticles().document, [])).toBeNull();
  });
});

describe('making an article of blocks', () => {
  test('puts it behind the article before them, and moves no other', () => {
    const { document, articles } = firstOfTwoArticles();
    const made = articleOfBlocks(articles, [asFurniture(document, 2), asFurniture(document, 1)]);
    const commands = EditSchema.parse(made?.edit).commands;
    expect(commands.map(({ name }) => name)).toEqual(['article.add', 'block.revise']);
    expect(commands[0]?.payload).toMatchObject({ records: [{ id: made?.articleId, ordinal: 1.5 }] });
    expect(revisionsOf(made?.edit ?? null)?.map(({ changes }) => changes)).toMatchObject([
      { articleId: made?.articleId, ordinal: 0, role: 'body' },
      { articleId: made?.articleId, ordinal: 1, role: 'byline' },
    ]);
  });

  test('what stands before every article becomes the first', () => {
    const { document, articles } = firstOfTwoArticles();
    const block: Block = {
      ...{ id: newId<BlockId>(), pageId: newId<PageId>(), articleId: null, ordinal: 0, role: 'furniture' },
      ...{ start: sourceOffset(0), end: sourceOffset(2), ...asPrinted },
    };
    const made = articleOfBlocks(articles, [
      { issueId: document.issue.id, block, text: '青川', previousArticleId: null, nextArticleId: null },
    ]);
    expect(made?.edit.summary).toBe('青川');
    expect(made?.edit.commands).toContainEqual(
      expect.objectContaining({ payload: { records: [expect.objectContaining({ ordinal: 0 })] } }),
    );
  });
});
