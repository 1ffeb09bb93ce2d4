import { append } from '../../../model/append.ts';
import { documentOfPages } from '../recognised-page/document-of-pages.ts';
import type { RecognisedPage } from '../recognised-page/page.ts';
import {
  type CorrectedStretch,
  correctedStretches,
  type Stretch,
} from '../recognised-page/write-back/corrected-stretches.ts';
import { type PageToWrite, pagesWrittenBack } from '../recognised-page/write-back/exporter.ts';
import {
  declaredAsUtf8,
  NumberedElements,
  overlaps,
  PlacedThings,
  stretchesByElement,
} from '../recognised-page/write-back/page-source.ts';
import {
  attributeOf,
  edited,
  escapedText,
  type TextEdit,
  withAttribute,
  XmlElements,
  type XmlTag,
  xmlTags,
} from '../recognised-page/write-back/xml-tags.ts';
import { withoutNames } from './custom.ts';
import { pageXmlPages } from './pages.ts';

/**
 * Imported PAGE files with their words, lines and regions as people corrected them, and what lines name in their `custom`, as Transkribus
 * has it; boxes, order and all else stay as they are. It is ground truth for training recognition.
 */
export const pageXmlWrittenBack = pagesWrittenBack({
  code: 'page-xml',
  name: 'PAGE',
  leavesOut: [
    ...(['issue-facts', 'people', 'roles', 'categories', 'relations', 'corrections', 'entities'] as const),
    ...(['values', 'attributes', 'notes', 'comments', 'suggested'] as const),
  ],
  isRoot: ({ name }) => name === 'PcGts',
  writeBack,
});

/** How marks are called that say which line an element is, with its number. */
const lineMark = 'kanwu-line-';

interface Located {
  readonly lines: ReadonlyMap<number, CorrectedStretch>;
  readonly words: ReadonlyMap<number, CorrectedStretch>;
}

function writeBack({ xml, source, decided, losses }: PageToWrite): string | null {
  const located = locate(xml, source, decided.corrections);
  if (located === null) return null;
  const elements = new XmlElements(xmlTags(xml));
  const { tags } = elements;
  const texts = textElements(xml, tags);
  const edits: TextEdit[] = [];
  for (const [ordinal, word] of located.words) {
    if (!word.isChanged) continue;
    append(
      edits,
      textEdits(xml, texts.get(ordinal), () => word.text),
    );
    append(edits, withoutGlyphs(elements, ordinal));
  }
  for (const [ordinal, line] of located.lines) {
    if (line.isChanged)
      append(
        edits,
        textEdits(xml, texts.get(ordinal), (was) => lineText(was, line, source)),
      );
  }
  append(edits, regionEdits(xml, tags, texts, located.lines, source));
  append(edits, nameEdits(xml, tags, texts, located.lines, decided, losses));
  return declaredAsUtf8(edited(xml, edits));
}

/** Where lines and words stand in the text; null where it is not the one that was imported. */
function locate(xml: string, source: string, corrections: PageToWrite['decided']['corrections']): Located | null {
  const { pages } = pageXmlPages(
    xml,
    { progress: () => {} },
    (reader) =>
      new NumberedElements(reader, (element, ordinal) => {
        const { name, attributes } = element;
        if (name === 'Word') return { ...element, attributes: { ...attributes, id: ordinal } };
        if (name !== 'TextLine') return element;
        const custom = `${attributes.custom ?? ''} ${lineMark}${ordinal} {offset:0; length:1;}`;
        return { ...element, attributes: { ...attributes, id: ordinal, custom } };
      }),
  );
  const document = documentOfPages(pages.map(withLinesMarked), 'utf-8', []);
  if (document === null || document.text !== source) return null;
  const lines = document.marks.flatMap(({ label, ranges }): [number, Stretch][] => {
    const [range] = ranges;
    if (!label.startsWith(lineMark) || range === undefined) return [];
    return [[Number(label.slice(lineMark.length)), range]];
  });
  const isLine = new Set(lines.map(([ordinal]) => ordinal));
  const words = [...stretchesByElement(document.recognition?.tokens ?? [])].filter(([ordinal]) => !isLine.has(ordinal));
  const corrected = (of: readonly (readonly [number, Stretch])[]): ReadonlyMap<number, CorrectedStretch> => {
    const inOrder = [...of].sort(([, a], [, b]) => a.start - b.start);
    const apart = inOrder.map(([, { start, end }], place) => ({
      start,
      end: Math.min(end, inOrder[place + 1]?.[1].start ?? end),
    }));
    const read = correctedStretches(apart, source, corrections);
    return new Map(read.map((stretch, place) => [inOrder[place]?.[0] ?? -1, stretch]));
  };
  return { lines: corrected(lines), words: corrected(words) };
}

/** A page whose lines are marked from their first character to their last, and nothing else is. */
function withLinesMarked(page: RecognisedPage): RecognisedPage {
  const zones = page.zones.map((zone) => ({
    ...zone,
    lines: zone.lines.map((line) => {
      const own = line.marks.find(({ label }) => label.startsWith(lineMark));
      const { text } = line;
      const start = text.length - text.trimStart().length;
      return { ...line, marks: own === undefined ? [] : [{ ...own, id: null, start, end: text.trimEnd().length }] };
    }),
  }));
  return { ...page, zones };
}

/** The text of an element as its first reading has it. */
interface TextElement {
  readonly equiv: XmlTag;
  readonly unicode: XmlTag;
  /** Where its content ends. */
  readonly end: number;
}

/** Of each word, line and region the element that has its text, by the number of the word, line or region. */
function textElements(xml: string, tags: readonly XmlTag[]): ReadonlyMap<number, TextElement> {
  const found = new Map<number, TextElement>();
  const open: XmlTag[] = [];
  for (const tag of tags) {
    if (tag.kind === 'close') {
      const begun = open.pop();
      const [holder, equiv] = open.slice(-2);
      if (tag.name === 'Unicode' && begun !== undefined) note(holder, equiv, begun, tag.start);
    } else if (tag.kind === 'open') open.push(tag);
    else if (tag.name === 'Unicode') {
      const [holder, equiv] = open.slice(-2);
      note(holder, equiv, tag, tag.end);
    }
  }
  return found;

  function note(holder: XmlTag | undefined, equiv: XmlTag | undefined, unicode: XmlTag, end: number): void {
    if (holder === undefined || equiv === undefined || found.has(holder.ordinal)) return;
    if (Number(attributeOf(xml.slice(equiv.start, equiv.end), 'index') ?? '0') !== 0) return;
    found.set(holder.ordinal, { equiv, unicode, end });
  }
}

function textEdits(
  xml: string,
  element: TextElement | undefined,
  textOf: (was: string) => string,
): readonly TextEdit[] {
  if (element === undefined) return [];
  const { equiv, unicode, end } = element;
  const equivTag = xml.slice(equiv.start, equiv.end);
  // What a person put right is as sure as can be.
  const sure =
    attributeOf(equivTag, 'conf') === null
      ? []
      : [{ start: equiv.start, end: equiv.end, text: withAttribute(equivTag, 'conf', '1') }];
  const text = escapedText(textOf(textIn(xml, element)));
  if (unicode.kind === 'open') return [...sure, { start: unicode.end, end, text }];
  const name = /^<([^\s/>]+)/.exec(xml.slice(unicode.start, unicode.end))?.[1] ?? 'Unicode';
  return [...sure, { start: unicode.start, end: unicode.end, text: `<${name}>${text}</${name}>` }];
}

/** What an element's text is, unescaped. */
function textIn(xml: string, { unicode, end }: TextElement): string {
  if (unicode.kind === 'empty') return '';
  // An attribute is read as a text is.
  return attributeOf(`<x a="${xml.slice(unicode.end, end).replace(/"/g, '&quot;')}">`, 'a') ?? '';
}

/** A line's text put right, with the white space around it and the hyphen that stands in no word. */
function lineText(was: string, line: CorrectedStretch, source: string): string {
  const lead = was.slice(0, was.length - was.trimStart().length);
  const trail = was.slice(was.trimEnd().length);
  const read = source.slice(line.start, line.end);
  const hyphen = was.trim() === read ? '' : was.trim().startsWith(read) ? was.trim().slice(read.length) : '';
  return `${lead}${line.text}${hyphen}${trail}`;
}

/** A word's characters say no more than what it was taken for. */
function withoutGlyphs(elements: XmlElements, ordinal: number): readonly TextEdit[] {
  return elements
    .within(ordinal)
    .filter(({ name, kind }) => name === 'Glyph' && kind !== 'close')
    .map((tag) => ({ ...elements.whole(tag), text: '' }));
}

/** Regions that say the text of their lines once more. */
function regionEdits(
  xml: string,
  tags: readonly XmlTag[],
  texts: ReadonlyMap<number, TextElement>,
  lines: ReadonlyMap<number, CorrectedStretch>,
  source: string,
): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let region: { readonly ordinal: number; readonly lines: number[] } | null = null;
  for (const tag of tags) {
    if (tag.name === 'TextRegion' && tag.kind === 'open') region = { ordinal: tag.ordinal, lines: [] };
    if (tag.name === 'TextLine' && tag.kind === 'open') region?.lines.push(tag.ordinal);
    if (tag.name !== 'TextRegion' || tag.kind !== 'close' || region?.ordinal !== tag.ordinal) continue;
    const own = region.lines;
    region = null;
    if (!own.some((ordinal) => lines.get(ordinal)?.isChanged === true)) continue;
    const now = own.map((ordinal) => {
      const element = texts.get(ordinal);
      const was = element === undefined ? '' : textIn(xml, element);
      const line = lines.get(ordinal);
      return line?.isChanged === true ? lineText(was, line, source) : was;
    });
    append(
      edits,
      textEdits(xml, texts.get(tag.ordinal), () => now.join('\n')),
    );
  }
  return edits;
}

/** What lines name, in the place of what was said before of what they name. */
function nameEdits(
  xml: string,
  tags: readonly XmlTag[],
  texts: ReadonlyMap<number, TextElement>,
  lines: ReadonlyMap<number, CorrectedStretch>,
  { names }: PageToWrite['decided'],
  losses: PageToWrite['losses'],
): readonly TextEdit[] {
  const said = new Map<number, string[]>();
  const placed = new PlacedThings([...lines], ([, line]) => line);
  for (const { mention, stretches } of names) {
    const touched = placed.meeting(stretches).flatMap(([ordinal, line]) => {
      const own = stretches.filter((each) => overlaps(each, line));
      const [start, end] = [own[0]?.start ?? 0, own.at(-1)?.end ?? 0];
      const [from, to] = [line.placeOf(start, 'start'), line.placeOf(Math.min(end, line.end), 'end')];
      return own.length === 0 || from >= to ? [] : [{ ordinal, from, to }];
    });
    if (touched.length === 0) losses.add('unplaced-mentions');
    if (mention.ranges !== undefined) losses.add('interrupted-mentions');
    const type = mention.type.replace(/[^\p{L}\p{N}_-]/gu, '_');
    const continued = touched.length > 1 ? ' continued:true;' : '';
    for (const { ordinal, from, to } of touched) {
      const element = texts.get(ordinal);
      const was = element === undefined ? '' : textIn(xml, element);
      const lead = was.length - was.trimStart().length;
      const tag = `${type} {offset:${lead + from}; length:${to - from};${continued}}`;
      said.set(ordinal, [...(said.get(ordinal) ?? []), tag]);
    }
  }
  return tags.flatMap((tag) => {
    if (tag.name !== 'TextLine' || tag.kind === 'close') return [];
    const written = xml.slice(tag.start, tag.end);
    const had = attributeOf(written, 'custom');
    const now = [withoutNames(had ?? ''), ...(said.get(tag.ordinal) ?? [])].filter((each) => each !== '').join(' ');
    if (now === (had ?? '').trim()) return [];
    return [{ start: tag.start, end: tag.end, text: withAttribute(written, 'custom', now === '' ? null : now) }];
  });
}
