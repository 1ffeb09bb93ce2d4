import {
  type Certainty,
  type CorrectionKind,
  certainties,
  correctionKinds,
  type Side,
} from '../../../model/correction.ts';
import { notesTogether } from '../../../model/notes-together.ts';
import { type SourceRange, sourceOffset } from '../../../model/offset.ts';
import type { ImportedCorrection, MarkRange } from '../importer.ts';
import { suggested } from './names.ts';
import { foldWhiteSpace } from './white-space.ts';

type Attributes = Readonly<Record<string, string>>;

/** A place in a block: before which of its printed characters, and after how many units of what editors supplied there. */
export interface EditedPlace {
  readonly at: number;
  readonly into: number;
}

interface Said {
  readonly kind: CorrectionKind;
  readonly certainty: Certainty;
  readonly isDecided: boolean;
  /** Who said so, why, and how much is lost, as far as that is said. */
  readonly note: string;
}

interface Edited extends Said {
  readonly start: number;
  readonly end: number;
  readonly now: string;
}

/** A choice between what is printed and what it should read. */
interface Choice {
  sic: { readonly start: number; end: number } | null;
  corr: (Said & { text: string }) | null;
}

/**
 * What editors of a TEI document put right in a block: `sic` with `corr`, `supplied`, `gap`, `surplus`. What is printed is the block's text;
 * offsets count in that, UTF-16 units.
 */
export class EditorialMarkup {
  /** What is noted of whoever `@resp` points to. */
  readonly #people: (resp: string | undefined) => string;
  readonly #edited: Edited[] = [];
  #choice: Choice | null = null;
  #supplied: (Said & { readonly at: number; text: string; depth: number }) | null = null;
  readonly #surplus: { readonly start: number; readonly said: Said }[] = [];

  /** @param people whom `@resp` points to, in words */
  constructor(people: (resp: string | undefined) => string) {
    this.#people = people;
  }

  /** Whether what comes is no text of the print but what editors supplied. */
  get isSupplying(): boolean {
    return this.#supplied !== null;
  }

  /** @param at how much of the block's text there is */
  open(element: string, attributes: Attributes, at: number): void {
    if (this.#supplied !== null) {
      this.#supplied.depth += 1;
      if (element === 'gap') this.#supplied.text += lostMark(attributes);
      return;
    }
    switch (element) {
      case 'choice':
        this.#choice = { sic: null, corr: null };
        break;
      case 'sic':
        if (this.#choice !== null) this.#choice.sic = { start: at, end: at };
        break;
      case 'supplied':
        this.#supplied = { ...this.#saidBy(attributes, 'supplied'), at, text: '', depth: 1 };
        break;
      case 'surplus':
        this.#surplus.push({ start: at, said: this.#saidBy(attributes, 'surplus') });
        break;
      case 'gap':
        this.#insert({ ...this.#saidBy(attributes, 'gap'), at, text: lostMark(attributes) });
        break;
    }
  }

  close(element: string, at: number): void {
    if (this.#supplied !== null) {
      this.#supplied.depth -= 1;
      if (this.#supplied.depth > 0) return;
      this.#insert(this.#supplied);
      this.#supplied = null;
      return;
    }
    if (element === 'sic' && this.#choice?.sic != null) this.#choice.sic.end = at;
    if (element === 'choice') this.#closeChoice();
    if (element === 'surplus') {
      const open = this.#surplus.pop();
      if (open !== undefined && open.start < at)
        this.#edited.push({ ...open.said, start: open.start, end: at, now: '' });
    }
  }

  /** Begins what a choice says should be read, whose content is no text of the print. @returns whether it is a correction */
  openCorr(attributes: Attributes): boolean {
    if (this.#choice === null || this.#supplied !== null) return false;
    this.#choice.corr = { ...this.#saidBy(attributes, 'misprint'), text: '' };
    return true;
  }

  /** Takes text of a `corr`, or what is supplied. */
  text(data: string): void {
    const into = this.#supplied ?? this.#choice?.corr;
    if (into != null) into.text += data;
  }

  /** Something is lost in what should be read. */
  gapInCorr(attributes: Attributes): void {
    this.text(lostMark(attributes));
  }

  place(at: number): EditedPlace {
    if (this.#supplied !== null)
      return {
        at: this.#supplied.at,
        into: this.#insertedAt(this.#supplied.at) + foldWhiteSpace(this.#supplied.text).length,
      };
    return { at, into: this.#insertedAt(at) };
  }

  /** Where in a written block a stretch between two places stands; null for one of no text. */
  rangeOf(start: EditedPlace, end: EditedPlace, text: string, block: SourceRange): MarkRange | null {
    if (start.at === end.at) {
      if (end.into <= start.into) return null;
      const edge = sourceOffset(Math.min(block.start + start.at, block.end));
      const all = this.#insertedAt(start.at);
      const [startInset, endInset] = start.at === 0 ? [start.into - all, end.into - all] : [start.into, end.into];
      return { start: edge, end: edge, startInset, endInset };
    }
    const words = text.slice(start.at, end.at);
    const from = start.at + (words.length - words.trimStart().length);
    const to = end.at - (words.length - words.trimEnd().length);
    if (from >= to) return null;
    const before = from === start.at ? this.#insertedAt(start.at) - start.into : 0;
    return {
      ...{ start: sourceOffset(block.start + from), end: sourceOffset(block.start + to) },
      ...(before > 0 ? { startInset: -before } : {}),
      ...(to === end.at && end.into > 0 ? { endInset: end.into } : {}),
    };
  }

  /** Whether all of a block's text should not be there. */
  isAllSurplus(length: number): boolean {
    const [only, second] = this.#edited;
    return (
      length > 0 &&
      second === undefined &&
      only?.kind === 'surplus' &&
      only.now === '' &&
      only.start === 0 &&
      only.end >= length
    );
  }

  /** What is supplied where nothing is printed. */
  suppliedAlone(): string {
    return this.#edited.map(({ now }) => now).join('');
  }

  /** What was put right in a block, once it is written. */
  correctionsIn(block: SourceRange): readonly ImportedCorrection[] {
    const length = block.end - block.start;
    return this.#edited.flatMap(({ start, end, now, kind, certainty, isDecided, note }) => {
      const [from, to] = [Math.min(start, length), Math.min(end, length)];
      if (from === to && now === '') return [];
      const side: Side = from === 0 && to === 0 ? 'after' : 'before';
      return {
        ...{ start: sourceOffset(block.start + from), end: sourceOffset(block.start + to), side, now, kind, certainty },
        note,
        judgement: isDecided
          ? ({ status: 'accepted', origin: 'person', confidence: 1 } as const)
          : ({ status: 'suggested', origin: 'tei', confidence: 1 } as const),
      };
    });
  }

  /** Begins another block; what is open goes on in it. */
  begin(): void {
    this.#edited.length = 0;
    for (const [place, { said }] of this.#surplus.entries()) this.#surplus[place] = { start: 0, said };
    if (this.#choice !== null) this.#choice.sic = null;
  }

  #saidBy(attributes: Attributes, kind: CorrectionKind): Said {
    const { cert, type, ana = '', resp, reason = '' } = attributes;
    return {
      kind: correctionKinds.find((each) => each === type) ?? kind,
      certainty: certainties.find((each) => each === cert) ?? 'unknown',
      isDecided: !ana.split(' ').includes(`#${suggested}`),
      note: notesTogether([this.#people(resp), reason, kind === 'gap' ? extentOf(attributes) : '']),
    };
  }

  #closeChoice(): void {
    const { sic = null, corr = null } = this.#choice ?? {};
    this.#choice = null;
    if (corr === null || sic === null) return;
    const now = foldWhiteSpace(corr.text);
    if (sic.start < sic.end) this.#edited.push({ ...corr, start: sic.start, end: sic.end, now });
    else this.#insert({ ...corr, kind: corr.kind === 'misprint' ? 'supplied' : corr.kind, at: sic.start, text: now });
  }

  /** What is supplied at one place is one correction. */
  #insert({ at, text, ...said }: Said & { readonly at: number; readonly text: string }): void {
    const now = foldWhiteSpace(text);
    if (now === '') return;
    const before = this.#edited.findIndex(({ start, end }) => start === at && end === at);
    const there = this.#edited[before];
    const { kind, certainty, isDecided, note } = said;
    if (there === undefined) this.#edited.push({ kind, certainty, isDecided, note, start: at, end: at, now });
    else
      this.#edited[before] = {
        ...{ ...there, now: there.now + now, isDecided: there.isDecided && isDecided },
        note: notesTogether([...new Set([there.note, note])]),
      };
  }

  #insertedAt(at: number): number {
    return this.#edited.find(({ start, end }) => start === at && end === at)?.now.length ?? 0;
  }
}

/** What stands for lost text: as it was written, a sign for each character that is counted, or one. */
function lostMark({ n, unit, quantity, extent = '' }: Attributes): string {
  const [, figure = '', counted = ''] = /^(\d+)\s*(\p{L}*)\.?$/u.exec(extent.trim()) ?? [];
  const count = isOfCharacters(unit ?? counted) ? Number(quantity ?? figure) : 1;
  return n ?? '□'.repeat(Number.isInteger(count) && count > 0 && count <= 1000 ? count : 1);
}

function isOfCharacters(unit: string): boolean {
  return /^(?:chars?|characters?|letters?|字|字符)$/i.test(unit);
}

/** How much is lost, in the document's words, where its signs don't say it. */
function extentOf({ unit = '', quantity = '', extent = '' }: Attributes): string {
  if (extent !== '') return /^\d+\s*$/.test(extent) && unit !== '' ? `${extent} ${unit}` : extent;
  return quantity === '' || isOfCharacters(unit) ? '' : `${quantity} ${unit}`.trim();
}
