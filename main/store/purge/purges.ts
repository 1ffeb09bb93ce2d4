import type Database from 'better-sqlite3';
import { KanwuError } from '../../../model/error.ts';
import type { IssueId, RecordId, RulingId } from '../../../model/ids.ts';
import type { Sha256 } from '../../../model/issue.ts';
import type { Knew, Maker } from '../../../model/journal/fold.ts';
import { nameForm } from '../../../model/names/name-form.ts';
import {
  isNameOf,
  type PurgeableIssue,
  type PurgePreview,
  type PurgeWish,
  type Tombstone,
} from '../../../model/purge.ts';
import type { Noun, Records } from '../../../model/records.ts';
import type { Conflicts } from '../journal/conflicts.ts';
import type { Journal } from '../journal/journal.ts';
import type { MergeSide } from '../journal/merge.ts';
import type { Withheld } from '../journal/withheld.ts';
import type { Numbered } from '../numbered.ts';
import type { TextSearch } from '../search/text-search.ts';
import type { Sources } from '../sources.ts';
import { type Admitted, admit } from './admit.ts';
import { type BurialParts, bury } from './bury.ts';
import { keptPages } from './kept-pages.ts';
import { type PurgeScope, purgeScope, readsElsewhere, type ScopeParts } from './purge-scope.ts';
import { previewOf, removedIssues } from './purgeable.ts';
import { sqlTombstones, type Tombstones } from './tombstones.ts';

export interface PurgesParts {
  readonly database: Database.Database;
  readonly numbered: Numbered;
  readonly records: Records;
  readonly journal: Journal;
  readonly sources: Sources;
  readonly conflicts: Conflicts;
  readonly withheld: Withheld;
  readonly search: TextSearch;
  readonly knew: () => Knew;
}

/** What was purged in a copy of a workspace, and what else there is in it. */
export interface PurgedElsewhere {
  readonly tombstones: Tombstones;
  readonly journal: Journal;
  readonly records: Records;
}

/** What of a workspace can be taken out of its file for good, and what was. */
export class Purges {
  readonly tombstones: Tombstones;
  readonly #parts: PurgesParts;

  constructor(parts: PurgesParts) {
    this.#parts = parts;
    this.tombstones = sqlTombstones(parts.database);
  }

  get purged(): PurgedElsewhere {
    const { journal, records } = this.#parts;
    return { tombstones: this.tombstones, journal, records };
  }

  /** The issues that were removed and that the file still holds. */
  removed(): PurgeableIssue[] {
    return removedIssues(this.#purgeable(this.#parts.records));
  }

  /** Null for an issue of which the file holds nothing. */
  preview(id: IssueId): PurgePreview | null {
    return previewOf(this.#purgeable(this.#parts.records), id);
  }

  /** The files that would go with an issue. */
  sourcesOf(id: IssueId): readonly Sha256[] {
    return purgeScope(this.#purgeable(this.#parts.records), [id]).sources;
  }

  /** @throws {KanwuError} `record-not-found`, `purge-name-differs` when what was typed is not the name of the issue */
  check({ id, name }: PurgeWish): void {
    const issue = this.preview(id)?.issues.find((each) => each.id === id);
    if (issue === undefined) throw new KanwuError('record-not-found', { noun: 'issue', id });
    if (!isNameOf(name, issue.name)) throw new KanwuError('purge-name-differs', { name: issue.name });
  }

  /**
   * Purges an issue. @param records those that the transaction writes to
   *
   * @returns how many entries of the journal do not say any longer all that they did
   */
  carryOut(records: Records, purge: Maker, { id, reason }: PurgeWish): number {
    const scope = purgeScope(this.#purgeable(records), [id]);
    const tombstone = { entry: purge.entry, reason, sources: scope.sources };
    return bury(this.#burial(records, null), purge, tombstone, scope, null);
  }

  /**
   * Purges what was purged from another copy, with what has come to it here.
   *
   * @param coming what else comes from that copy next
   * @returns whether anything was
   */
  follow(records: Records, other: PurgedElsewhere, coming: MergeSide | null): boolean {
    let isAny = false;
    for (const tombstone of other.tombstones.list()) {
      const { entry } = tombstone;
      const person = other.journal.whole(entry)?.person;
      const known = this.tombstones.recordsOf(entry);
      const news = [...other.tombstones.recordsOf(entry)].filter(([id]) => !known.has(id));
      if (person === undefined || news.length === 0) continue;
      this.#followOne(records, { entry, person }, tombstone, new Map(news), coming);
      isAny = true;
    }
    return isAny;
  }

  #followOne(
    records: Records,
    purge: Maker,
    tombstone: Tombstone,
    named: ReadonlyMap<RecordId, Noun>,
    coming: MergeSide | null,
  ): void {
    const issues = [...named].filter(([, noun]) => noun === 'issue').map(([id]) => id as RecordId as IssueId);
    const own = purgeScope(this.#purgeable(records), issues);
    const sources = [...new Set<Sha256>([...own.sources, ...tombstone.sources])];
    const scope: PurgeScope = { ...own, sources, records: new Map([...own.records, ...named]) };
    bury(this.#burial(records, coming), purge, { ...tombstone, sources }, scope, coming?.journal ?? null);
  }

  /** What of another copy's entries may come in: nothing that was purged here and that their authors did not know to be. */
  admit(records: Records, coming: MergeSide, others: Records): Admitted {
    const parts = this.#burial(records, coming);
    const isRead = (ruling: RecordId, purged: ReadonlyMap<RecordId, Noun>): boolean =>
      this.#isRead({ records, others, purged, coming }, ruling);
    return admit({ ...parts, isRead }, coming.journal);
  }

  #purgeable(records: Records): ScopeParts {
    const parts = { ...this.#parts, records };
    return { ...parts, pages: keptPages(parts.database, parts) };
  }

  #burial(records: Records, coming: MergeSide | null): BurialParts {
    const isRead = (ruling: RecordId, purged: ReadonlyMap<RecordId, Noun>): boolean =>
      this.#isRead({ records, others: records, purged, coming }, ruling);
    return { ...this.#parts, records, tombstones: this.tombstones, knew: this.#parts.knew(), isRead };
  }

  /** @param where.others where the ruling itself may be, if it is not here any more */
  #isRead({ records, others, purged, coming }: ReadWhere, ruling: RecordId): boolean {
    const id = ruling as RecordId as RulingId;
    const name = (records.ruling.get(id) ?? others.ruling.get(id))?.name;
    if (name === undefined) return false;
    if (readsElsewhere({ ...this.#parts, records }, name, purged)) return true;
    const form = nameForm(name);
    const isNew = (sha256: Sha256): boolean =>
      !this.#parts.sources.has(sha256) && this.tombstones.ofSource(sha256) === undefined;
    const sources = coming?.sources;
    return sources?.all().some((each) => isNew(each) && nameForm(sources.textOf(each)).includes(form)) ?? false;
  }
}

interface ReadWhere {
  readonly records: Records;
  readonly others: Records;
  readonly purged: ReadonlyMap<RecordId, Noun>;
  /** What comes in next. */
  readonly coming: MergeSide | null;
}
