import { suggested } from './names.ts';
import { idIn } from './stand-off.ts';

/** A `relation` by the ids of what it leads from and to. */
export interface SaidRelation {
  readonly label: string;
  readonly subject: string;
  readonly object: string;
  readonly isDecided: boolean;
}

/** Each end is related to each: a file of a few lines may not come to millions. */
const mostEnds = 100;

/** What stands off the text of names in it, by their ids: relations, and attributes as feature structures (`fs` with `@corresp`). */
export class SaidOffText {
  readonly relations: SaidRelation[] = [];
  readonly #attributes = new Map<string, Record<string, string>>();
  /** The feature structure that is open, and the feature in it. */
  #of: string | null = null;
  #feature: { readonly name: string; text: string } | null = null;

  open(element: string, attributes: Readonly<Record<string, string>>): void {
    if (element === 'relation') this.#relation(attributes);
    if (element === 'fs') this.#of = idIn(attributes.corresp);
    if (element === 'f' && this.#of !== null) this.#feature = { name: attributes.name ?? '', text: '' };
  }

  text(data: string): void {
    if (this.#feature !== null) this.#feature.text += data;
  }

  close(element: string): void {
    if (element === 'fs') this.#of = null;
    if (element !== 'f' || this.#feature === null) return;
    const { name, text } = this.#feature;
    const value = text.trim();
    if (this.#of !== null && this.#of !== '' && value !== '')
      this.#attributes.set(this.#of, { ...this.#attributes.get(this.#of), [name]: value });
    this.#feature = null;
  }

  /** What is said of a name; empty where it has no id. */
  attributesOf(id: string): Readonly<Record<string, string>> {
    return id === '' ? {} : (this.#attributes.get(id) ?? {});
  }

  #relation({ name, ref, active = '', passive = '', ana = '' }: Readonly<Record<string, string>>): void {
    const label = name ?? ref ?? 'related';
    const isDecided = !ana.split(' ').includes(`#${suggested}`);
    const ends = (pointers: string): string[] =>
      pointers
        .split(/\s+/, mostEnds)
        .filter((each) => each !== '')
        .map(idIn);
    for (const subject of ends(active))
      for (const object of ends(passive)) this.relations.push({ label, subject, object, isDecided });
  }
}
