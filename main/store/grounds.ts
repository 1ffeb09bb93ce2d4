import type { PageId } from '../../model/ids.ts';
import type { Page } from '../../model/page.ts';
import type { Records } from '../../model/records.ts';
import type { Restoration } from '../../model/restoration.ts';
import type { Sources } from './sources.ts';

/** What blocks, corrections and mentions stand on: a page, or a restoration of what a page lost. */
export interface Ground {
  readonly id: PageId;
  /** The page itself, or the one that lost it. */
  readonly page: Page;
  readonly restoration: Restoration | null;
}

/** Undefined where nothing has the id, or the page that a restoration belongs to is not there. */
export function groundOf(records: Pick<Records, 'page' | 'restoration'>, id: PageId): Ground | undefined {
  const restoration = records.restoration.get(id) ?? null;
  const page = records.page.get(restoration?.pageId ?? id);
  return page === undefined ? undefined : { id, page, restoration };
}

/** A page and what restores what it lost. */
export function groundsOfPage(records: Pick<Records, 'restoration'>, pageId: PageId): PageId[] {
  return [pageId, ...records.restoration.where('pageId', pageId).map(({ id }) => id)];
}

/** What offsets count in. @throws {KanwuError} `record-not-found` */
export function textOn(sources: Sources, { page, restoration }: Ground): string {
  return restoration?.text ?? sources.textOf(page.sha256);
}
