import type { Command } from '../../model/commands/command.ts';
import { issueIdOfPage } from '../../model/derived-ids.ts';
import type { IssueId } from '../../model/ids.ts';
import type { Edit } from '../../model/journal.ts';
import type { Page } from '../../model/page.ts';
import type { Records } from '../../model/records.ts';

/**
 * An import as it goes into a workspace that may hold other pages of the same issue: its pages come to them. A page that is there
 * already, by its label, comes as an issue of its own: it may be another edition, and whoever knows better can put them together.
 */
export function joinPages(records: Records, edit: Edit): Edit {
  const labels = new Map<IssueId, Set<string | null>>();
  const labelsOf = (id: IssueId): Set<string | null> => {
    const known = labels.get(id);
    if (known !== undefined) return known;
    const there = records.issue.get(id) === undefined ? [] : records.page.where('issueId', id);
    const found = new Set(there.map(({ label }) => label));
    labels.set(id, found);
    return found;
  };
  const pages = edit.commands.flatMap((command) => (command.name === 'page.add' ? command.payload.records : []));
  const joined = new Set<Page>();
  /** The issues of pages that come as issues of their own, by the page that each has. */
  const apart = new Map<Page, IssueId>();
  for (const page of pages) {
    const there = labelsOf(page.issueId);
    if (there.has(page.label)) apart.set(page, issueIdOfPage(page.id));
    else if (there.size > 0) joined.add(page);
    there.add(page.label);
  }
  if (joined.size === 0 && apart.size === 0) return edit;
  return { ...edit, commands: placed(edit.commands, pages, joined, apart) };
}

function placed(
  commands: readonly Command[],
  pages: readonly Page[],
  joined: ReadonlySet<Page>,
  apart: ReadonlyMap<Page, IssueId>,
): Command[] {
  // An import has one page for each of its issues, in their order; articles name the page by where their first block stands.
  const pageOfArticle = new Map<string, Page>();
  const pageById = new Map(pages.map((page) => [page.id, page]));
  for (const command of commands) {
    if (command.name !== 'block.add') continue;
    for (const { articleId, pageId } of command.payload.records) {
      const page = pageById.get(pageId);
      if (articleId !== null && page !== undefined) pageOfArticle.set(articleId, page);
    }
  }
  return commands.map((command): Command => {
    switch (command.name) {
      case 'issue.add': {
        const records = command.payload.records.flatMap((issue, place) => {
          const page = pages[place];
          if (page !== undefined && joined.has(page)) return [];
          return { ...issue, id: (page === undefined ? undefined : apart.get(page)) ?? issue.id };
        });
        return { ...command, payload: { records } };
      }
      case 'page.add': {
        const records = command.payload.records.map((page) => ({ ...page, issueId: apart.get(page) ?? page.issueId }));
        return { ...command, payload: { records } };
      }
      case 'article.add': {
        const records = command.payload.records.map((article) => {
          const page = pageOfArticle.get(article.id);
          return { ...article, issueId: (page === undefined ? undefined : apart.get(page)) ?? article.issueId };
        });
        return { ...command, payload: { records } };
      }
      default:
        return command;
    }
  });
}
