import { append } from '../../../model/append.ts';
import { acceptancesOf, keyOf, type NameChanges, type RememberedName, textOfKey } from '../../../model/memory.ts';
import type { EntityType } from '../../../model/mention.ts';
import { nameForm, type PlacedForm, placeInText } from '../../../model/names/name-form.ts';
import { readingOffset } from '../../../model/offset.ts';
import type { Memory, Precedent, RecalledName } from '../../extract/memory.ts';
import { SpokenNames } from './spoken-names.ts';

/** As if every name had been accepted and rejected so often before: one decision does not settle a name. */
const prior = 0.5;
/** Decisions on one name hang together: they say half as much as if each had been made apart. Measured by the learn bench. */
const weight = 0.5;

interface KnownName extends Pick<RememberedName, 'type' | 'value'> {
  readonly precedent: Precedent;
}

/**
 * Remembers names however they are printed ({@link nameForm}). What was decided of a
 * name is evidence beside what else there is; at any one place the longest name counts.
 */
export class NameMemory implements Memory {
  readonly #names = new Map<string, RememberedName>();
  readonly #spoken = new SpokenNames<KnownName>();

  constructor(names: readonly RememberedName[]) {
    this.note({ names, gone: [] });
  }

  /** Takes note of what is remembered of some names now. */
  note({ names, gone }: Pick<NameChanges, 'names' | 'gone'>): void {
    for (const key of gone) this.#forget(textOfKey(key));
    for (const name of names) this.#keep(name);
  }

  /** What is remembered of a name, however it is printed. */
  find(name: string, type: EntityType): RememberedName | undefined {
    return this.#names.get(textOfKey(keyOf({ name, type })));
  }

  precedentOf(name: string, type: EntityType): Precedent | null {
    const known = this.find(name, type);
    return known === undefined ? null : precedentOf(known);
  }

  recall(form: PlacedForm): RecalledName[] {
    if (this.#spoken.isEmpty) return [];
    const recalled: RecalledName[] = [];
    for (let at = 0; at < form.text.length; at++) {
      const found = this.#spoken.longestAt(form.text, at);
      const place = found === null ? null : placeInText(form, at, at + found.length);
      if (found === null || place === null) continue;
      const [start, end] = [readingOffset(place.start), readingOffset(place.end)];
      append(
        recalled,
        found.values.map((each) => ({ ...each, ranges: [{ start, end }] })),
      );
      at += found.length - 1;
    }
    return recalled;
  }

  #keep(name: RememberedName): void {
    const key = textOfKey(keyOf(name));
    this.#forget(key);
    this.#names.set(key, name);
    const form = nameForm(name.name);
    const { type, value } = name;
    if (speaks(name) && form.length > 1) this.#spoken.set(form, key, { type, value, precedent: precedentOf(name) });
  }

  #forget(key: string): void {
    const known = this.#names.get(key);
    if (known === undefined) return;
    this.#names.delete(key);
    this.#spoken.remove(nameForm(known.name), key);
  }
}

function precedentOf(name: RememberedName): Precedent {
  return {
    support: weight * Math.log((acceptancesOf(name) + prior) / (name.rejected + prior)),
    isRuled: name.ruling?.verdict === 'always',
  };
}

function speaks(name: RememberedName): boolean {
  const { support, isRuled } = precedentOf(name);
  return isRuled || (name.ruling === null && acceptancesOf(name) > 0 && support >= 0);
}
