import type { Classification } from '../../model/category.ts';
import type { Command } from '../../model/commands/command.ts';
import type { EntityType, Mention } from '../../model/mention.ts';
import type { Relation } from '../../model/relation.ts';
import { type PackedSmall, packSmall } from './packed.ts';

/** Suggestions that are written together. */
export type SuggestionsPart = PackedSmall<readonly Command[]>;

/** What was found in one article, or in a part of it. */
interface Found {
  readonly mentions: readonly Mention[];
  readonly relations: readonly Relation[];
  readonly classifications: readonly Classification[];
}

/** So many suggestions are packed, and later written, together. */
const together = 10_000;

/** Packs suggestions as soon as they are found: as records they would take ten times the room until all is read. */
export class SuggestionPacker {
  /** How many mentions of each type were taken. */
  readonly types = new Map<EntityType, number>();
  readonly #parts: SuggestionsPart[] = [];
  #waiting: Found[] = [];
  #count = 0;

  /** How many were. */
  get mentions(): number {
    return [...this.types.values()].reduce((sum, count) => sum + count, 0);
  }

  take(found: Found): void {
    for (const { type } of found.mentions) this.types.set(type, (this.types.get(type) ?? 0) + 1);
    this.#waiting.push(found);
    this.#count += found.mentions.length + found.relations.length + found.classifications.length;
    if (this.#count >= together) this.#pack();
  }

  /** All that was taken. */
  parts(): readonly SuggestionsPart[] {
    if (this.#count > 0) this.#pack();
    return this.#parts;
  }

  #pack(): void {
    const commands: readonly Command[] = [
      { name: 'mention.add', payload: { records: this.#waiting.flatMap(({ mentions }) => mentions) } },
      { name: 'relation.add', payload: { records: this.#waiting.flatMap(({ relations }) => relations) } },
      {
        name: 'classification.add',
        payload: { records: this.#waiting.flatMap(({ classifications }) => classifications) },
      },
    ];
    this.#parts.push(packSmall(commands));
    this.#waiting = [];
    this.#count = 0;
  }
}
