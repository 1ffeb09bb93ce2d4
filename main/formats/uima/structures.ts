/** A slot of an annotation: what it plays there, and the id of the annotation that fills it. */
export interface CasSlot {
  readonly role: string;
  readonly target: string;
}

/** Structures of a CAS that stand in no text and that features of annotations lead to, by their ids: links to what fills slots, and lists. */
export class CasStructures {
  readonly #links = new Map<string, CasSlot>();
  readonly #lists = new Map<string, readonly string[]>();

  link(id: string, link: CasSlot): void {
    this.#links.set(id, link);
  }

  list(id: string, elements: readonly string[]): void {
    this.#lists.set(id, elements);
  }

  /** The slots that a feature leads to by ids of links or of a list of them; null where it leads to anything else. */
  slotsOf(ids: readonly string[]): readonly CasSlot[] | null {
    const elements = ids.flatMap((id) => this.#lists.get(id) ?? [id]);
    const slots = elements.flatMap((id) => this.#links.get(id) ?? []);
    return slots.length === elements.length && slots.length > 0 ? slots : null;
  }
}
