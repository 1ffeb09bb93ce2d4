import type { Article } from '../../../model/article.ts';
import type { Block } from '../../../model/block.ts';
import type { Command } from '../../../model/commands/command.ts';
import { correctionsOverlap } from '../../../model/correction.ts';
import { articleIdOf, blockIdOf, supersededIssueIdOf } from '../../../model/derived-ids.ts';
import { KanwuError } from '../../../model/error.ts';
import { followStretch, type SourceMap } from '../../../model/followed-stretch.ts';
import type { ArticleId, IssueId, PageId } from '../../../model/ids.ts';
import type { Issue, Sha256 } from '../../../model/issue.ts';
import type { Edit } from '../../../model/journal.ts';
import { sourceOffset } from '../../../model/offset.ts';
import type { Page } from '../../../model/page.ts';
import type { Records } from '../../../model/records.ts';
import type { RereadReport } from '../../../model/reread.ts';
import type { Journal } from '../journal/journal.ts';
import { inKnownPublications } from '../known-publications.ts';
import type { Publications } from '../publications.ts';
import type { Sources } from '../sources.ts';
import { MovedDecisions } from './moved-decisions.ts';
import { FreshReading, NewCut, withRecords } from './new-page.ts';
import { OldPages } from './old-pages.ts';

interface Workspace {
  readonly records: Records;
  readonly journal: Journal;
  readonly sources: Sources;
  readonly publications: Publications;
}

/** A source read anew. */
export interface NewReading {
  /** The source as it was read before. */
  readonly of: Sha256;
  /** What would import it as it reads now. */
  readonly edit: Edit;
  /** Its text now. */
  readonly text: string;
  /** Where the one stands in the other. */
  readonly map: SourceMap;
}

export interface Reread {
  readonly edit: Edit;
  readonly report: RereadReport;
  /** What articles go on as. */
  readonly articleOf: ReadonlyMap<ArticleId, ArticleId>;
}

/**
 * The edit that puts another reading of a source in the place of its pages: the new pages come to the issues of the old ones, all that
 * was decided moves to where its bytes stand now, and the old pages go out of sight, with what finds no place. People's own cut into articles is
 * followed; else the new text is cut afresh.
 *
 * @throws {KanwuError} `record-not-found` where nobody sees its pages any more
 */
export function rereadEdit(workspace: Workspace, { of, edit, text, map }: NewReading): Reread {
  const old = new OldPages(workspace, of);
  if (old.pages.length === 0) throw new KanwuError('record-not-found', { noun: 'page', id: of });
  const known = inKnownPublications(workspace.publications, edit);
  const fresh = new FreshReading(known);
  const issues = new IssuesOfPages(workspace, old, fresh);
  const followed = old.isCutByHand() ? followedCut(old, fresh, map) : null;
  const cut = new NewCut(followed?.blocks ?? fresh.blocks);
  const articleOf = followed?.articleOf ?? articlesByShare(old, cut, map);
  const parts = { records: workspace.records, old, oldText: workspace.sources.textOf(of), newText: text, map };
  const moved = new MovedDecisions({ ...parts, fresh, cut, articleOf });
  const articles = (followed?.articles ?? fresh.articles).map((article) => ({
    ...article,
    issueId: issues.ofArticle(article, cut),
  }));
  const commands: readonly Command[] = [
    ...issues
      .placed(withRecords(withRecords(known.commands, 'article.add', articles), 'block.add', cut.blocks))
      .map((command): Command => (command.name === 'correction.add' ? beside(command, moved, cut) : command)),
    ...issues.factsKept(),
    ...(followed?.confirmed ?? []),
    ...articleFacts(workspace.records, old, articleOf),
    ...moved.commands,
    ...continuedElsewhere(old, articleOf),
    ...issues.oldOutOfSight(),
  ];
  const summary = old.pages[0]?.fileName ?? '';
  return {
    edit: { action: 'page-reread', articleId: null, summary: summary.slice(0, 200), commands: commands.filter(isAny) },
    report: moved.report(),
    articleOf,
  };
}

/** Corrections that are suggested where none of those lies that were moved. */
function beside(
  { name, payload }: Extract<Command, { readonly name: 'correction.add' }>,
  { accepted }: MovedDecisions,
  cut: NewCut,
): Command {
  const isFree = (each: (typeof payload.records)[number]): boolean =>
    !accepted.some((other) => correctionsOverlap(each, other)) && cut.holds(each);
  return { name, payload: { records: payload.records.filter(isFree) } };
}

function isAny({ payload }: Command): boolean {
  return Object.values(payload).some((list) => !Array.isArray(list) || list.length > 0);
}

/** The issues that the new pages come to. */
class IssuesOfPages {
  readonly #records: Records;
  readonly #old: OldPages;
  /** The issue of each new page. */
  readonly #issueOf = new Map<PageId, IssueId>();
  /** The pages that came in the place of others. */
  readonly #pairs: { readonly was: Page; readonly page: Page; readonly issue: Issue | undefined }[] = [];

  constructor({ records }: Workspace, old: OldPages, fresh: FreshReading) {
    [this.#records, this.#old] = [records, old];
    for (const [place, page] of fresh.pages.entries()) {
      const was = old.pages[place];
      this.#issueOf.set(page.id, was?.issueId ?? page.issueId);
      if (was !== undefined) this.#pairs.push({ was, page, issue: fresh.issues[place] });
    }
  }

  ofArticle(article: Article, cut: NewCut): IssueId {
    const pageId = cut.pageOf(article.id);
    return (pageId === undefined ? undefined : this.#issueOf.get(pageId)) ?? article.issueId;
  }

  placed(commands: readonly Command[]): readonly Command[] {
    const [taken, ofPages] = [new Set<string>(this.#pairs.map(({ issue }) => issue?.id ?? '')), this.#issueOf];
    return commands.map((command): Command => {
      if (command.name === 'issue.add') {
        return { ...command, payload: { records: command.payload.records.filter(({ id }) => !taken.has(id)) } };
      }
      if (command.name !== 'page.add') return command;
      const records = command.payload.records.map((page) => ({
        ...page,
        issueId: ofPages.get(page.id) ?? page.issueId,
      }));
      return { ...command, payload: { records } };
    });
  }

  /** What people wrote of issues and pages stays; what the text says now comes in the place of what it said. */
  factsKept(): readonly Command[] {
    const commands: Command[] = [];
    for (const { was, page, issue } of this.#pairs) {
      if (this.#old.writtenOf(was.id).has('label')) {
        commands.push({
          name: 'page.revise',
          payload: { revisions: [{ id: page.id, changes: { label: was.label } }] },
        });
      }
      const there = this.#records.issue.get(was.issueId);
      if (there === undefined || issue === undefined || this.#old.hasOthers(there.id)) continue;
      const written = this.#old.writtenOf(there.id);
      const changes = {
        ...(written.has('publicationId') || issue.publicationId === null ? {} : { publicationId: issue.publicationId }),
        ...(written.has('date') || issue.date === null ? {} : { date: issue.date }),
        ...(written.has('number') || issue.number === null ? {} : { number: issue.number }),
      };
      if (Object.keys(changes).length === 0) continue;
      commands.push({ name: 'issue.revise', payload: { revisions: [{ id: there.id, changes }] } });
    }
    return commands;
  }

  /** The old pages with their articles go to issues that are removed. */
  oldOutOfSight(): readonly Command[] {
    const { pages, articles } = this.#old;
    const aside = pages.map((page) => {
      const issue = this.#records.issue.get(page.issueId);
      return issue === undefined ? [] : [{ page, issue: { ...issue, id: supersededIssueIdOf(page.id) } }];
    });
    const asideOf = new Map(aside.flat().map(({ page, issue }) => [page.id, issue.id]));
    const left = new Set(pages.map(({ issueId }) => issueId).filter((id) => !this.#old.hasOthers(id)));
    for (const id of this.#issueOf.values()) left.delete(id);
    return [
      { name: 'issue.add', payload: { records: aside.flat().map(({ issue }) => issue) } },
      {
        name: 'page.revise',
        payload: {
          revisions: pages.flatMap(({ id }) => {
            const issueId = asideOf.get(id);
            return issueId === undefined ? [] : [{ id, changes: { issueId } }];
          }),
        },
      },
      {
        name: 'article.revise',
        payload: {
          revisions: articles.flatMap(({ id }) => {
            const issueId = asideOf.get(this.#old.blocksOf(id)[0]?.pageId ?? ('' as PageId));
            return issueId === undefined ? [] : [{ id, changes: { issueId } }];
          }),
        },
      },
      { name: 'issue.remove', payload: { ids: [...asideOf.values(), ...left] } },
    ];
  }
}

interface FollowedCut {
  readonly blocks: readonly Block[];
  readonly articles: readonly Article[];
  readonly articleOf: ReadonlyMap<ArticleId, ArticleId>;
  /** Says that people cut it so. */
  readonly confirmed: readonly Command[];
}

/** The cut that people made, on the new pages. Null where hardly any of it finds a place. */
function followedCut(old: OldPages, fresh: FreshReading, map: SourceMap): FollowedCut | null {
  const blocks: Block[] = [];
  let end = 0;
  for (const block of old.blocks) {
    const place = followStretch(map, block);
    const start = Math.max(place?.start ?? 0, end);
    const page = place === null ? undefined : fresh.pageAt(place.start);
    if (place === null || page === undefined || start >= place.end) continue;
    end = place.end;
    const extent = { start: sourceOffset(start), end: sourceOffset(end) };
    blocks.push({ ...block, id: blockIdOf(page.id, start), pageId: page.id, ...extent });
  }
  if (blocks.length * 2 < old.blocks.length) return null;
  const blocksOf = new Map<ArticleId | null, Block[]>();
  for (const block of blocks) {
    const own = blocksOf.get(block.articleId);
    if (own === undefined) blocksOf.set(block.articleId, [block]);
    else own.push(block);
  }
  const articleOf = new Map<ArticleId, ArticleId>();
  const articles: Article[] = [];
  const newCut = new NewCut(fresh.blocks);
  for (const article of old.articles) {
    const { id } = article;
    const own = [...(blocksOf.get(id) ?? [])].sort((a, b) => a.ordinal - b.ordinal);
    const [first] = own;
    if (first === undefined) continue;
    const other = articleIdOf(first.pageId, first.start);
    const read = fresh.articles.find((each) => each.id === newCut.articleOf(own));
    articleOf.set(id, other);
    const { reporters = [], correspondents = [], photographers = [] } = read ?? {};
    articles.push({
      ...{ ...article, id: other, headline: null, subhead: null, state: 'untouched', note: '' },
      ...{ reporters, correspondents, photographers },
    });
  }
  const placed = blocks.map((block): Block => {
    const articleId = block.articleId === null ? null : (articleOf.get(block.articleId) ?? block.articleId);
    return { ...block, articleId };
  });
  const [first] = placed;
  const confirmed: readonly Command[] =
    first === undefined
      ? []
      : [{ name: 'block.revise', payload: { revisions: [{ id: first.id, changes: { role: first.role } }] } }];
  return { blocks: placed, articles, articleOf, confirmed };
}

/** Each article goes on as the one in which most of its text stands now. */
function articlesByShare(old: OldPages, cut: NewCut, map: SourceMap): ReadonlyMap<ArticleId, ArticleId> {
  const found = new Map<ArticleId, ArticleId>();
  for (const { id } of old.articles) {
    const stretches = old.blocksOf(id).flatMap((block) => followStretch(map, block) ?? []);
    const article = cut.articleOf(stretches);
    if (article !== null) found.set(id, article);
  }
  return found;
}

/** What people wrote of articles. */
function articleFacts(
  records: Records,
  old: OldPages,
  articleOf: ReadonlyMap<ArticleId, ArticleId>,
): readonly Command[] {
  const revisions = old.articles.flatMap((article) => {
    const id = articleOf.get(article.id);
    const now = records.article.get(article.id);
    if (id === undefined || now === undefined) return [];
    const { issueId: _issue, ordinal: _ordinal, id: _id, ...facts } = now;
    const written = old.writtenOf(article.id);
    const changes = Object.fromEntries(Object.entries(facts).filter(([field]) => written.has(field)));
    return Object.keys(changes).length === 0 ? [] : [{ id, changes }];
  });
  return [{ name: 'article.revise', payload: { revisions } }];
}

/** What of these articles stands on other pages goes with them. */
function continuedElsewhere(old: OldPages, articleOf: ReadonlyMap<ArticleId, ArticleId>): readonly Command[] {
  const own = new Set<string>(old.pages.map(({ id }) => id));
  const revisions = old.articles.flatMap((article) => {
    const articleId = articleOf.get(article.id);
    if (articleId === undefined) return [];
    return old.elsewhere(article.id, own).map(({ id, ordinal }) => ({ id, changes: { articleId, ordinal } }));
  });
  return [{ name: 'block.revise', payload: { revisions } }];
}
