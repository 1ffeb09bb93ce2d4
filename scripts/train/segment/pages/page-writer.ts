import type { Mark, MarkedPage, MarkRole, NamedPerson } from './marked-page.ts';

/** Writes a page from its top to its foot and keeps account of what was written. */
export class PageWriter {
  #text = '';
  readonly #marks: Mark[] = [];
  readonly #people: NamedPerson[] = [];
  #opens = false;
  #notice = false;

  /** The next mark begins an article, or an advert or notice. */
  open(notice = false): void {
    this.#opens = true;
    this.#notice = notice;
  }

  /** Goes to a new line with `blankLines` before it; a page does not begin with one. */
  newLine(blankLines = 0): void {
    if (this.#text !== '') this.#text += '\n'.repeat(blankLines + (this.#text.endsWith('\n') ? 0 : 1));
  }

  /** Writes white space, which belongs to nothing. */
  space(blank: string): void {
    this.#text += blank;
  }

  /** Writes `ink` (which may have line ends inside it) as one stretch, which may go on with a paragraph that was interrupted. */
  write(ink: string, role: MarkRole, goesOn = false): void {
    if (ink.trim() === '') return;
    const start = this.#text.length + (ink.length - ink.trimStart().length);
    this.#text += ink;
    const opens = this.#opens && role !== 'furniture';
    this.#marks.push({ start, end: this.#text.trimEnd().length, role, opens, notice: opens && this.#notice, goesOn });
    if (opens) this.#opens = false;
  }

  credit(people: readonly NamedPerson[]): void {
    this.#people.push(...people);
  }

  page(kind: string): MarkedPage {
    return { kind, text: this.#text, marks: this.#marks, people: this.#people, mayHoldMore: false };
  }
}
