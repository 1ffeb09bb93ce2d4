import type { XmlElement } from '../xml/parse-xml.ts';

/** Regions and groups of them at one place of a group. */
interface Entry {
  /** Its place among its neighbours; null where the file gives it none. */
  readonly index: number | null;
  readonly ids: readonly string[];
}

/** The reading order of a page: groups of regions within each other, whose entries say their place by an index, not by where they stand. */
export class ReadingOrder {
  #ids: readonly string[] = [];
  /** The groups that are open, the inmost last. */
  readonly #open: { readonly index: number | null; readonly own: readonly string[]; readonly entries: Entry[] }[] = [];

  /** The regions' ids in the order in which they are read. */
  get ids(): readonly string[] {
    return this.#ids;
  }

  open({ name, attributes: { index: written = '', regionRef } }: XmlElement): void {
    const index = /^\s*\d+\s*$/.test(written) ? Number(written) : null;
    const own = regionRef === undefined ? [] : [regionRef];
    if (isGroup(name)) this.#open.push({ index, own, entries: [] });
    if (name === 'RegionRef' || name === 'RegionRefIndexed') this.#add({ index, ids: own });
  }

  close(name: string): void {
    const group = isGroup(name) ? this.#open.pop() : undefined;
    if (group === undefined) return;
    const placeOf = ({ index }: Entry): number => index ?? Number.MAX_SAFE_INTEGER;
    const entries = [...group.entries].sort((a, b) => placeOf(a) - placeOf(b));
    this.#add({ index: group.index, ids: [...group.own, ...entries.flatMap(({ ids }) => ids)] });
  }

  #add(entry: Entry): void {
    const around = this.#open.at(-1);
    if (around === undefined) this.#ids = [...this.#ids, ...entry.ids];
    else around.entries.push(entry);
  }
}

function isGroup(name: string): boolean {
  return /^(?:Un)?[Oo]rderedGroup(?:Indexed)?$/.test(name);
}
