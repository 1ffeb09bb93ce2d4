import type { Article } from '../../../model/article.ts';
import type { Block } from '../../../model/block.ts';
import type { ArticleId, IssueId, RecordId } from '../../../model/ids.ts';
import type { Sha256 } from '../../../model/issue.ts';
import type { Fields } from '../../../model/journal/deeds.ts';
import type { Page } from '../../../model/page.ts';
import type { Records } from '../../../model/records.ts';
import type { Journal } from '../journal/journal.ts';

/** The pages of a source that people see, with what stands on them. */
export class OldPages {
  /** In the order of the text. */
  readonly pages: readonly Page[];
  readonly blocks: readonly Block[];
  /** The articles that begin on them. */
  readonly articles: readonly Article[];
  readonly #records: Records;
  readonly #journal: Journal;

  constructor({ records, journal }: { readonly records: Records; readonly journal: Journal }, source: Sha256) {
    [this.#records, this.#journal] = [records, journal];
    const there = records.page
      .where('sha256', source)
      .filter(({ issueId }) => records.issue.get(issueId) !== undefined)
      .map((page) => ({ page, blocks: records.block.where('pageId', page.id) }));
    const starts = ({ blocks }: { blocks: readonly Block[] }): number =>
      blocks.reduce((first, { start }) => Math.min(first, start), Number.MAX_SAFE_INTEGER);
    there.sort((a, b) => starts(a) - starts(b));
    this.pages = there.map(({ page }) => page);
    this.blocks = there.flatMap(({ blocks }) => [...blocks].sort((a, b) => a.start - b.start));
    const own = new Set<string>(this.pages.map(({ id }) => id));
    const met = new Set(this.blocks.flatMap(({ articleId }) => (articleId === null ? [] : [articleId])));
    this.articles = [...met]
      .flatMap((id) => records.article.get(id) ?? [])
      .filter(({ id }) => own.has(this.blocksOf(id)[0]?.pageId ?? ''));
  }

  /** An article's blocks in their order, on whatever page. */
  blocksOf(id: ArticleId): readonly Block[] {
    return [...this.#records.block.where('articleId', id)].sort((a, b) => a.ordinal - b.ordinal);
  }

  /** An article's blocks on pages of other sources; restorations go with their pages. */
  elsewhere(id: ArticleId, own: ReadonlySet<string>): readonly Block[] {
    const isElsewhere = ({ pageId }: Block): boolean =>
      !own.has(this.#records.restoration.get(pageId)?.pageId ?? pageId);
    return this.blocksOf(id).filter(isElsewhere);
  }

  /** Whether an issue has pages beside these. */
  hasOthers(id: IssueId): boolean {
    const own = new Set<string>(this.pages.map((page) => page.id));
    return this.#records.page.where('issueId', id).some((page) => !own.has(page.id));
  }

  /** Whether people cut the text otherwise than it came. */
  isCutByHand(): boolean {
    const sayings = this.#journal.sayingsOfAll(this.blocks.map(({ id }) => id as RecordId));
    const changed = [...sayings.values()].flat();
    return changed.some(({ isInForce, deeds }) => isInForce && deeds.some(({ kind }) => kind !== 'add'));
  }

  /** The fields of a record that people wrote since it came in. */
  writtenOf(id: RecordId): ReadonlySet<string> {
    const deeds = this.#journal.sayingsOf(id).flatMap((saying) => (saying.isInForce ? saying.deeds : []));
    const changes = deeds.map((deed): Fields => ('changes' in deed ? deed.changes : {}));
    return new Set(changes.flatMap((each) => Object.keys(each)));
  }
}
