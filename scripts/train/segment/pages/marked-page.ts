/** What a stretch of a page is. `heading` is any line above an article's text, `crosshead` one between its paragraphs. */
export const markRoles = ['heading', 'crosshead', 'body', 'byline', 'caption', 'furniture'] as const;
export type MarkRole = (typeof markRoles)[number];

/** A stretch of a page's text (UTF-16 units) of which is known what it is. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly role: MarkRole;
  /** Whether an article begins with it. */
  readonly opens: boolean;
  /** Whether it opens an advert or a notice: such starts are learned, but neither asked for nor counted as wrong. */
  readonly notice: boolean;
  /** Whether it goes on with the paragraph of which a picture or furniture stands in the middle. */
  readonly goesOn?: boolean;
}

/** Who wrote or pictured something, as a byline says it. */
export interface NamedPerson {
  readonly name: string;
  readonly task: 'reporter' | 'correspondent' | 'photographer';
}

/** A page of which is known where its articles begin, what its lines are and whom its bylines name. */
export interface MarkedPage {
  /** What it is counted under: a family of layouts, or the newspaper. */
  readonly kind: string;
  readonly text: string;
  /** In the order of the text, without overlaps. */
  readonly marks: readonly Mark[];
  readonly people: readonly NamedPerson[];
  /** Whether starts that are not marked count as wrong only where no headline with a dateline stands (see `printed.ts`). */
  readonly mayHoldMore: boolean;
}
