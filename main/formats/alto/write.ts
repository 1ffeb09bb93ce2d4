import { recordIri } from '../dataset/record-iri.ts';
import { documentOfPages } from '../recognised-page/document-of-pages.ts';
import { type CorrectedStretch, correctedStretches } from '../recognised-page/write-back/corrected-stretches.ts';
import { type PageToWrite, pagesWrittenBack } from '../recognised-page/write-back/exporter.ts';
import {
  declaredAsUtf8,
  type NamedStretches,
  NumberedElements,
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
import { rootOf } from '../xml/xml-root.ts';
import { altoPages } from './pages.ts';

/**
 * Imported ALTO pages with their words as people corrected them and what they name as `NamedEntityTag`; boxes, order and all else stay as
 * they are. What a word was recognised as stays as an ALTERNATIVE of it.
 */
export const altoWrittenBack = pagesWrittenBack({
  code: 'alto',
  name: 'ALTO',
  leavesOut: [
    ...(['issue-facts', 'people', 'roles', 'categories', 'relations', 'values', 'attributes', 'notes'] as const),
    ...(['comments', 'suggested'] as const),
  ],
  isRoot: ({ name }) => name === 'alto',
  writeBack,
});

/** A word of the file, by its place among all elements. */
interface Word {
  readonly ordinal: number;
  readonly stretch: CorrectedStretch;
}

function writeBack({ xml, source, decided, losses, settings }: PageToWrite): string | null {
  const words = wordsOf(xml, source, decided.corrections);
  if (words === null) return null;
  // Names have had a place since version 2.1.
  const hasTags = /\/ns-v[2-9]/.test(rootOf(xml)?.namespace ?? '');
  const names = hasTags ? decided.names : [];
  if (!hasTags) losses.add('unplaced-mentions', decided.names.length);
  const elements = new XmlElements(xmlTags(xml));
  const { tags } = elements;
  const prefix = /^<([^\s/>]+:)/.exec(xml.slice(tags[0]?.start ?? 0))?.[1] ?? '';
  const placed = new PlacedThings(words, ({ stretch }) => stretch);
  const references = new Map<number, string[]>();
  const entityTags: string[] = [];
  const freeName = freePrefix(xml);
  for (const name of names) {
    const touched = placed.meeting(name.stretches);
    if (touched.length === 0) losses.add('unplaced-mentions');
    else {
      if (isWider(name, touched)) losses.add('widened-mentions');
      if (name.mention.ranges !== undefined) losses.add('interrupted-mentions');
      const id = `${freeName}${entityTags.length + 1}`;
      entityTags.push(entityTag(prefix, id, name, settings.citation.baseIri));
      for (const { ordinal } of touched) references.set(ordinal, [...(references.get(ordinal) ?? []), id]);
    }
  }
  const edits = [
    ...tagEdits(elements, prefix, entityTags, hasTags),
    ...wordEdits(xml, elements, prefix, new Map(words.map(({ ordinal, stretch }) => [ordinal, stretch])), references),
  ];
  return declaredAsUtf8(edited(xml, edits));
}

/** Null where the file's text is not the one that was imported. */
function wordsOf(
  xml: string,
  source: string,
  corrections: PageToWrite['decided']['corrections'],
): readonly Word[] | null {
  const { pages } = altoPages(
    xml,
    { progress: () => {} },
    (reader) =>
      new NumberedElements(reader, (element, ordinal) =>
        // Each word is a token where something is said of it.
        element.name === 'String'
          ? { ...element, attributes: { ...element.attributes, WC: '1', ID: ordinal } }
          : element,
      ),
  );
  const document = documentOfPages(pages, 'utf-8', []);
  if (document === null || document.text !== source) return null;
  const known = [...stretchesByElement(document.recognition?.tokens ?? [])].sort(([, a], [, b]) => a.start - b.start);
  const corrected = correctedStretches(
    known.map(([, stretch]) => stretch),
    source,
    corrections,
  );
  return corrected.map((stretch, place) => ({ ordinal: known[place]?.[0] ?? -1, stretch }));
}

/** Whether a name begins or ends within a word. */
function isWider({ stretches }: NamedStretches, words: readonly Word[]): boolean {
  const parts = (at: number): boolean => words.some(({ stretch }) => stretch.start < at && at < stretch.end);
  return stretches.some(({ start, end }) => parts(start) || parts(end));
}

function entityTag(
  prefix: string,
  id: string,
  { mention: { type, text, entity } }: NamedStretches,
  base: string,
): string {
  let tag = `<${prefix}NamedEntityTag/>`;
  tag = withAttribute(tag, 'ID', id);
  tag = withAttribute(tag, 'TYPE', type);
  tag = withAttribute(tag, 'LABEL', entity?.name ?? text);
  return entity === null ? tag : withAttribute(tag, 'URI', recordIri(base, entity.id));
}

/** How the ids of new tags begin, as no id in the file does. */
function freePrefix(xml: string): string {
  for (let copy = 0; ; copy += 1) {
    const prefix = `kanwu-name-${copy === 0 ? '' : `${copy}-`}`;
    if (!xml.includes(`"${prefix}`) && !xml.includes(`'${prefix}`)) return prefix;
  }
}

/** What others had found named goes, and what people decided comes. */
function tagEdits(
  elements: XmlElements,
  prefix: string,
  entityTags: readonly string[],
  hasTags: boolean,
): readonly TextEdit[] {
  if (!hasTags) return [];
  const { tags } = elements;
  const list = tags.find(({ name, kind }) => name === 'Tags' && kind !== 'close');
  const end = list === undefined ? undefined : elements.closeOf(list.ordinal);
  const inner = list === undefined ? [] : elements.within(list.ordinal);
  const old = inner
    .filter(({ name, kind }) => name === 'NamedEntityTag' && kind !== 'close')
    .map((tag) => elements.whole(tag));
  const others = inner.filter(
    ({ name, kind }) => /^(?:Layout|Structure|Role|Other)Tag$/.test(name) && kind !== 'close',
  );
  if (list === undefined || end === undefined) {
    const before = tags.find(({ name, kind }) => (name === 'ReadingOrder' || name === 'Layout') && kind !== 'close');
    const at = list ?? { start: before?.start ?? 0, end: before?.start ?? 0 };
    const text = entityTags.length === 0 ? '' : `<${prefix}Tags>${entityTags.join('')}</${prefix}Tags>`;
    return [{ start: at.start, end: at.end, text }];
  }
  // Without any tag there is no list of them.
  if (others.length + entityTags.length === 0) return [{ start: list.start, end: end.end, text: '' }];
  return [
    ...old.map((stretch) => ({ ...stretch, text: '' })),
    { start: end.start, end: end.start, text: entityTags.join('') },
  ];
}

function wordEdits(
  xml: string,
  elements: XmlElements,
  prefix: string,
  corrected: ReadonlyMap<number, CorrectedStretch>,
  references: ReadonlyMap<number, readonly string[]>,
): readonly TextEdit[] {
  const { tags } = elements;
  const entities = tags.filter(({ name, kind }) => name === 'NamedEntityTag' && kind !== 'close');
  const old = new Set(entities.flatMap((tag) => attributeOf(xml.slice(tag.start, tag.end), 'ID') ?? []));
  const strings = tags.filter(({ name, kind }) => name === 'String' && kind !== 'close');
  return strings.flatMap((tag, place) => {
    const written = xml.slice(tag.start, tag.end);
    const word = corrected.get(tag.ordinal);
    const had = (attributeOf(written, 'TAGREFS') ?? '').split(/\s+/).filter((id) => id !== '');
    const refers = [...had.filter((id) => !old.has(id)), ...(references.get(tag.ordinal) ?? [])];
    let now = written;
    if (refers.join(' ') !== had.join(' '))
      now = withAttribute(now, 'TAGREFS', refers.length === 0 ? null : refers.join(' '));
    now = withWholeWord(now, xml, strings, place, corrected);
    if (word?.isChanged !== true) return now === written ? [] : [{ start: tag.start, end: tag.end, text: now }];
    return correctedWord(elements, prefix, tag, now, word);
  });
}

/** A word with its text put right, without the characters and the sureness that it had. */
function correctedWord(
  elements: XmlElements,
  prefix: string,
  tag: XmlTag,
  written: string,
  { text }: CorrectedStretch,
): readonly TextEdit[] {
  const was = attributeOf(written, 'CONTENT') ?? '';
  const hyphen = attributeOf(written, 'SUBS_TYPE') === 'HypPart1' ? (/[-¬⸗\u00ad]$/u.exec(was)?.[0] ?? '') : '';
  let now = withAttribute(withAttribute(written, 'CONTENT', `${text}${hyphen}`), 'CC', null);
  if (attributeOf(now, 'WC') !== null) now = withAttribute(now, 'WC', '1');
  const alternative =
    was === '' ? '' : `<${prefix}ALTERNATIVE PURPOSE="recognised">${escapedText(was)}</${prefix}ALTERNATIVE>`;
  if (tag.kind === 'empty') {
    const name = /^<([^\s/>]+)/.exec(now)?.[1] ?? 'String';
    const open = now.replace(/\s*\/>$/, '>');
    return [{ start: tag.start, end: tag.end, text: alternative === '' ? now : `${open}${alternative}</${name}>` }];
  }
  const inner = elements.within(tag.ordinal);
  const glyphs = inner
    .filter(({ name, kind }) => name === 'Glyph' && kind !== 'close')
    .map((glyph) => elements.whole(glyph));
  const shape = inner.find(({ name, kind }) => name === 'Shape' && kind !== 'close');
  const at = shape === undefined ? tag.end : elements.whole(shape).end;
  return [
    { start: tag.start, end: tag.end, text: now },
    { start: at, end: at, text: alternative },
    ...glyphs.map((glyph) => ({ ...glyph, text: '' })),
  ];
}

/** Of a word that a hyphen parts each part has all of it, too. */
function withWholeWord(
  written: string,
  xml: string,
  strings: readonly XmlTag[],
  place: number,
  corrected: ReadonlyMap<number, CorrectedStretch>,
): string {
  const type = attributeOf(written, 'SUBS_TYPE');
  if (type === null || attributeOf(written, 'SUBS_CONTENT') === null) return written;
  const first = type === 'HypPart1' ? place : place - 1;
  const parts = [strings[first], strings[first + 1]].map((tag) => corrected.get(tag?.ordinal ?? -1));
  const types = [strings[first], strings[first + 1]].map((tag) =>
    tag === undefined ? null : attributeOf(xml.slice(tag.start, tag.end), 'SUBS_TYPE'),
  );
  const isPair = types[0] === 'HypPart1' && types[1] === 'HypPart2';
  if (!isPair || !parts.some((part) => part?.isChanged === true)) return written;
  return withAttribute(written, 'SUBS_CONTENT', parts.map((part) => part?.text ?? '').join(''));
}
