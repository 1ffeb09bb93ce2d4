import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArticleDocument } from '../../model/document.ts';
import { commandsOnPages } from '../../model/document-pages.ts';
import { readingOfDocument } from '../../model/document-reading.ts';
import { mergeIntoArticle, splitArticle } from '../../model/edits/article-split.ts';
import { addCorrection } from '../../model/edits/correction-add.ts';
import { joinIssues } from '../../model/edits/issue-join.ts';
import { addMention } from '../../model/edits/mention-add.ts';
import { mentionText } from '../../model/edits/mention-text.ts';
import { type ArticleId, type IssueId, newId } from '../../model/ids.ts';
import type { Edit } from '../../model/journal.ts';
import { readingOffset } from '../../model/offset.ts';
import type { IssueAnalysis } from '../analysis/analyse-issue.ts';
import { importEditOf } from '../analysis/import-edit.ts';
import { readDatasetArticle } from '../formats/dataset/read-dataset-article.ts';
import { acceptedOnly } from '../formats/dataset/selection.ts';
import { doingAs } from './fixtures/doing-as.ts';
import { onePage } from './fixtures/one-page.ts';
import { joinPages } from './join-pages.ts';
import { Workspace } from './workspace.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const doing = doingAs('档案员');

let workspace: Workspace;

beforeEach(() => {
  workspace = Workspace.open(':memory:', { nativeBinding });
});

afterEach(() => workspace.close());

function bring(into: Workspace, page: IssueAnalysis): void {
  into.execute(joinPages(into, importEditOf(page)), doing, [page.source]);
}

function execute(document: ArticleDocument, edit: Edit | null | undefined): void {
  if (edit == null) throw new Error('there is no edit');
  workspace.execute({ ...edit, commands: [...commandsOnPages(document, edit.commands)] }, doing);
}

const first = onePage('1', ['桥梁通车', '本报讯 县长林若溪昨日剪彩。（下转第3版）']);
const second = onePage('2', ['天气', '明日有雨。']);
const third = onePage('3', ['（上接第1版）', '工程由𠮷田公司承建，梁秋白任总工程师。']);

describe('pages that come in files of their own', () => {
  it('make one issue, in the order of their labels, whatever order they come in', () => {
    for (const page of [third, first, second]) bring(workspace, page);
    expect(workspace.lines.counts()).toEqual({ issues: 1, articles: 3 });
    const [issueId] = workspace.issueIds();
    const lines = issueId === undefined ? [] : workspace.lines.articlesOf(issueId);
    expect(lines.map(({ headline, place, page }) => [place, page, headline])).toEqual([
      [1, '1', '桥梁通车'],
      [2, '2', '天气'],
      [3, '3', '（上接第1版）'],
    ]);
    const line = issueId === undefined ? undefined : workspace.lines.issue(issueId);
    expect(line).toMatchObject({ pages: 3, articles: 3, firstPage: { label: '1' } });
  });

  it('come to an issue of their own where that page is there already', () => {
    bring(workspace, first);
    bring(workspace, onePage('1', ['桥梁通车', '本报讯 另一版本。']));
    expect(workspace.lines.counts()).toEqual({ issues: 2, articles: 2 });
    expect(workspace.journalProblems()).toEqual([]);
  });

  it('are one issue in two copies that brought them in in different order', () => {
    const other = Workspace.open(':memory:', { nativeBinding });
    for (const page of [first, third]) bring(workspace, page);
    for (const page of [third, second]) bring(other, page);
    expect(workspace.merge(other)).toMatchObject({ conflicts: 0 });
    expect(workspace.lines.counts()).toEqual({ issues: 1, articles: 3 });
    other.close();
  });

  it('go one by one when their imports are taken back, and come again', () => {
    for (const page of [first, second]) bring(workspace, page);
    workspace.undo(doing);
    expect(workspace.lines.counts()).toEqual({ issues: 1, articles: 1 });
    workspace.undo(doing);
    expect(workspace.lines.counts()).toEqual({ issues: 0, articles: 0 });
    workspace.redo(doing);
    workspace.redo(doing);
    expect(workspace.lines.counts()).toEqual({ issues: 1, articles: 2 });
  });
});

describe('an issue whose pages belong to another one', () => {
  it('gives it all of them with their articles, and has them back when that is undone', () => {
    bring(workspace, first);
    const loose = onePage('3', ['（上接第1版）', '工程由𠮷田公司承建。']);
    const apart = {
      ...loose,
      issues: loose.issues.map((issue) => ({ ...issue, id: newId<IssueId>(), publicationId: null })),
    };
    const [issue] = apart.issues;
    if (issue === undefined) throw new Error('there is an issue');
    bring(workspace, {
      ...apart,
      pages: apart.pages.map((page) => ({ ...page, issueId: issue.id })),
      articles: apart.articles.map((article) => ({ ...article, issueId: issue.id })),
    });
    expect(workspace.lines.counts()).toEqual({ issues: 2, articles: 2 });
    const from = workspace.lines.issue(issue.id);
    const [into] = workspace.issuesBeside(issue.id);
    if (from === undefined || into === undefined) throw new Error('both issues are there');
    const pages = workspace.records.page.where('issueId', issue.id);
    workspace.execute(joinIssues(from, pages, workspace.lines.articlesOf(issue.id), into), doing);
    expect(workspace.lines.counts()).toEqual({ issues: 1, articles: 2 });
    expect(workspace.lines.articlesOf(into.issue.id).map(({ page, place }) => [page, place])).toEqual([
      ['1', 1],
      ['3', 2],
    ]);
    expect(workspace.journalProblems()).toEqual([]);
    workspace.undo(doing);
    expect(workspace.lines.counts()).toEqual({ issues: 2, articles: 2 });
  });
});

describe('an article that goes on on another page', () => {
  function joined(): ArticleDocument {
    for (const page of [first, second, third]) bring(workspace, page);
    const [begins, goesOn] = [articleAt(0), articleAt(2)];
    execute(begins, mergeIntoArticle(goesOn, begins));
    return workspace.articles.read(begins.article.id);
  }

  function articleAt(place: number): ArticleDocument {
    const [issueId] = workspace.issueIds();
    const line = issueId === undefined ? undefined : workspace.lines.articlesOf(issueId)[place];
    if (line === undefined) throw new Error('there is no such article');
    return workspace.articles.read(line.id);
  }

  function reread(id: ArticleId): ArticleDocument {
    return workspace.articles.read(id);
  }

  it('reads as one', () => {
    const document = joined();
    expect(readingOfDocument(document).text).toBe(
      '桥梁通车\n本报讯 县长林若溪昨日剪彩。（下转第3版）\n（上接第1版）\n工程由𠮷田公司承建，梁秋白任总工程师。',
    );
    expect(document.pages.map(({ page }) => page.label)).toEqual(['1', '3']);
  });

  it('is tagged and corrected on each page, and what is done counts there', () => {
    const document = joined();
    const { id } = document.article;
    const range = (of: ArticleDocument, text: string) => {
      const start = readingOfDocument(of).text.indexOf(text);
      return { start: readingOffset(start), end: readingOffset(start + text.length) };
    };
    for (const name of ['林若溪', '梁秋白']) {
      const open = reread(id);
      execute(open, addMention(open, readingOfDocument(open), range(open, name), 'person')?.edit);
    }
    const open = reread(id);
    const reading = { reads: '吉田', kind: 'misprint', certainty: 'high', note: '' } as const;
    execute(open, addCorrection(open, readingOfDocument(open), range(open, '𠮷田'), reading)?.edit);
    const after = reread(id);
    const text = readingOfDocument(after);
    expect(text.text).toContain('工程由吉田公司承建');
    expect(after.mentions.map((mention) => mentionText(text, mention))).toEqual(['林若溪', '梁秋白']);
    const stored = after.mentions.map(({ id: mentionId }) => workspace.records.mention.get(mentionId));
    const sources = [first.source.text, third.source.text];
    expect(
      stored.map((mention, place) => sources[place]?.slice(mention?.ranges[0]?.start, mention?.ranges[0]?.end)),
    ).toEqual(['林若溪', '梁秋白']);
    expect(workspace.journalProblems()).toEqual([]);
  });

  it('is exported with a source a page, in which its corrections count', () => {
    const document = joined();
    const start = readingOfDocument(document).text.indexOf('𠮷田');
    const range = { start: readingOffset(start), end: readingOffset(start + 3) };
    const reading = { reads: '吉田', kind: 'misprint', certainty: 'high', note: '' } as const;
    execute(document, addCorrection(document, readingOfDocument(document), range, reading)?.edit);
    const exported = readDatasetArticle(reread(document.article.id), acceptedOnly, (_, code) => code);
    expect(exported.sources.map(({ page }) => page)).toEqual(['1', '3']);
    const [correction] = exported.corrections;
    expect(correction?.source).toBe(1);
    expect(third.source.text.slice(correction?.start, correction?.end)).toBe(correction?.was);
  });

  it('is parted again, at the page that it goes on on', () => {
    const document = joined();
    const [issueId] = workspace.issueIds();
    const articles = issueId === undefined ? [] : workspace.lines.articlesOf(issueId);
    const goesOn = document.blocks.find(({ pageId }) => pageId === document.pages[1]?.page.id);
    const split = goesOn && splitArticle(document, articles, goesOn.id);
    execute(document, split?.edit);
    expect(split && readingOfDocument(reread(split.articleId)).text).toMatch(/^（上接第1版）/);
    expect(reread(document.article.id).pages.map(({ page }) => page.label)).toEqual(['1']);
  });

  it('can’t have a name that goes over both pages', () => {
    const document = joined();
    const reading = readingOfDocument(document);
    const start = readingOffset(reading.text.indexOf('（下转'));
    const range = { start, end: readingOffset(reading.text.indexOf('工程')) };
    expect(addMention(document, reading, range, 'work')).toBeNull();
  });
});
