import type { CorrectionPlace } from '../dataset/correction-places.ts';
import type { DatasetArticle } from '../dataset/dataset-article.ts';
import type { XmlWriter } from '../xml/write-xml.ts';
import { correctionMarkup } from './write-correction.ts';
import { lines } from './write-lines.ts';
import { mentionElement, mentionId, type Responsibles } from './write-names.ts';

/** A place in the text that what stands off it points to. */
export interface Anchor {
  readonly id: string;
  readonly at: number;
  readonly side: 'start' | 'end';
}

/** What stands at one place, from what ends there to what begins. */
const ranks = {
  'correction-end': 0,
  'mention-end': 1,
  'anchor-end': 2,
  deletion: 3,
  'anchor-start': 4,
  'mention-start': 5,
  'correction-start': 6,
} as const;

interface Markup {
  readonly at: number;
  readonly rank: (typeof ranks)[keyof typeof ranks];
  /** Among those of one rank at one place. */
  readonly order: number;
  readonly markup: string;
  /** Whether the text from here on is not written, as the markup stands for it; null where that goes on as before. */
  readonly isSilent: boolean | null;
}

export interface BlockContent {
  readonly start: number;
  readonly end: number;
  /** Places of the mentions that are elements; outer ones before those in them. */
  readonly mentions: readonly number[];
  readonly corrections: readonly CorrectionPlace[];
  readonly anchors: readonly Anchor[];
}

/** A block's text with its mentions as elements around their words, its corrections, and anchors. */
export function textContent(
  article: DatasetArticle,
  { start, end, mentions, corrections, anchors }: BlockContent,
  xml: XmlWriter,
  responsibles: Responsibles,
  onElement: (name: string) => void,
): string {
  const marks = mentionMarks(article, mentions, xml, responsibles, onElement);
  for (const [order, { start: from, end: to, correction }] of corrections.entries()) {
    const { before, after, isSilent } = correctionMarkup(correction, xml, responsibles);
    if (from === to) marks.push(markAt(from, 'deletion', order, before + after));
    else {
      marks.push(markAt(from, 'correction-start', order, before, isSilent));
      marks.push(markAt(to, 'correction-end', order, after, false));
    }
  }
  for (const [order, { id, at, side }] of anchors.entries()) {
    marks.push(markAt(at, `anchor-${side}`, order, xml.element('anchor', { 'xml:id': id })));
  }
  marks.sort((a, b) => a.at - b.at || a.rank - b.rank || a.order - b.order);

  const { text } = article;
  // Looked at in one go: most blocks have nothing that is not written as it is.
  const isPlain = xml.isPlain(text.slice(start, end));
  const write = (from: number, to: number): string =>
    isPlain ? text.slice(from, to) : from < to ? lines(text.slice(from, to), xml) : '';
  let written = '';
  let at = start;
  let isSilent = false;
  for (const mark of marks) {
    if (!isSilent) written += write(at, mark.at);
    written += mark.markup;
    at = mark.at;
    isSilent = mark.isSilent ?? isSilent;
  }
  return written + write(at, end);
}

/** Where the elements of mentions begin and end, in the order of the text: what is in order already is sorted at once. */
function mentionMarks(
  article: DatasetArticle,
  mentions: readonly number[],
  xml: XmlWriter,
  responsibles: Responsibles,
  onElement: (name: string) => void,
): Markup[] {
  const marks: Markup[] = [];
  const open: Markup[] = [];
  const close = (upTo: number): void => {
    for (let last = open.at(-1); last !== undefined && last.at <= upTo; last = open.at(-1)) {
      marks.push(last);
      open.pop();
    }
  };
  for (const [order, place] of mentions.entries()) {
    const entity = article.entities[place];
    if (entity === undefined) continue;
    const { name, attributes } = mentionElement(entity, mentionId(article, place, entity), responsibles);
    onElement(name);
    close(entity.start);
    marks.push(markAt(entity.start, 'mention-start', order, xml.startTag(name, attributes)));
    open.push(markAt(entity.end, 'mention-end', -order, `</${name}>`));
  }
  close(Number.POSITIVE_INFINITY);
  return marks;
}

/** All are of one shape, which is sorted fastest. */
function markAt(
  at: number,
  rank: keyof typeof ranks,
  order: number,
  markup: string,
  isSilent: boolean | null = null,
): Markup {
  return { at, rank: ranks[rank], order, markup, isSilent };
}
