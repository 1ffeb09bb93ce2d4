import type { Command } from '../../../model/commands/command.ts';
import { correctionsOverlap } from '../../../model/correction.ts';
import { KanwuError } from '../../../model/error.ts';
import type { ArticleId, RecordId } from '../../../model/ids.ts';
import type { Conflict, ConflictChoice, ConflictKey } from '../../../model/journal/conflict.ts';
import { namedBy } from '../../../model/journal/deeds.ts';
import type { Edit } from '../../../model/journal.ts';
import type { Noun, Records } from '../../../model/records.ts';
import { correctionsTouching } from '../corrections-around.ts';
import { conflictOf } from './conflict-sides.ts';
import type { RecordClash } from './conflicts.ts';
import type { Knowledge } from './knowledge.ts';
import { blocksApart } from './lay-blocks-out.ts';
import { type RefoldParts, refold } from './refold.ts';
import { settlingCommands } from './settling-commands.ts';

export interface OpenConflictsParts extends RefoldParts {
  readonly knowledge: Knowledge;
  /** Whether an article is there. */
  readonly hasArticle: (id: ArticleId) => boolean;
}

/** The decisions that people are to be asked about, and what settles them. */
export class OpenConflicts {
  readonly #parts: OpenConflictsParts;

  constructor(parts: OpenConflictsParts) {
    this.#parts = parts;
  }

  count(): number {
    return this.#parts.conflicts.count();
  }

  /** Decisions that were made without knowledge of each other. @param limit how many at most */
  list(limit?: number): RecordClash[] {
    return this.#parts.conflicts.list(limit);
  }

  /** The same with both sides of each. */
  shown(limit?: number): Conflict[] {
    return this.list(limit).map((clash) => this.#shownOf(clash));
  }

  /**
   * What settles a conflict.
   *
   * @throws {KanwuError} `record-not-found` when there is no such conflict any more
   */
  settling({ record, group, entry, kind }: ConflictKey, choice: ConflictChoice): Edit {
    const clash = this.#parts.conflicts
      .of(record)
      .find((each) => each.group === group && each.entry === entry && each.kind === kind);
    if (clash === undefined) throw new KanwuError('record-not-found', { noun: 'conflict', id: record });
    const { records, journal, knowledge } = this.#parts;
    const inTheWayOf = (id: string): readonly string[] => this.#inTheWayOf(id);
    const commands = settlingCommands(clash, choice, { records, journal, knew: knowledge.knew(), inTheWayOf });
    const { articleId, summary } = this.#shownOf(clash);
    return { action: 'conflict-settle', articleId, summary, commands };
  }

  /**
   * Whoever decides on what people are to be asked about has settled it, or some of it; and on a block that others cut, too, decides
   * on theirs.
   */
  settleBy(records: Records, done: readonly Command[]): void {
    const { conflicts, knowledge } = this.#parts;
    const isAnyOpen = conflicts.count() > 0;
    const contested = new Map<RecordId, Noun>();
    for (const command of done) {
      const mayBeOthersToo = command.name.startsWith('block.') && command.name !== 'block.add';
      if (!isAnyOpen && !mayBeOthersToo) continue;
      for (const [id, noun] of namedBy([command])) {
        const record = id as RecordId;
        // A correction that goes may have stood in the way of another.
        const isContested = isAnyOpen && (noun === 'correction' || conflicts.concern(id));
        if (isContested || (mayBeOthersToo && this.#isCutTwice(record))) contested.set(record, noun);
      }
    }
    if (contested.size > 0) refold({ ...this.#parts, records }, contested, knowledge.knew());
  }

  /** @throws {KanwuError} `correction-overlaps` when one of some records stands in the way of another's correction */
  refuseOverlaps(ids: readonly RecordId[]): void {
    const named = new Set<string>(ids);
    const clash = this.list().find(({ kind, record }) => kind === 'overlaps' && named.has(record));
    if (clash !== undefined) throw new KanwuError('correction-overlaps');
  }

  #shownOf(clash: RecordClash): Conflict {
    return conflictOf(this.#parts.journal, clash, (id) => this.#parts.hasArticle(id as ArticleId));
  }

  #inTheWayOf(id: string): readonly string[] {
    const { database, numbered, records, withheld } = this.#parts;
    const kept = withheld.get('correction', id);
    if (kept === undefined) return [];
    const touching = correctionsTouching(database, numbered)(kept.pageId, kept.start, kept.end);
    return touching.filter((each) => {
      const correction = records.correction.get(each);
      return correction?.status === 'accepted' && correctionsOverlap(correction, kept);
    });
  }

  #isCutTwice(id: RecordId): boolean {
    const known = this.#parts.journal
      .sayingsOf(id)
      .flatMap(({ deeds }) => deeds.flatMap((deed) => ('record' in deed ? [deed.record] : [])));
    return known.some((block) => 'pageId' in block && blocksApart(this.#parts.withheld, block.pageId).length > 0);
  }
}
