import type { Command } from '../../model/commands/command.ts';
import { issueIdOfPage, numberedIssueIdOf } from '../../model/derived-ids.ts';
import type { IssueId, PageId } from '../../model/ids.ts';
import type { Issue } from '../../model/issue.ts';
import type { Edit } from '../../model/journal.ts';
import type { Page } from '../../model/page.ts';
import type { Records } from '../../model/records.ts';
import { inKnownPublications } from './known-publications.ts';
import type { Publications } from './publications.ts';

/** The workspace that pages are brought into. */
interface Workspace {
  readonly records: Records;
  readonly publications: Publications;
}

/**
 * An import as it goes into a workspace that may hold other pages of the same issue: its pages come to them. Pages are of one issue
 * when publication and date are the same, and not two numbers; what some pages leave out of the number is known from the others. A page
 * that is there already, by its label, comes as an issue of its own: it may be another edition, and whoever knows better can put
 * them together.
 */
export function joinPages(workspace: Workspace, edit: Edit): Edit {
  const { commands } = inKnownPublications(workspace.publications, edit);
  const pages = commands.flatMap((command) => (command.name === 'page.add' ? command.payload.records : []));
  const issues = commands.flatMap((command) => (command.name === 'issue.add' ? command.payload.records : []));
  const gathered = new GatheredIssues(workspace);
  const issueOf = new Map<PageId, IssueId>();
  // An import has one page for each of its issues, in their order.
  for (const [place, page] of pages.entries()) {
    const issue = issues[place];
    if (issue !== undefined) issueOf.set(page.id, gathered.take(issue, page));
  }
  return { ...edit, commands: placed(commands, issueOf, gathered) };
}

/** The issues that an import's pages come to, with the labels of the pages that each has. */
class GatheredIssues {
  /** Those that come with the import. */
  readonly added = new Map<IssueId, Issue>();
  /** Those that were there. */
  readonly joined = new Map<IssueId, Issue>();
  /** The numbers of those that had none. */
  readonly numbers = new Map<IssueId, string>();
  readonly #workspace: Workspace;
  readonly #labels = new Map<IssueId, Set<string | null>>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** The issue that a page comes to, of what it says of its issue. */
  take(issue: Issue, page: Page): IssueId {
    const found = page.label === null ? null : this.#sameIssue(issue);
    if (found === null || this.#labelsOf(found.id).has(page.label)) {
      const id = found === null ? this.#freeId(issue, page) : issueIdOfPage(page.id);
      this.added.set(id, { ...issue, id });
      this.#labels.set(id, new Set([page.label]));
      return id;
    }
    this.#labelsOf(found.id).add(page.label);
    if (!this.added.has(found.id)) this.joined.set(found.id, found);
    if (found.number === null && issue.number !== null) this.numbers.set(found.id, issue.number);
    return found.id;
  }

  #sameIssue({ publicationId, date, number }: Issue): Issue | null {
    if (publicationId === null || date === null) return null;
    const added = [...this.added.values()].filter((each) => each.publicationId === publicationId && each.date === date);
    const isSame = (each: Issue): boolean => each.number === null || number === null || each.number === number;
    return [...this.#workspace.publications.issuesOf(publicationId, date), ...added].find(isSame) ?? null;
  }

  #freeId({ id, publicationId, date, number }: Issue, page: Page): IssueId {
    const isFree = (wanted: IssueId): boolean =>
      this.#workspace.records.issue.get(wanted) === undefined && !this.added.has(wanted);
    if (isFree(id)) return id;
    const ofPage = issueIdOfPage(page.id);
    if (publicationId === null || date === null || number === null) return ofPage;
    return [numberedIssueIdOf(publicationId, date, number)].find(isFree) ?? ofPage;
  }

  #labelsOf(id: IssueId): Set<string | null> {
    const known = this.#labels.get(id);
    if (known !== undefined) return known;
    const found = new Set(this.#workspace.records.page.where('issueId', id).map(({ label }) => label));
    this.#labels.set(id, found);
    return found;
  }
}

function placed(
  commands: readonly Command[],
  issueOf: ReadonlyMap<PageId, IssueId>,
  { added, joined, numbers }: GatheredIssues,
): Command[] {
  // Articles name the page by where their first block stands.
  const pageOfArticle = new Map<string, PageId>();
  for (const command of commands) {
    if (command.name !== 'block.add') continue;
    for (const { articleId, pageId } of command.payload.records) {
      if (articleId !== null && !pageOfArticle.has(articleId)) pageOfArticle.set(articleId, pageId);
    }
  }
  const all = commands.flatMap((command): Command[] => {
    switch (command.name) {
      case 'issue.add':
        return [
          { ...command, payload: { records: [...added.values()] } },
          // They stay when what brought them in first is taken back.
          {
            name: 'issue.decide',
            payload: { decisions: [...joined.values()].map((record) => ({ record, changes: {} })) },
          },
        ];
      case 'page.add': {
        const records = command.payload.records.map((page) => ({
          ...page,
          issueId: issueOf.get(page.id) ?? page.issueId,
        }));
        return [{ ...command, payload: { records } }];
      }
      case 'article.add': {
        const records = command.payload.records.map((article) => {
          const pageId = pageOfArticle.get(article.id);
          return { ...article, issueId: (pageId === undefined ? undefined : issueOf.get(pageId)) ?? article.issueId };
        });
        return [{ ...command, payload: { records } }];
      }
      default:
        return [command];
    }
  });
  const revisions = [...numbers].map(([id, number]) => ({ id, changes: { number } }));
  return revisions.length === 0 ? all : [...all, { name: 'issue.revise', payload: { revisions } }];
}
