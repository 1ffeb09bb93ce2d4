import type { EntryId, PersonId } from '../ids.ts';
import type { Noun, RecordTypes } from '../records.ts';
import { saysTheSame } from '../same-record.ts';
import type { Clash } from './conflict.ts';
import type { Deed, Fields } from './deeds.ts';
import { fieldsOf, groupOf, isContested, isList, saidWhenAdded } from './field-groups.ts';

/** Who made an entry. */
export interface Maker {
  readonly entry: EntryId;
  readonly person: PersonId;
}

/** What one entry of the journal says of a record. */
export interface Saying extends Maker {
  /** Whether it counts: not while an entry that counts takes it back. */
  readonly isInForce: boolean;
  /** Whether it is an import: how a file is cut into blocks there, the program has found, and nobody said. */
  readonly isImport?: boolean;
  readonly deeds: readonly Deed[];
}

/** Whether the author of one entry knew of another. */
export type Knew = (author: Maker, of: Maker) => boolean;

/** What the entries that name a record come to. */
export interface Folded<N extends Noun> {
  /** The record as it stands; null when it is not there. */
  readonly record: RecordTypes[N] | null;
  /** What it was when it was taken away; null while it is there, and when nobody ever put it there. */
  readonly removed: RecordTypes[N] | null;
  /** Whether an entry that counts says anything of it: else it is at most a suggestion. */
  readonly isDecided: boolean;
  readonly clashes: readonly Clash[];
}

/** The group of a record's being there. */
export const thereGroup = 'there';

/**
 * Works out a record from all that the journal says of it, in the order of the entries' ids. The same entries give the same record, in
 * whatever order they became known: of each group of fields the last that was written counts.
 *
 * Where none of them counts, the record is the suggestion that was decided first, if it was one.
 */
export function foldRecord<N extends Noun>(noun: N, sayings: readonly Saying[], knew: Knew): Folded<N> {
  const folding = new Folding(noun, knew);
  let isDecided = false;
  for (const saying of sayings) {
    if (!saying.isInForce) continue;
    isDecided = true;
    for (const deed of saying.deeds) folding.take(saying, deed, saying.isImport ?? false);
  }
  // The deeds of a record are its noun's: whoever reads the journal sees to that.
  if (!isDecided)
    return { record: suggestionIn(sayings) as RecordTypes[N] | null, removed: null, isDecided, clashes: [] };
  const record = folding.record as RecordTypes[N] | null;
  const { isThere, clashes } = folding;
  return { record: isThere ? record : null, removed: isThere ? null : record, isDecided, clashes };
}

function suggestionIn(sayings: readonly Saying[]): RecordTypes[Noun] | null {
  const deeds = sayings.flatMap((saying) => saying.deeds);
  // What has no status is never a suggestion: who decides on it only says that it is there.
  const decided = deeds.find((deed) => deed.kind === 'decide' && 'status' in deed.record);
  return decided?.kind === 'decide' ? decided.record : null;
}

class Folding {
  record: RecordTypes[Noun] | null = null;
  isThere = false;
  clashes: Clash[] = [];
  readonly #noun: Noun;
  readonly #knew: Knew;
  /** Who decided each group last; what a record came with, nobody decided: others who add the same have it from the same source. */
  readonly #writers = new Map<string, Maker>();
  /** What it was when somebody put it there first, and by whom; null where that was an import. */
  #added: { readonly record: Fields; readonly maker: Maker } | null = null;

  constructor(noun: Noun, knew: Knew) {
    this.#noun = noun;
    this.#knew = knew;
  }

  take(maker: Maker, deed: Deed, isImport: boolean): void {
    const isFound = isImport && this.#noun === 'block';
    switch (deed.kind) {
      case 'add':
        if (this.record === null || !this.isThere) {
          this.#settle(maker, null);
          this.#claimThere(maker);
          this.record = deed.record;
          this.#added = isFound ? null : { record: { ...deed.record }, maker };
          if ('status' in deed.record) this.#writers.set(groupOf(this.#noun, 'status'), maker);
        } else if ('status' in deed.record) this.#write(maker, { status: deed.record.status }, {});
        else if (!isFound) this.#addAgain(maker, { ...deed.record });
        break;
      case 'decide':
        if (this.record === null || !this.isThere) {
          this.#claimThere(maker);
          this.record = deed.record;
        }
        this.#write(maker, deed.changes, {});
        break;
      case 'revise':
        if (this.record === null) this.#clash('without-ground', thereGroup, maker, null);
        else this.#revise(maker, deed.changes, deed.was);
        break;
      case 'remove':
        this.#remove(maker);
        break;
      case 'leave':
        this.#settle(maker, thereGroup);
        break;
    }
  }

  /** What two people put there apart is one thing; where it was not the same to both, they have decided otherwise. */
  #addAgain(maker: Maker, record: Fields): void {
    const first = this.#added;
    if (first === null) return;
    const differing = saidWhenAdded(this.#noun).filter((field) => !saysTheSame(first.record[field], record[field]));
    for (const group of new Set(differing.map((field) => groupOf(this.#noun, field)))) {
      if (!this.#writers.has(group)) this.#writers.set(group, first.maker);
      const fields = fieldsOf(this.#noun, group).map((field) => [field, record[field]] as const);
      this.#writeGroup(maker, group, Object.fromEntries(fields));
    }
  }

  #revise(maker: Maker, changes: Fields, was: Fields): void {
    const remover = this.#writers.get(thereGroup);
    if (!this.isThere && remover !== undefined && this.#isUnseen(maker, remover)) {
      this.#clash('removed', thereGroup, maker, remover);
    }
    this.#write(maker, changes, was);
  }

  #write(maker: Maker, changes: Fields, was: Fields): void {
    for (const group of new Set(Object.keys(changes).map((field) => groupOf(this.#noun, field)))) {
      const fields = fieldsOf(this.#noun, group).filter((field) => field in changes);
      const lists = fields.filter((field) => isList(this.#noun, field) && field in was);
      if (lists.length > 0) for (const field of lists) this.#put({ [field]: this.#merged(field, was, changes) });
      else this.#writeGroup(maker, group, Object.fromEntries(fields.map((field) => [field, changes[field]])));
    }
  }

  #writeGroup(maker: Maker, group: string, fields: Fields): void {
    const writer = this.#writers.get(group);
    this.#settle(maker, group);
    const isSame = Object.entries(fields).every(([field, value]) => saysTheSame(this.#valueOf(field), value));
    if (!isSame && writer !== undefined && isContested(this.#noun, group) && this.#isUnseen(maker, writer)) {
      this.#clash('replaced', group, maker, writer);
    }
    this.#put(fields);
    this.#writers.set(group, maker);
  }

  #remove(maker: Maker): void {
    const [latest] = [...this.#writers]
      .filter(([group, writer]) => isContested(this.#noun, group) && this.#isUnseen(maker, writer))
      .map(([, writer]) => writer)
      .sort((a, b) => (a.entry > b.entry ? -1 : 1));
    this.#settle(maker, null);
    if (latest !== undefined && this.isThere) this.#clash('replaced', thereGroup, maker, latest);
    this.isThere = false;
    this.#writers.set(thereGroup, maker);
  }

  /** Somebody says that it is there. */
  #claimThere(maker: Maker): void {
    const remover = this.#writers.get(thereGroup);
    if (this.record !== null && !this.isThere && remover !== undefined && this.#isUnseen(maker, remover)) {
      this.#clash('replaced', thereGroup, maker, remover);
    }
    this.isThere = true;
    this.#writers.set(thereGroup, maker);
  }

  /** What one put into a list and took out of it, done to the list as others have left it. */
  #merged(field: string, was: Fields, changes: Fields): readonly unknown[] {
    const [before, after, now] = [membersOf(was[field]), membersOf(changes[field]), membersOf(this.#valueOf(field))];
    const isIn = (list: readonly unknown[], member: unknown): boolean => list.some((each) => saysTheSame(each, member));
    if (saysTheSame(now, before)) return after;
    const kept = now.filter((member) => !isIn(before, member) || isIn(after, member));
    const added = after.filter((member) => !isIn(before, member) && !isIn(kept, member));
    return [...kept, ...added];
  }

  #valueOf(field: string): unknown {
    const fields: Fields = { ...this.record };
    return fields[field];
  }

  #put(fields: Fields): void {
    if (this.record !== null) this.record = Object.assign({ ...this.record }, fields);
  }

  /** Whoever decides again, knowing both sides, has settled it. @param group null for all of the record */
  #settle(maker: Maker, group: string | null): void {
    this.clashes = this.clashes.filter(
      (clash) => (group !== null && clash.group !== group) || !this.#knewBoth(maker, clash),
    );
  }

  #knewBoth(maker: Maker, { entry, other }: Clash): boolean {
    const knows = (id: EntryId): boolean => this.#knew(maker, { ...maker, entry: id });
    return knows(entry) && (other === null || knows(other));
  }

  #isUnseen(maker: Maker, writer: Maker): boolean {
    return writer.person !== maker.person && !this.#knew(maker, writer);
  }

  #clash(kind: Clash['kind'], group: string, maker: Maker, other: Maker | null): void {
    this.clashes.push({ kind, group, entry: maker.entry, other: other?.entry ?? null });
  }
}

function membersOf(list: unknown): readonly unknown[] {
  return Array.isArray(list) ? list : [];
}
