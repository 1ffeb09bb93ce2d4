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
  readonly rank: keyof typeof ranks;
  /** Among those of one rank at one place. */
  readonly order: number;
  readonly markup: string;
  /** Whether the text from here on is not written, as the markup stands for it. */
  readonly isSilent?: boolean;
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
  const marks: Markup[] = anchors.map(({ id, at, side }, order) => ({
    ...{ at, rank: `anchor-${side}` as const, order, markup: xml.element('anchor', { 'xml:id': id }) },
  }));
  for (const [order, place] of mentions.entries()) {
    const entity = article.entities[place];
    if (entity === undefined) continue;
    const { name, attributes } = mentionElement(entity, mentionId(article, place, entity), responsibles);
    onElement(name);
    marks.push({ at: entity.start, rank: 'mention-start', order, markup: xml.startTag(name, attributes) });
    marks.push({ at: entity.end, rank: 'mention-end', order: -order, markup: `</${name}>` });
  }
  for (const [order, { start: from, end: to, correction }] of corrections.entries()) {
    const { before, after, isSilent } = correctionMarkup(correction, xml, responsibles);
    if (from === to) marks.push({ at: from, rank: 'deletion', order, markup: before + after });
    else {
      marks.push({ at: from, rank: 'correction-start', order, markup: before, isSilent });
      marks.push({ at: to, rank: 'correction-end', order, markup: after, isSilent: false });
    }
  }
  marks.sort((a, b) => a.at - b.at || ranks[a.rank] - ranks[b.rank] || a.order - b.order);

  let written = '';
  let at = start;
  let isSilent = false;
  for (const mark of marks) {
    if (!isSilent) written += lines(article.text.slice(at, mark.at), xml);
    written += mark.markup;
    at = mark.at;
    isSilent = mark.isSilent ?? isSilent;
  }
  return written + lines(article.text.slice(at, end), xml);
}
