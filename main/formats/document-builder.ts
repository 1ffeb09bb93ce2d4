import { append } from '../../model/append.ts';
import type { BlockRole } from '../../model/block.ts';
import type { Encoding } from '../../model/encoding.ts';
import type { Unread } from '../../model/import.ts';
import { type SourceRange, sourceOffset } from '../../model/offset.ts';
import type { PageImage, Token } from '../../model/recognition.ts';
import {
  type ArticleSaid,
  type ImportedArticle,
  type ImportedBlock,
  type ImportedCategory,
  type ImportedComment,
  type ImportedCorrection,
  type ImportedDocument,
  type ImportedIssue,
  type ImportedMark,
  type ImportedRelation,
  type IssueFacts,
  type IssueSaid,
  type LaidDown,
  noFacts,
  type Zone,
} from './importer.ts';
import { UnreadTally } from './unread-tally.ts';

/** A block of a text by its offsets in that text. */
export interface TextZone extends Pick<ImportedBlock, 'role' | 'struck' | 'continues'> {
  readonly start: number;
  readonly end: number;
}

/**
 * Puts a document's canonical text together from what a format gives piece by piece: a block a line, a blank line before each article,
 * and all offsets counted in the text as it grows.
 */
export class DocumentBuilder {
  readonly unread = new UnreadTally();
  readonly #parts: string[] = [];
  readonly #marks: ImportedMark[] = [];
  readonly #relations: ImportedRelation[] = [];
  readonly #images: PageImage[] = [];
  readonly #tokens: Token[] = [];
  readonly #corrections: ImportedCorrection[] = [];
  readonly #comments: ImportedComment[] = [];
  readonly #issues: ImportedIssue[] = [];
  #length = 0;
  #facts: IssueFacts = noFacts;
  #articles: ImportedArticle[] = [];
  #furniture: Zone[] = [];
  #uncut: SourceRange[] = [];
  #blocks: ImportedBlock[] = [];
  #reporters: string[] = [];
  #said: ArticleSaid | null = null;
  #categories: ImportedCategory[] = [];
  #issueSaid: IssueSaid | null = null;
  #laidDown: LaidDown | null = null;

  /** UTF-16 units written so far. */
  get length(): number {
    return this.#length;
  }

  /** Adds a block to the article that is being written; one without ink is left out. Its place is where its first character stands. @param struck whether it should not be there */
  block(role: BlockRole, text: string, struck = false): SourceRange | null {
    const range = this.#write(text);
    if (range === null) return null;
    if (role === 'furniture') this.#furniture.push({ role, ...range });
    else this.#blocks.push({ role, ...range, ...(struck ? { struck } : {}) });
    return range;
  }

  /** Adds a paragraph whose role and article are to be found. */
  paragraph(text: string): SourceRange | null {
    const range = this.#write(text);
    if (range !== null) this.#uncut.push(range);
    return range;
  }

  /**
   * Begins an article with its whole text as it stands.
   *
   * @param zones its blocks, where they are known; else each line is a paragraph
   * @returns where its text begins
   */
  article(text: string, zones: readonly TextZone[] = []): number {
    this.endArticle();
    const start = this.#length;
    this.#append(text);
    for (const { start: from, end: to, ...zone } of zones) {
      this.#blocks.push({ ...zone, start: sourceOffset(start + from), end: sourceOffset(start + to) });
    }
    for (const { 0: line, index } of zones.length > 0 ? [] : text.matchAll(/[^\r\n\v\f\u2028\u2029]+/g)) {
      const ink = line.trim();
      if (ink === '') continue;
      const from = start + index + line.indexOf(ink);
      this.#blocks.push({ role: 'body', start: sourceOffset(from), end: sourceOffset(from + ink.length) });
    }
    this.#append('\n');
    return start;
  }

  /** Names people who wrote the article that is being written. */
  reporters(names: readonly string[]): void {
    append(this.#reporters, names);
  }

  /** Says what people said of the article that is being written. */
  articleSaid(said: ArticleSaid): void {
    this.#said = said;
  }

  /** Files the article that is being written. */
  categories(categories: readonly ImportedCategory[]): void {
    append(this.#categories, categories);
  }

  /** Says what is said of the issue that is being written. */
  issueSaid(said: IssueSaid): void {
    this.#issueSaid = said;
  }

  laidDown(laidDown: LaidDown): void {
    this.#laidDown = laidDown;
  }

  correction(correction: ImportedCorrection): void {
    this.#corrections.push(correction);
  }

  comment(comment: ImportedComment): void {
    this.#comments.push(comment);
  }

  /** Ends the article that is being written; the next block begins another. */
  endArticle(): void {
    if (this.#blocks.length > 0) {
      const said = this.#said === null ? {} : { said: this.#said };
      const categories = this.#categories.length === 0 ? {} : { categories: this.#categories };
      this.#articles.push({ blocks: this.#blocks, reporters: this.#reporters, ...said, ...categories });
    }
    this.#blocks = [];
    this.#reporters = [];
    this.#said = null;
    this.#categories = [];
    this.gap();
  }

  /** A blank line, where something ends. */
  gap(): void {
    if (this.#length === 0 || this.#parts.at(-1) === '\n\n') return;
    if (this.#parts.at(-1) === '\n') {
      this.#parts.pop();
      this.#length -= 1;
    }
    this.#append('\n\n');
  }

  facts(facts: Partial<IssueFacts>): void {
    this.#facts = { ...this.#facts, ...facts };
  }

  /** Ends the issue; what comes after belongs to another. */
  endIssue(): void {
    this.endArticle();
    const isEmpty = this.#articles.length === 0 && this.#furniture.length === 0 && this.#uncut.length === 0;
    if (!isEmpty) {
      this.#issues.push({
        facts: this.#facts,
        ...(this.#issueSaid === null ? {} : { said: this.#issueSaid }),
        articles: this.#articles,
        furniture: this.#furniture,
        uncut: joined(this.#uncut),
      });
    }
    this.#facts = noFacts;
    this.#issueSaid = null;
    this.#articles = [];
    this.#furniture = [];
    this.#uncut = [];
  }

  /** @returns the mark's place, for relations */
  mark(mark: ImportedMark): number {
    return this.#marks.push(mark) - 1;
  }

  relation(relation: ImportedRelation): void {
    this.#relations.push(relation);
  }

  /** @returns the image's place, for tokens */
  image(image: PageImage): number {
    return this.#images.push(image) - 1;
  }

  /** Says where a stretch of what was written stands on an image; in the order of the text. */
  token(token: Token): void {
    this.#tokens.push(token);
  }

  /** Null when there is no text in it. */
  document(encoding: Encoding, others: readonly Unread[] = []): ImportedDocument | null {
    this.endIssue();
    if (this.#issues.length === 0) return null;
    const recognition = { images: this.#images, tokens: this.#tokens };
    return {
      ...{ text: this.#parts.join(''), encoding, issues: this.#issues, marks: this.#marks, relations: this.#relations },
      ...(this.#images.length === 0 ? {} : { recognition }),
      ...(this.#corrections.length === 0 ? {} : { corrections: this.#corrections }),
      ...(this.#comments.length === 0 ? {} : { comments: this.#comments }),
      ...(this.#laidDown === null ? {} : { laidDown: this.#laidDown }),
      unread: [...others, ...this.unread.all()],
    };
  }

  #write(text: string): SourceRange | null {
    const ink = text.trim();
    if (ink === '') return null;
    const start = this.#length;
    this.#append(ink);
    this.#append('\n');
    return { start: sourceOffset(start), end: sourceOffset(start + ink.length) };
  }

  #append(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }
}

/** Stretches that only line ends stand between as one. */
function joined(stretches: readonly SourceRange[]): readonly SourceRange[] {
  const found: SourceRange[] = [];
  for (const stretch of stretches) {
    const last = found.at(-1);
    if (last !== undefined && stretch.start - last.end <= 2) found[found.length - 1] = { ...last, end: stretch.end };
    else found.push(stretch);
  }
  return found;
}
