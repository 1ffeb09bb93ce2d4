import { notesTogether } from '../../../model/notes-together.ts';
import { type SourceRange, sourceOffset } from '../../../model/offset.ts';
import type { ImportedComment } from '../importer.ts';
import { foldWhiteSpace } from './white-space.ts';

type Attributes = Readonly<Record<string, string>>;

/** What is said beside the text: a note at a place, or how editors would write what stands in a choice. */
interface Aside {
  readonly element: string;
  readonly by: string;
  /** In UTF-16 units of the block's text. */
  readonly at: number;
  text: string;
}

interface Remark {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** So long a comment may be. */
const mostWords = 10_000;

/**
 * What editors remark on a block of a TEI document without putting it right: `note`, `reg` and `expan` of a choice, `unclear`. They come in as
 * comments, in the document's words; offsets count UTF-16 units of the block's text.
 */
export class EditorialRemarks {
  readonly #people: (resp: string | undefined) => string;
  readonly #remarks: Remark[] = [];
  /** Those of the choice that is open: they are on all of what is printed there. */
  readonly #ofChoice: string[] = [];
  readonly #unclear: { readonly start: number; readonly text: string }[] = [];
  #aside: Aside | null = null;

  /** @param people whom `@resp` points to, in words */
  constructor(people: (resp: string | undefined) => string) {
    this.#people = people;
  }

  /** Begins something whose content is no text of the print. */
  openAside(element: string, { resp }: Attributes, at: number): void {
    this.#aside = { element, by: this.#people(resp), at, text: '' };
  }

  /** Takes text of what was begun so; none where nothing was. */
  text(data: string): void {
    if (this.#aside !== null) this.#aside.text += data;
  }

  /** Ends it. @returns false where it is too long for a comment */
  closeAside(): boolean {
    const aside = this.#aside;
    this.#aside = null;
    if (aside === null) return true;
    const words = foldWhiteSpace(aside.text).trim();
    if (words === '') return true;
    if (words.length > mostWords - 500) return false;
    if (aside.element === 'note') {
      const text = notesTogether([words, aside.by]);
      this.#remarks.push({ start: aside.at, end: aside.at, text });
    } else this.#ofChoice.push(notesTogether([`${aside.element}: ${words}`, aside.by]));
    return true;
  }

  /** A choice ends, whose print stands between two places. */
  closeChoice(start: number, end: number): void {
    for (const text of this.#ofChoice.splice(0)) this.#remarks.push({ start, end, text });
  }

  openUnclear({ reason = '', cert = '', resp }: Attributes, at: number): void {
    const text = notesTogether(['unclear', reason, cert === '' ? '' : `cert: ${cert}`, this.#people(resp)]);
    this.#unclear.push({ start: at, text });
  }

  closeUnclear(at: number): void {
    const open = this.#unclear.pop();
    if (open !== undefined && open.start < at) this.#remarks.push({ start: open.start, end: at, text: open.text });
  }

  /** The comments on a block, once it is written; a remark at a place is on the character before it. */
  commentsIn(block: SourceRange): readonly ImportedComment[] {
    const length = block.end - block.start;
    return this.#remarks.map(({ start, end, text }) => {
      const to = Math.min(Math.max(end, 1), length);
      const from = Math.min(start < end ? start : to - 1, to - 1);
      return {
        ...{ start: sourceOffset(block.start + from), end: sourceOffset(block.start + to), text },
        ...{ state: 'remark', answer: '' },
      };
    });
  }

  /** Begins another block; what is open goes on in it. */
  begin(): void {
    this.#remarks.length = 0;
    for (const [place, { text }] of this.#unclear.entries()) this.#unclear[place] = { start: 0, text };
  }
}
