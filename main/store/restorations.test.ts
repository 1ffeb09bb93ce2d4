import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArticleDocument } from '../../model/document.ts';
import { commandsOnPages } from '../../model/document-pages.ts';
import { readingOfDocument } from '../../model/document-reading.ts';
import { splitArticle } from '../../model/edits/article-split.ts';
import {
  joinWithPrevious,
  setBlockRole,
  splitBlock,
  strikeBlock,
  unstrikeBlock,
} from '../../model/edits/block-edits.ts';
import { addCorrection } from '../../model/edits/correction-add.ts';
import { setBlockAside } from '../../model/edits/furniture.ts';
import { addMention } from '../../model/edits/mention-add.ts';
import { supplyParagraphs } from '../../model/edits/restoration-add.ts';
import { removeRestored, restorationOf } from '../../model/edits/restoration-remove.ts';
import type { Edit } from '../../model/journal.ts';
import { type ReadingRange, readingOffset } from '../../model/offset.ts';
import { importEditOf } from '../analysis/import-edit.ts';
import { blockParts } from '../formats/dataset/block-ranges.ts';
import { paragraphCorrections } from '../formats/dataset/paragraph-corrections.ts';
import { readDatasetArticle } from '../formats/dataset/read-dataset-article.ts';
import { acceptedOnly } from '../formats/dataset/selection.ts';
import { doingAs } from './fixtures/doing-as.ts';
import { onePage } from './fixtures/one-page.ts';
import { Workspace } from './workspace.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const [an, bo] = [doingAs('安'), doingAs('柏')];
const page = onePage('1', ['桥梁通车', '本报讯 县长林若溪昨日剪彩。', '记者 周亦舟']);

let workspace: Workspace;
let other: Workspace;

beforeEach(() => {
  workspace = Workspace.open(':memory:', { nativeBinding });
  workspace.execute(importEditOf(page), an, [page.source]);
  other = Workspace.open(':memory:', { nativeBinding });
  other.merge(workspace);
});

afterEach(() => {
  workspace.close();
  other.close();
});

function opened(of = workspace): ArticleDocument {
  const [article] = page.articles;
  if (article === undefined) throw new Error('the page has an article');
  return of.articles.read(article.id);
}

function executed(edit: Edit | null | undefined, of = workspace, doing = an): ArticleDocument {
  if (edit == null) throw new Error('there is no edit');
  of.execute({ ...edit, commands: [...commandsOnPages(opened(of), edit.commands)] }, doing);
  return opened(of);
}

function supplied(text: string, of = workspace, doing = an): ArticleDocument {
  const document = opened(of);
  const [, body] = document.blocks;
  if (body === undefined) throw new Error('the article has a body');
  const said = { text, certainty: 'medium' as const, note: '据合订本' };
  return executed(supplyParagraphs(document, { beside: body.id, side: 'after' }, said), of, doing);
}

function stretch(document: ArticleDocument, text: string): ReadingRange {
  const start = readingOfDocument(document).text.indexOf(text);
  return { start: readingOffset(start), end: readingOffset(start + text.length) };
}

const textOf = (document: ArticleDocument): string => readingOfDocument(document).text;

describe('a paragraph that the source lost', () => {
  it('is a block of its article, a line each, and moves nothing that stands on the page', () => {
    const before = opened();
    const after = supplied('工程由吉田公司承建。\r\n\r\n  次日通车。');
    expect(textOf(after)).toBe('桥梁通车\n本报讯 县长林若溪昨日剪彩。\n工程由吉田公司承建。\n次日通车。\n记者 周亦舟');
    expect(after.blocks.filter((block) => block.pageId === page.pages[0]?.id)).toEqual(before.blocks);
    expect(workspace.lines.articlesOf(after.issue.id)).toMatchObject([{ headline: '桥梁通车', page: null }]);
    expect(workspace.journalProblems()).toEqual([]);
  });

  it('can stand before all others', () => {
    const document = opened();
    const [headline] = document.blocks;
    const said = { text: '要闻', certainty: 'unknown' as const, note: '' };
    const place = headline && ({ beside: headline.id, side: 'before' } as const);
    expect(textOf(executed(place && supplyParagraphs(document, place, said)))).toMatch(/^要闻\n桥梁通车\n/);
    expect(place && supplyParagraphs(document, place, { ...said, text: ' \n ' })).toBeNull();
  });

  it('is corrected, marked, cut and given to another article like any other', () => {
    let document = supplied('工程由吉田公司承建，梁秋白任总工程师。');
    const said = { reads: '𠮷田', kind: 'misprint', certainty: 'high', note: '' } as const;
    document = executed(addCorrection(document, readingOfDocument(document), stretch(document, '吉田'), said)?.edit);
    expect(textOf(document)).toContain('工程由𠮷田公司承建');
    const added = addMention(document, readingOfDocument(document), stretch(document, '梁秋白'), 'person');
    document = executed(added?.edit);
    expect(document.mentions.map(({ pageId }) => pageId)).toEqual([document.blocks[2]?.pageId]);
    document = executed(splitBlock(document, readingOfDocument(document), stretch(document, '梁秋白').start));
    expect(textOf(document)).toContain('承建，\n梁秋白任');
    const second = document.blocks[3];
    const split = second && splitArticle(document, workspace.lines.articlesOf(document.issue.id), second.id);
    expect(textOf(executed(split?.edit))).toBe('桥梁通车\n本报讯 县长林若溪昨日剪彩。\n工程由𠮷田公司承建，');
    const moved = split && workspace.articles.read(split.articleId);
    expect(moved && textOf(moved)).toBe('梁秋白任总工程师。\n记者 周亦舟');
    expect(moved?.mentions).toHaveLength(1);
    expect(workspace.journalProblems()).toEqual([]);
  });

  it('is taken away and comes back; it cannot be set aside', () => {
    const document = supplied('次日通车。');
    const lost = document.blocks[2];
    if (lost === undefined) throw new Error('the paragraph is there');
    expect(restorationOf(document, lost.id)).toMatchObject({
      certainty: 'medium',
      note: '据合订本',
      at: document.blocks[1]?.end,
    });
    expect(setBlockAside(document, lost.id)).toBeNull();
    expect(document.blocks[1] && removeRestored(document, document.blocks[1].id)).toBeNull();
    expect(textOf(executed(removeRestored(document, lost.id)))).not.toContain('次日');
    workspace.undo(an);
    expect(textOf(opened())).toContain('次日通车。');
    workspace.undo(an);
    expect(textOf(opened())).not.toContain('次日');
    workspace.redo(an);
    expect(textOf(opened())).toContain('次日通车。');
    expect(workspace.journalProblems()).toEqual([]);
  });

  it('comes with a merge, and what two people supply at one place both stands', () => {
    supplied('次日通车。');
    supplied('工程历时三年。', other, bo);
    expect(workspace.merge(other).conflicts).toBe(0);
    expect(other.merge(workspace).conflicts).toBe(0);
    expect(textOf(opened())).toBe(textOf(opened(other)));
    expect(textOf(opened())).toContain('次日通车。');
    expect(textOf(opened())).toContain('工程历时三年。');
  });

  it('belongs to no article when its own was taken away meanwhile, and is found there', () => {
    supplied('次日通车。', other, bo);
    const { article, issue } = opened();
    workspace.execute(
      {
        action: 'article-merge',
        articleId: null,
        summary: '',
        commands: [{ name: 'article.remove', payload: { ids: [article.id] } }],
      },
      an,
    );
    for (const [one, two] of [
      [workspace, other],
      [other, workspace],
    ] as const) {
      one.merge(two);
      expect(one.articles.furniture(issue.id).map(({ text }) => text)).toEqual(['次日通车。']);
      expect(one.lines.issue(issue.id)?.furniture).toBe(1);
      expect(one.journalProblems()).toEqual([]);
    }
    workspace.undo(an);
    other.merge(workspace);
    for (const each of [workspace, other]) {
      expect(textOf(opened(each))).toContain('次日通车。');
      expect(each.journalProblems()).toEqual([]);
    }
  });

  it('is in a dataset what it is', () => {
    const article = readDatasetArticle(supplied('次日通车。'), acceptedOnly, (_, code) => code);
    expect(article.text).toContain('\n次日通车。\n');
    expect(article.sources).toMatchObject([{ page: '1' }, { restored: { text: '次日通车。' }, ranges: [[0, 5]] }]);
    expect(paragraphCorrections(article)).toMatchObject([{ kind: 'supplied', was: '', now: '次日通车。' }]);
  });
});

describe('a paragraph that is struck', () => {
  function struck(of = workspace, doing = an): ArticleDocument {
    const document = opened(of);
    const body = document.blocks[1];
    return executed(body && strikeBlock(document, body.id), of, doing);
  }

  it('is not read, and what is marked in it is kept and counts nowhere', () => {
    let document = opened();
    document = executed(addMention(document, readingOfDocument(document), stretch(document, '林若溪'), 'person')?.edit);
    const [line] = workspace.lines.articlesOf(document.issue.id);
    expect(line?.acceptedMentions).toBe(1);
    document = struck();
    expect(textOf(document)).toBe('桥梁通车\n记者 周亦舟');
    expect(document.blocks).toHaveLength(3);
    expect(document.mentions).toEqual([]);
    expect(workspace.lines.articlesOf(document.issue.id)[0]?.acceptedMentions).toBe(0);
    const body = document.blocks[1];
    document = executed(body && unstrikeBlock(document, body.id));
    expect(document.mentions.map(({ status }) => status)).toEqual(['accepted']);
    expect(workspace.lines.articlesOf(document.issue.id)[0]?.acceptedMentions).toBe(1);
    expect(workspace.journalProblems()).toEqual([]);
  });

  it('is in a dataset beside the text, where it stands in the source', () => {
    const article = readDatasetArticle(struck(), acceptedOnly, (_, code) => code);
    const was = '本报讯 县长林若溪昨日剪彩。';
    expect(article.text).not.toContain('剪彩');
    expect(article.struck).toMatchObject([{ source: 0, start: 6, end: 6 + was.length, was, role: 'body', before: 1 }]);
    expect(paragraphCorrections(article)).toMatchObject([{ kind: 'surplus', was, now: '' }]);
  });

  it('stays so in a copy in which somebody gave it another role meanwhile', () => {
    struck();
    const document = opened(other);
    const body = document.blocks[1];
    executed(body && setBlockRole(document, body.id, 'caption'), other, bo);
    expect(workspace.merge(other).conflicts).toBe(0);
    expect(opened().blocks[1]).toMatchObject({ struck: true, role: 'caption' });
  });
});

describe('paragraphs that were made one', () => {
  it('are so in a dataset, which says where the print had broken them', () => {
    const document = supplied('次日通车。');
    const lost = document.blocks[2];
    const article = readDatasetArticle(
      executed(lost && joinWithPrevious(document, lost.id)),
      acceptedOnly,
      (_, code) => code,
    );
    expect(article.text).toBe('桥梁通车\n本报讯 县长林若溪昨日剪彩。次日通车。\n记者 周亦舟');
    expect(article.blocks[1]).toEqual({ start: 5, end: 24, role: 'body', seams: [19] });
    expect(blockParts(article).map(({ range }) => range?.source)).toEqual([0, 0, 1, 0]);
    expect(workspace.journalProblems()).toEqual([]);
  });

  it('stay apart from what goes elsewhere', () => {
    let document = supplied('次日通车。');
    const lost = document.blocks[2];
    document = executed(lost && joinWithPrevious(document, lost.id));
    const body = document.blocks[1];
    document = executed(body && setBlockAside(document, body.id));
    expect(textOf(document)).toBe('桥梁通车\n次日通车。\n记者 周亦舟');
    expect(document.blocks.some(({ continues }) => continues)).toBe(false);
  });
});
