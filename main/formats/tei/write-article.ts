import { type BlockPart, blockParts } from '../dataset/block-ranges.ts';
import { type CorrectionPlace, correctionPlaces } from '../dataset/correction-places.ts';
import type { DatasetArticle } from '../dataset/dataset-article.ts';
import type { XmlWriter } from '../xml/write-xml.ts';
import { suppliedText, surplusParagraph } from './write-correction.ts';
import { layoutOf } from './write-layout.ts';
import { mentionId, type Responsibles } from './write-names.ts';
import { type Anchor, textContent } from './write-text.ts';

/** A mention that stands off its words: the anchors of its stretches, from one to the next. */
export interface StandOffMention {
  readonly place: number;
  readonly stretches: readonly (readonly [from: Anchor, to: Anchor])[];
}

export interface TeiArticle {
  /** A `div`. */
  readonly markup: string;
  readonly standOff: readonly StandOffMention[];
}

export function articleId({ id, article }: DatasetArticle): string {
  return `a-${id ?? article}`;
}

/** Elements of blocks at a division's beginning, by their roles; heads may stand nowhere else. */
const topElements: Readonly<Record<string, string>> = {
  kicker: '<head type="kicker">',
  headline: '<head type="main">',
  subhead: '<head type="sub">',
  byline: '<byline>',
};

/**
 * An article as a division.
 *
 * @param categoryIds of its categories, in their order
 * @param onElement is told of each name that is marked in the text
 * @param pageBreak what stands before a block of a source; empty where that is of no other page than before
 * @param zonesOf where a block stands on page images, as `@facs` says it; null where that is not known
 */
export function writeArticle(
  article: DatasetArticle,
  categoryIds: readonly string[],
  xml: XmlWriter,
  responsibles: Responsibles,
  onElement: (name: string) => void,
  pageBreak: (source: DatasetArticle['sources'][number] | undefined) => string,
  zonesOf: (block: DatasetArticle['blocks'][number]) => string | null,
): TeiArticle {
  const parts = blockParts(article);
  const corrections = correctionPlaces(article, parts);
  const layout = layoutOf({ blocks: parts, entities: article.entities }, corrections);
  const standOff = layout.standOff.flatMap((place) => standOffMention(article, place));
  const anchors = standOff.flatMap(({ stretches }) => stretches.flat());
  const perPart = contentsByPart(parts, corrections, anchors);
  let isTop = true;
  const struckBefore = (place: number): string =>
    (article.struck ?? [])
      .filter(({ before }) => before === place)
      .map(({ was, role, source }) => {
        const tag = isTop ? (topElements[role] ?? '<head>') : elementWithin(role);
        return `${pageBreak(article.sources[source])}${tag}${surplusParagraph(was, xml)}${endOf(tag)}\n`;
      })
      .join('');
  const partMarkup = ({ start, end, range }: BlockPart, place: number): string => {
    const found = { corrections: perPart.corrections[place] ?? [], anchors: perPart.anchors[place] ?? [] };
    const content = { start, end, mentions: layout.inline[place] ?? [], ...found };
    const text = textContent(article, content, xml, responsibles, onElement);
    const source = article.sources[range?.source ?? 0];
    return source?.restored === undefined ? text : suppliedText(text, source.restored, xml);
  };
  const pageBefore = ({ range }: BlockPart): string => pageBreak(article.sources[range?.source ?? 0]);
  let part = 0;
  const blocks = article.blocks.map((block, place) => {
    const { role, seams = [] } = block;
    isTop &&= topElements[role] !== undefined;
    const struck = struckBefore(place);
    const tag = withFacs((isTop ? topElements[role] : undefined) ?? elementWithin(role), zonesOf(block));
    const [first, ...others] = parts.slice(part, part + 1 + seams.length);
    const before = first === undefined ? '' : pageBefore(first);
    const content = [
      first === undefined ? '' : partMarkup(first, part),
      ...others.map((each, at) => pageBefore(each).trimEnd() + partMarkup(each, part + 1 + at)),
    ];
    part += content.length;
    return `${struck}${before}${tag}${content.join('')}${endOf(tag)}\n`;
  });
  blocks.push(struckBefore(article.blocks.length));
  const attributes = {
    ...{ 'xml:id': articleId(article), type: 'article', n: String(article.article) },
    ana: categoryIds.length === 0 ? null : categoryIds.map((id) => `#${id}`).join(' '),
  };
  return { markup: `${xml.element('div', attributes, `\n${blocks.join('')}`)}\n`, standOff };
}

function withFacs(tag: string, zones: string | null): string {
  return zones === null ? tag : tag.replace('>', ` facs="${zones}">`);
}

function endOf(tag: string): string {
  return `</${/\w+/.exec(tag)?.[0]}>`;
}

function elementWithin(role: string): string {
  return role === 'body' ? '<p>' : role === 'furniture' ? '<fw>' : `<ab type="${role}">`;
}

function standOffMention(article: DatasetArticle, place: number): StandOffMention[] {
  const entity = article.entities[place];
  if (entity === undefined) return [];
  const id = mentionId(article, place, entity);
  const stretches = (entity.ranges ?? [entity]).map(({ start, end }, stretch) => {
    const from: Anchor = { id: `${id}-${2 * stretch + 1}`, at: start, side: 'start' };
    const to: Anchor = { id: `${id}-${2 * stretch + 2}`, at: end, side: 'end' };
    return [from, to] as const;
  });
  return [{ place, stretches }];
}

/** What stands in each part of a block; an anchor at the edge of two stands on the side of its words. */
function contentsByPart(
  blocks: readonly BlockPart[],
  corrections: readonly CorrectionPlace[],
  anchors: readonly Anchor[],
): { readonly corrections: readonly CorrectionPlace[][]; readonly anchors: readonly Anchor[][] } {
  const byBlock = { corrections: blocks.map((): CorrectionPlace[] => []), anchors: blocks.map((): Anchor[] => []) };
  for (const correction of corrections) byBlock.corrections[blockAt(blocks, correction.end)]?.push(correction);
  for (const anchor of anchors) {
    const within = anchor.side === 'start' ? anchor.at + 1 : anchor.at;
    byBlock.anchors[blockAt(blocks, within)]?.push(anchor);
  }
  return byBlock;
}

/** The place of the first block that ends at an offset or after it. */
function blockAt(blocks: readonly BlockPart[], offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((blocks[middle]?.end ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
