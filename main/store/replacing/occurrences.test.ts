import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '../../../model/commands/command.ts';
import { readingOfDocument } from '../../../model/document-reading.ts';
import type { ArticleId } from '../../../model/ids.ts';
import { wholeLibrary } from '../../../model/library.ts';
import { misreadingOf } from '../../../model/replacing/misreading.ts';
import {
  compareOccurrences,
  type Misreading,
  type Occurrence,
  type OccurrenceCursor,
  OccurrencePage,
  type Replacement,
  type ReplaceScope,
} from '../../../model/replacing/replacement.ts';
import { bringIn } from '../fixtures/bring-in.ts';
import { doingAs } from '../fixtures/doing-as.ts';
import { newCorrection, newMention, type SmallIssue } from '../fixtures/small-issue.ts';
import { queries } from '../queries.ts';
import { Workspace } from '../workspace.ts';
import { writes } from '../writes.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const doing = doingAs('档案员');
const everywhere = { kind: 'workspace' } as const;

let workspace: Workspace;

beforeEach(() => {
  workspace = Workspace.open(':memory:', { nativeBinding });
});
afterEach(() => workspace.close());

function execute(...commands: readonly Command[]): void {
  workspace.execute({ action: 'article-revise', articleId: null, summary: '', commands }, doing);
}

function occurrences(replacement: Replacement, scope: ReplaceScope = everywhere): Occurrence[] {
  const found: Occurrence[] = [];
  let after: OccurrenceCursor | null = null;
  do {
    const page: OccurrencePage = queries.occurrences(workspace, { replacement, scope, after });
    // It goes over the bridge.
    expect(OccurrencePage.parse(page)).toEqual(page);
    found.push(...page.found);
    after = page.next;
  } while (after !== null);
  return [...new Map(found.map((each) => [each.id, each])).values()].sort(compareOccurrences);
}

const lines = (replacement: Replacement, scope: ReplaceScope = everywhere): string[] =>
  occurrences(replacement, scope).map(({ before, was, now, after, printed }) =>
    [`${before}[${was}→${now}]${after}`, ...(printed === null ? [] : [printed])].join(' '),
  );

const replace = (replacement: Replacement, places = occurrences(replacement)) =>
  writes.replace(workspace, { replacement, places, doing });

const text = (
  find: string,
  by: string,
  changes: Partial<Extract<Replacement, { kind: 'text' }>> = {},
): Replacement => ({
  ...{ kind: 'text', find, by, folded: false, side: 'reading', ...changes },
});
const pattern = (find: string, by: string, side: 'reading' | 'printed' = 'reading'): Replacement => ({
  ...{ kind: 'pattern', find, by, folded: false, side },
});

function articleIds({ issue }: SmallIssue): ArticleId[] {
  return workspace.lines.articlesOf(issue.id).map(({ id }) => id);
}

function firstArticle(issue: SmallIssue): ArticleId {
  const [id] = articleIds(issue);
  if (id === undefined) throw new Error('an article is expected');
  return id;
}

function readings(issue: SmallIssue): string[] {
  return articleIds(issue).map((id) => readingOfDocument(workspace.articles.read(id)).text);
}

/** Has a person put the first character of some text right, and says what misreading that was. */
function corrected(issue: SmallIssue, at: number, was: string, now: string): Misreading {
  const correction = newCorrection(issue, at, at + was.length, now);
  execute({ name: 'correction.add', payload: { records: [correction] } });
  const articleId = issue.blocks.find(({ start, end }) => start <= at && at < end)?.articleId ?? null;
  if (articleId === null) throw new Error('it stands in no article');
  const document = workspace.articles.read(articleId);
  const found = misreadingOf(document.source, readingOfDocument(document), correction);
  if (found === null) throw new Error('it is no misreading');
  return found;
}

describe('a misreading that was put right', () => {
  it('is found in the rest of its word elsewhere, over line ends too, and not where the characters are right', () => {
    const issue = bringIn(workspace, [
      ['甲', '他己经到会。自己的事。'],
      ['乙', '会议己\n经结束，知己。'],
    ]);
    const misreading = corrected(issue, issue.source.text.indexOf('己经'), '己', '已');
    expect(misreading).toMatchObject({ was: '己', now: '已', before: '', after: '经' });
    expect(lines(misreading)).toEqual(['会议[己→已]\n经结束，知己。']);
  });

  it('is put right in one act, with what was said of it, that can be undone', () => {
    const first = bringIn(workspace, [['甲', '他己经到会。']]);
    const second = bringIn(workspace, [['乙', '己经开始，己经结束。']], '报', 1);
    const misreading = corrected(first, first.source.text.indexOf('己经'), '己', '已');
    const came = replace({ ...misreading, of: { kind: 'misprint', certainty: 'low' } });
    expect(came).toMatchObject({ places: 2, issues: 1, gone: 0 });
    expect(came.written?.entry).toMatchObject({ action: 'text-replace', articleId: null, summary: '己 → 已' });
    expect([...new Set(came.written?.articleIds)]).toEqual(articleIds(second));
    expect(readings(second)).toEqual(['乙\n已经开始，已经结束。']);
    const id = firstArticle(second);
    expect(workspace.articles.read(id).corrections).toMatchObject([
      { status: 'accepted', kind: 'misprint', certainty: 'low', origin: 'person', now: '已' },
      { status: 'accepted', kind: 'misprint', certainty: 'low', origin: 'person', now: '已' },
    ]);
    expect(workspace.articles.read(id).article.state).toBe('in-work');
    workspace.undo(doing);
    expect(readings(second)).toEqual(['乙\n己经开始，己经结束。']);
  });

  it('is not offered where it was put right or refused, and is where it is only suggested', () => {
    const issue = bringIn(workspace, [['甲', '己经到，己经去，己经回，己经来。']]);
    const start = issue.source.text.indexOf('己经');
    const misreading = corrected(issue, start, '己', '已');
    const rejected = { ...newCorrection(issue, start + 4, start + 5, '已'), status: 'rejected' as const };
    const suggested = { ...newCorrection(issue, start + 8, start + 9, '已'), status: 'suggested' as const };
    execute({ name: 'correction.add', payload: { records: [rejected, suggested] } });
    expect(occurrences(misreading).map(({ range }) => range.start - start)).toEqual([8, 12]);
    replace(misreading);
    const article = workspace.articles.read(firstArticle(issue));
    expect(article.corrections.map(({ status }) => status)).toEqual(['accepted', 'rejected', 'accepted', 'accepted']);
  });

  it('is counted in the article, the issue and the workspace', () => {
    const issue = bringIn(workspace, [
      ['甲', '他己经到会，己经讲话。'],
      ['乙', '己经结束。'],
    ]);
    bringIn(workspace, [['丙', '己经开幕，己经闭幕。']], '报', 1);
    const misreading = corrected(issue, issue.source.text.indexOf('己经'), '己', '已');
    const articleId = firstArticle(issue);
    const wanted = { misreadings: [misreading], articleId };
    expect(queries['misreading-counts'](workspace, wanted)).toEqual([
      { article: 1, issue: 2, workspace: 4, isMore: false },
    ]);
  });

  it('with a character that is missing stands where its neighbours meet', () => {
    const issue = bringIn(workspace, [['甲', '区图馆开馆，图馆闭馆。']]);
    const at = issue.source.text.indexOf('图馆') + 1;
    const correction = { ...newCorrection(issue, at, at, '书'), kind: 'supplied' as const };
    execute({ name: 'correction.add', payload: { records: [correction] } });
    const document = workspace.articles.read(firstArticle(issue));
    const misreading = misreadingOf(document.source, readingOfDocument(document), correction);
    if (misreading === null) throw new Error('it is no misreading');
    expect(misreading).toMatchObject({ was: '', now: '书', before: '图', after: '馆' });
    expect(replace(misreading)).toMatchObject({ places: 1 });
    expect(readings(issue)).toEqual(['甲\n区图书馆开馆，图书馆闭馆。']);
  });
});

describe('a text that is to be replaced', () => {
  it('is found as it reads, with what is printed, or as it is printed, with what it reads', () => {
    const issue = bringIn(workspace, [['甲', '区图画馆开馆，图画馆闭馆。']]);
    const at = issue.source.text.indexOf('画');
    execute({ name: 'correction.add', payload: { records: [newCorrection(issue, at, at + 1, '书')] } });
    expect(lines(text('图书馆', '文化馆'))).toEqual(['区[图书馆→文化馆]开馆，图画馆闭馆。 图画馆']);
    expect(lines(text('图画馆', '文化馆', { side: 'printed' }))).toEqual([
      '区[图书馆→文化馆]开馆，图画馆闭馆。 图画馆',
      '区图书馆开馆，[图画馆→文化馆]闭馆。',
    ]);
    expect(lines(text('图画馆', '图书馆', { side: 'printed' }))).toEqual(['区图书馆开馆，[图画馆→图书馆]闭馆。']);
    replace(text('图画馆', '文化馆', { side: 'printed' }));
    expect(readings(issue)).toEqual(['甲\n区文化馆开馆，文化馆闭馆。']);
  });

  it('is looked for in an article, an issue, what the library lists, or everywhere', () => {
    const first = bringIn(workspace, [
      ['甲', '图书馆一'],
      ['乙', '图书馆二'],
    ]);
    bringIn(workspace, [['丙', '图书馆三']], '报', 1);
    const wanted = text('图书馆', '文化馆');
    const found = (scope: ReplaceScope) => occurrences(wanted, scope).map(({ after }) => after);
    expect(found({ kind: 'article', id: firstArticle(first) })).toEqual(['一']);
    expect(found({ kind: 'issue', id: first.issue.id })).toEqual(['一', '二']);
    expect(found({ kind: 'listed', filter: { ...wholeLibrary, words: '丙' } })).toEqual(['三']);
    expect(found(everywhere)).toEqual(['一', '二', '三']);
  });

  it('takes its marks along, and leaves those beside it where they are', () => {
    const issue = bringIn(workspace, [['甲', '青川图画馆的林若溪']]);
    const mark = (words: string, type: 'organization' | 'person') => {
      const start = issue.source.text.indexOf(words);
      return newMention(issue, start, start + words.length, type);
    };
    const mentions = [mark('青川图画馆', 'organization'), mark('林若溪', 'person')];
    execute({ name: 'mention.add', payload: { records: mentions } });
    replace(text('图画馆', '县图书馆'));
    const document = workspace.articles.read(firstArticle(issue));
    const { text: reads } = readingOfDocument(document);
    expect(reads).toBe('甲\n青川县图书馆的林若溪');
    expect(document.mentions).toHaveLength(2);
    expect(document.corrections.map(({ now, start, end }) => [issue.source.text.slice(start, end), now])).toEqual([
      ['图画', '县图书'],
    ]);
  });

  it('is left alone where it reads otherwise by now, which is said', () => {
    const issue = bringIn(workspace, [['甲', '图画馆一，图画馆二']]);
    const wanted = text('图画馆', '图书馆');
    const places = occurrences(wanted);
    const at = issue.source.text.indexOf('画');
    execute({ name: 'correction.add', payload: { records: [newCorrection(issue, at, at + 1, '片')] } });
    expect(replace(wanted, places)).toMatchObject({ places: 1, gone: 1 });
    expect(readings(issue)).toEqual(['甲\n图片馆一，图书馆二']);
    expect(replace(wanted, places)).toMatchObject({ places: 0, gone: 2, written: null });
  });
});

describe('a pattern', () => {
  it('finds what its groups say, and needs a character to be looked up in more than an issue', () => {
    const issue = bringIn(workspace, [['甲', '第5期和第12期']]);
    expect(lines(pattern('第(\\d+)期', '$1号'))).toEqual(['[第5期→5号]和第12期', '第5期和[第12期→12号]']);
    expect(() => lines(pattern('\\d+', '0'))).toThrow('replacement-too-wide');
    expect(lines(pattern('\\d+', '0'), { kind: 'issue', id: issue.issue.id })).toHaveLength(2);
    expect(lines(pattern('\\d+', '0'), { kind: 'article', id: firstArticle(issue) })).toHaveLength(2);
  });

  it('is looked for elsewhere in the texts in which it may stand, and found there as long as they are so', () => {
    const issue = bringIn(workspace, [['甲', '第5期'], ['乙']]);
    const replacement = pattern('第(\\d+)期', '$1号');
    const { texts } = queries['candidate-texts'](workspace, { replacement, scope: everywhere, after: null });
    expect(texts.map(({ text: each }) => each)).toEqual(['第5期']);
    const found = texts.map((each) => ({ ...each, matches: [{ start: 0, end: 3, now: '5号' }] }));
    expect(queries['occurrences-at'](workspace, { replacement, found })).toMatchObject([{ was: '第5期', now: '5号' }]);
    const at = issue.source.text.indexOf('5');
    execute({ name: 'correction.add', payload: { records: [newCorrection(issue, at, at + 1, '6')] } });
    expect(queries['occurrences-at'](workspace, { replacement, found })).toEqual([]);
  });
});
