import type { PersonId, RecordId } from '../../../model/ids.ts';
import type { Noun } from '../../../model/records.ts';
import type { Journal } from '../journal/journal.ts';
import { purgedStates, type WholeEntry } from '../journal/whole-entry.ts';
import { type BurialParts, leftOf } from './bury.ts';
import { unitedCommands } from './canonical-commands.ts';
import { isNameNoun } from './names.ts';
import { type Grave, Survey } from './survey.ts';

/** What of another copy's entries may come in. */
export interface Admitted {
  entry(came: WholeEntry): WholeEntry;
  /**
   * Once all have come in: has those that were here already say again what was purged of them and is used after all, as far as the other
   * copy still says it.
   *
   * @returns the records that are to be worked out again
   */
  bringBack(): ReadonlyMap<RecordId, Noun>;
}

/** Looks through what comes from another copy for what is purged here, and for what was purged and is used there. */
export function admit(parts: BurialParts, coming: Journal): Admitted {
  const { tombstones, journal, knew } = parts;
  const graves = tombstones.list().map(({ entry }): Grave => {
    const person = journal.whole(entry)?.person ?? coming.whole(entry)?.person ?? ('' as PersonId);
    return { maker: { entry, person }, purged: tombstones.recordsOf(entry) };
  });
  if (graves.length > 0) lookThrough(parts, coming, graves);

  /** What of an entry of the other copy may be here. */
  const entryOf = (came: WholeEntry): WholeEntry => {
    // Of what takes something back no more is told than of that.
    const target = came.targetId === null ? purgedStates.not : journal.purgedStateOf(came.targetId);
    if (target !== purgedStates.not) return { ...came, summary: '', purged: target };
    return leftOf(knew, graves, came) ?? came;
  };

  return {
    entry: entryOf,
    bringBack() {
      const back = new Map<RecordId, Noun>();
      for (const id of journal.purgedIds()) {
        const own = journal.whole(id);
        const other = coming.whole(id);
        if (own === undefined || other === undefined) continue;
        const united = unite(own, entryOf(other));
        if (united === null) continue;
        journal.rewrite(united);
        // What an undo takes back again is named by the edit that it undoes.
        for (const [record, { noun }] of journal.deedsOf(id)) back.set(record as RecordId, noun);
      }
      return back;
    },
  };
}

/** Null where the other copy says no more of an entry than this one. */
function unite(own: WholeEntry, other: WholeEntry): WholeEntry | null {
  if (other.purged === purgedStates.not) return other;
  const commands = unitedCommands(own.commands, other.commands);
  const purged = commands.length === 0 && other.targetId === null ? purgedStates.wholly : other.purged;
  const isMore = commands.length > own.commands.length || purged < own.purged;
  return isMore ? { ...own, commands, purged } : null;
}

function lookThrough(parts: BurialParts, coming: Journal, graves: readonly Grave[]): void {
  const { tombstones, journal } = parts;
  // Whoever made a name anew uses it.
  const anew = new Set<RecordId>();
  for (const { purged } of graves) {
    for (const [id, noun] of purged) if (isNameNoun(noun) && journal.nounOf(id) !== undefined) anew.add(id);
    for (const id of anew) purged.delete(id);
  }
  const survey = new Survey(parts, graves);
  const own = new Set(journal.ids());
  for (const id of coming.ids()) {
    const entry = own.has(id) ? undefined : coming.whole(id);
    if (entry !== undefined) survey.take(entry);
  }
  const purged = new Map(graves.flatMap((grave) => [...grave.purged]));
  const { inUse } = survey.finish((ruling) => parts.isRead(ruling, purged));
  for (const grave of graves) tombstones.note(grave.maker.entry, grave.purged);
  tombstones.forget([...anew, ...inUse]);
}
