import type { Command } from '../../../model/commands/command.ts';
import type { RecordId } from '../../../model/ids.ts';
import { deedsOf } from '../../../model/journal/deeds.ts';
import type { Knew, Maker } from '../../../model/journal/fold.ts';
import { type Noun, type Records, recordOf } from '../../../model/records.ts';
import type { WholeEntry } from '../journal/whole-entry.ts';
import { groundsOfRecord } from './grounds-of-record.ts';
import { isNameNoun, type Naming, namingsIn } from './names.ts';
import { type IsPurged, withholdPurged } from './withhold-purged.ts';

/** What was purged by one entry. */
export interface Grave {
  readonly maker: Maker;
  /** It is added to as more is found that goes with it. */
  readonly purged: Map<RecordId, Noun>;
}

export interface SurveyParts {
  readonly records: Records;
  readonly knew: Knew;
}

export interface Surveyed {
  readonly inUse: ReadonlySet<RecordId>;
  readonly madeWith: readonly RecordId[];
}

/** What a journal says of what is purged, told entry by entry in their order. */
export class Survey {
  readonly #parts: SurveyParts;
  readonly #graves: readonly Grave[];
  /** Names that were made in the same go with something that goes: they go as well, unless they are named elsewhere. */
  readonly #madeWith = new Map<RecordId, Grave>();
  readonly #madeOtherwise = new Set<RecordId>();
  readonly #namings: Naming[] = [];
  readonly #inUse = new Set<RecordId>();

  constructor(parts: SurveyParts, graves: readonly Grave[]) {
    this.#parts = parts;
    this.#graves = graves;
  }

  /** @returns whether the entry says anything of what goes, or may go */
  take(entry: Pick<WholeEntry, 'id' | 'person' | 'commands'>): boolean {
    let isOfPurged = false;
    for (const grave of this.#graves) {
      const isInformed = this.#isInformed(entry, grave);
      if (isInformed) this.#noteInformed(entry, grave);
      else if (this.#lookAtUninformed(entry, grave)) isOfPurged = true;
    }
    if (!isOfPurged) for (const id of entitiesMadeIn(entry.commands)) this.#madeOtherwise.add(id);
    for (const naming of namingsIn(entry.commands)) if (this.#mayGo(naming.named)) this.#namings.push(naming);
    return isOfPurged;
  }

  /**
   * Takes the names that are used elsewhere out of the graves, puts those that were made with what is purged into them.
   *
   * @param isRead whether a ruling's name is read elsewhere
   * @returns the names that are used elsewhere, and those that go with what they were made with
   */
  finish(isRead: (ruling: RecordId) => boolean): Surveyed {
    for (const [id, grave] of this.#madeWith) grave.purged.set(id, 'entity');
    const inUse = this.#inUse;
    for (const { purged } of this.#graves) {
      for (const [id, noun] of purged) if (noun === 'ruling' && isRead(id)) inUse.add(id);
    }
    const waiting = this.#namings.filter(({ named }) => !inUse.has(named));
    // What is named by a name that is in use is in use.
    for (let size = -1; size !== inUse.size; ) {
      size = inUse.size;
      for (const { by, named } of waiting) if (inUse.has(by) || !this.#mayGo(by)) inUse.add(named);
    }
    for (const { purged } of this.#graves) {
      for (const [id, noun] of purged) if (isNameNoun(noun) && inUse.has(id)) purged.delete(id);
    }
    return { inUse, madeWith: [...this.#madeWith.keys()].filter((id) => !inUse.has(id)) };
  }

  #mayGo(id: RecordId): boolean {
    return this.#madeWith.has(id) || this.#graves.some(({ purged }) => purged.has(id));
  }

  #isInformed({ id, person }: Pick<WholeEntry, 'id' | 'person'>, { maker }: Grave): boolean {
    return this.#parts.knew({ entry: id, person }, maker);
  }

  /** Whoever knew of the purge and speaks of a name all the same uses it. */
  #noteInformed({ commands }: Pick<WholeEntry, 'commands'>, { purged }: Grave): void {
    for (const id of deedsOf(commands).keys()) {
      const noun = purged.get(id as RecordId);
      if (noun !== undefined && isNameNoun(noun)) this.#inUse.add(id as RecordId);
    }
  }

  #lookAtUninformed({ commands }: Pick<WholeEntry, 'commands'>, grave: Grave): boolean {
    const { purged } = grave;
    const standsOn = standsOnPurged(this.#parts.records, purged);
    const withheld = withholdPurged(commands, standsOn);
    if (withheld === null) return false;
    const isOfText = [...withheld.gone.values()].some((noun) => !isNameNoun(noun));
    if (isOfText) {
      for (const id of entitiesMadeIn(commands)) {
        if (!purged.has(id) && !this.#madeOtherwise.has(id)) this.#madeWith.set(id, grave);
      }
    }
    return true;
  }
}

function* entitiesMadeIn(commands: readonly Command[]): Iterable<RecordId> {
  for (const { name, payload } of commands) if (name === 'entity.add') for (const { id } of payload.records) yield id;
}

/** Whether a record is purged, or stands on what is; then it is noted as purged, too. */
export function standsOnPurged(records: Records, purged: Map<RecordId, Noun>): IsPurged {
  return (noun, id, said) => {
    if (purged.has(id)) return true;
    const stands =
      said !== null &&
      recordOf(records, noun, id) === undefined &&
      groundsOfRecord(noun, said).some((ground) => purged.has(ground as RecordId));
    if (stands) purged.set(id, noun);
    return stands;
  };
}
