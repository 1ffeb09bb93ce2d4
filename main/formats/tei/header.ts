import type { IssueFacts } from '../importer.ts';
import { isIsoDate } from './iso-date.ts';

/** What a TEI header says of the issue, by the elements that it is said in. */
export class TeiHeader {
  #title: string | null = null;
  #date: string | null = null;
  #sourceDate: string | null = null;
  #number: string | null = null;
  #page: string | null = null;
  readonly #path: string[] = [];
  #unit = '';
  #text = '';
  /** What stands in elements that have an id, by it: people whom `@resp` points to, among others. */
  readonly #called = new Map<string, string>();
  readonly #open: (string | null)[] = [];
  /** Whether Kanwu wrote the document. */
  isKanwus = false;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#path.push(name);
    this.#open.push(attributes.id ?? null);
    this.#text = '';
    if (name === 'application' && attributes.ident === 'kanwu') this.isKanwus = true;
    if (name === 'biblScope') this.#unit = attributes.unit ?? attributes.type ?? '';
    if (name !== 'date') return;
    const written = attributes.when ?? attributes['when-iso'] ?? null;
    if (written === null || !isIsoDate(written)) return;
    // The paper's own date is in the description of the source; the publication may be that of the file.
    if (this.#path.includes('sourceDesc')) this.#sourceDate ??= written;
    else if (this.#path.includes('publicationStmt')) this.#date ??= written;
  }

  text(data: string): void {
    this.#text += data;
    for (const id of this.#open) if (id !== null) this.#called.set(id, (this.#called.get(id) ?? '') + data);
  }

  close(name: string): void {
    const text = this.#text.replaceAll(/\s+/g, ' ').trim();
    this.#path.pop();
    this.#open.pop();
    const parent = this.#path.at(-1);
    if (text !== '') {
      if (name === 'title' && (parent === 'titleStmt' || parent === 'monogr')) this.#title ??= text;
      if (name === 'date' && isIsoDate(text) && this.#path.includes('sourceDesc')) this.#sourceDate ??= text;
      if (name === 'biblScope' && /^(?:issue|number)$/i.test(this.#unit)) this.#number ??= text;
      if (name === 'biblScope' && /^pages?$/i.test(this.#unit)) this.#page ??= text;
    }
    this.#text = '';
  }

  /** Those whom `@resp` points to, as the header calls them, else as they are pointed to; empty where nobody is. */
  people(resp = ''): string {
    const pointers = resp.split(/\s+/).filter((each) => each !== '');
    return pointers
      .map((each) => this.#called.get(each.replace(/^#/, ''))?.replaceAll(/\s+/g, ' ').trim() || each.replace(/^#/, ''))
      .join(', ');
  }

  facts(): IssueFacts {
    return { title: this.#title, date: this.#sourceDate ?? this.#date, number: this.#number, page: this.#page };
  }
}
