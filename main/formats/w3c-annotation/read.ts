import { append } from '../../../model/append.ts';
import { correctionKinds } from '../../../model/correction.ts';
import type { AuthorityLink } from '../../../model/entity.ts';
import { notesTogether } from '../../../model/notes-together.ts';
import type { AnnotatedText, TextCorrection, TextMark, TextRelation } from '../annotated-text/annotated-text.ts';
import { documentOfTexts } from '../annotated-text/document-of-texts.ts';
import { unitOf, type WrittenSpan } from '../annotated-text/offset-units.ts';
import { type QuoteFinder, quotesIn } from '../annotated-text/quotes.ts';
import { DocumentBuilder } from '../document-builder.ts';
import { decode } from '../encoding/decode.ts';
import { type ImportedCategory, type Importer, sureness } from '../importer.ts';
import type { ImportInput } from '../input.ts';
import { countField, hasFields, isObject, listField, textField } from '../json/json-fields.ts';
import { linkWritten } from '../linked-entity.ts';
import { readOutcome } from '../read-outcome.ts';
import { textCategory } from '../text-category.ts';
import type { UnreadTally } from '../unread-tally.ts';

/**
 * W3C Web Annotations (https://www.w3.org/TR/annotation-model/) on a text that lies beside them. Positions count code points, as the
 * recommendation says, unless the quotes prove otherwise.
 */
export const w3cAnnotation: Importer = {
  probe({ json }) {
    const first = json?.first;
    if (!hasFields(first, '@context', 'type') || !JSON.stringify(first['@context']).includes('/ns/anno')) return null;
    return { format: 'w3c-annotation', version: null, sureness: sureness.certain, choices: [] };
  },
  async read(input) {
    const annotations = (input.json?.values() ?? []).flatMap((value) => [value, ...listField(value, 'items')]);
    const builder = new DocumentBuilder();
    const bytes = await textBeside(input, annotations);
    if (bytes === null) return { kind: 'refused', format: 'w3c-annotation', advice: 'put-beside-its-text' };
    const { text, encoding } = decode(bytes);
    const marks: TextMark[] = [];
    const corrections: TextCorrection[] = [];
    const places = new Map<string, number>();
    const positions = annotations.flatMap((each) => positionOf(selectorsOf(each)) ?? []);
    const offsets = unitOf([{ text, spans: positions }], ['code-point', 'utf-16', 'grapheme']);
    const findQuotes = quotesIn(text, offsets);
    for (const annotation of annotations.filter((each) => !isLink(each))) {
      const span = spanOf(annotation, findQuotes, builder.unread);
      if (span === null) continue;
      if (textField(annotation, 'motivation') === 'editing')
        append(corrections, correctionOf(annotation, span, builder.unread));
      else {
        places.set(textField(annotation, 'id') ?? '', marks.length);
        marks.push(markOf(annotation, span, builder.unread));
      }
    }
    const relations = annotations.filter(isLink).flatMap((annotation) => {
      const found = relationOf(annotation, places);
      if (found === null) builder.unread.add('relations');
      return found ?? [];
    });
    const categories = annotations.flatMap(categoriesIn);
    const texts: AnnotatedText[] = [{ text, marks, relations, categories, corrections }];
    return readOutcome(documentOfTexts(texts, [offsets], encoding, builder, { offsets }));
  },
};

/** The text that annotations name as their target's source, or one of the same name as they have. */
async function textBeside(input: ImportInput, annotations: readonly unknown[]): Promise<Uint8Array | null> {
  const sources = annotations.flatMap((annotation) =>
    targetsOf(annotation).flatMap((target) => textField(target, 'source') ?? []),
  );
  const names = new Set([...sources.map(nameIn), `${input.fileName.replace(/\.[^.]*$/, '')}.txt`]);
  for (const name of [...names].slice(0, 20)) {
    const bytes = await input.entry(name);
    if (bytes !== null) return bytes;
  }
  return null;
}

/** The last part of an address, which is the name of the file. */
function nameIn(source: string): string {
  const last =
    source
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

function targetsOf(annotation: unknown): readonly unknown[] {
  const target = isObject(annotation) ? annotation.target : null;
  return Array.isArray(target) ? target : [target];
}

function isLink(annotation: unknown): boolean {
  return textField(annotation, 'motivation') === 'linking' || targetsOf(annotation).length > 1;
}

/** An annotation that links one to another, as Kanwu writes relations; null for what links anything else. */
function relationOf(annotation: unknown, places: ReadonlyMap<string, number>): TextRelation | null {
  const [target, ...others] = targetsOf(annotation);
  const bodies = bodiesOf(annotation);
  const linked = bodies.find((body) => textField(body, 'purpose') === 'linking');
  const subject = typeof target === 'string' && others.length === 0 ? places.get(target) : undefined;
  const object = places.get(textField(linked, 'source') ?? '');
  if (subject === undefined || object === undefined) return null;
  const isSuggested = bodies.some((body) => textField(body, 'purpose') === 'assessing');
  const said = bodies.find((body) => textField(body, 'purpose') === 'classifying');
  return { label: textField(said, 'value') ?? 'related', subject, object, isDecided: !isSuggested };
}

function bodiesOf(annotation: unknown): readonly unknown[] {
  const body = isObject(annotation) ? annotation.body : null;
  return Array.isArray(body) ? body : [body];
}

/** What an annotation of a text as a whole files it under; Kanwu writes terms as `scheme:code`, beside what they are called. */
function categoriesIn(annotation: unknown): readonly ImportedCategory[] {
  if (textField(annotation, 'motivation') !== 'classifying' || targetsOf(annotation).some(isPassage)) return [];
  const bodies = bodiesOf(annotation);
  const isDecided = !bodies.some((body) => textField(body, 'purpose') === 'assessing');
  const said = bodies.flatMap((body) =>
    textField(body, 'purpose') === 'assessing' ? [] : (textField(body, 'value') ?? []),
  );
  const own = said.flatMap((each) => /^([a-z][\w-]*):(.+)$/u.exec(each) ?? []);
  const [, scheme, code] = own;
  if (scheme !== undefined && code !== undefined) return textCategory('w3c-annotation', code, { scheme, isDecided });
  return said.slice(0, 1).flatMap((label) => textCategory('w3c-annotation', label, { isDecided }));
}

function isPassage(target: unknown): boolean {
  return isObject(target) && target.selector !== undefined;
}

/** Where an annotation stands: by its position, else by its quote and what stands around it. Null where that is nowhere, or not known. */
function spanOf(annotation: unknown, findQuotes: QuoteFinder, unread: UnreadTally): WrittenSpan | null {
  const selectors = selectorsOf(annotation);
  const position = positionOf(selectors);
  if (position !== null) return position;
  const quoted = selectors.find((selector) => textField(selector, 'type') === 'TextQuoteSelector');
  const quote = textField(quoted, 'exact');
  if (quote === null || quote === '') {
    if (textField(annotation, 'motivation') !== 'classifying' && hasFields(annotation, 'target'))
      unread.add('misplaced-marks');
    return null;
  }
  const found = findQuotes(quote, textField(quoted, 'prefix') ?? '', textField(quoted, 'suffix') ?? '');
  const [place, second] = found;
  if (place === undefined) unread.add('misplaced-marks', quote);
  else if (second !== undefined) unread.add('ambiguous-marks', quote);
  else return { ...place, quote };
  return null;
}

function selectorsOf(annotation: unknown): readonly unknown[] {
  return targetsOf(annotation).flatMap((target) => {
    const selector = isObject(target) ? target.selector : null;
    return Array.isArray(selector) ? selector : [selector];
  });
}

/** A position, with what is quoted beside it; null where none is said. */
function positionOf(selectors: readonly unknown[]): WrittenSpan | null {
  const position = selectors.find((selector) => textField(selector, 'type') === 'TextPositionSelector');
  const quoted = selectors.find((selector) => textField(selector, 'type') === 'TextQuoteSelector');
  const [start, end] = [countField(position, 'start'), countField(position, 'end')];
  return start === null || end === null ? null : { start, end, quote: textField(quoted, 'exact') };
}

/** What somebody would read there, as a correction: bodies that tag say of which kind. */
function correctionOf(annotation: unknown, span: WrittenSpan, unread: UnreadTally): readonly TextCorrection[] {
  const bodies = bodiesOf(annotation);
  const said = (purpose: string): string | null =>
    bodies.flatMap((body) => (textField(body, 'purpose') === purpose ? (textField(body, 'value') ?? []) : []))[0] ??
    null;
  const plain = bodies.flatMap((body) => (textField(body, 'purpose') === null ? (textField(body, 'value') ?? []) : []));
  const kind = correctionKinds.find((each) => each === said('classifying'));
  const now = said('editing') ?? said('replying') ?? plain[0] ?? null;
  if (now === null) {
    // Kanwu says so of paragraphs that print lost.
    unread.add(kind === 'supplied' ? 'restorations' : 'alternatives', span.quote ?? '');
    return [];
  }
  const isInsertion = span.start === span.end;
  return [
    {
      ...{ span, now, kind: kind ?? (isInsertion ? 'supplied' : now === '' ? 'surplus' : 'misprint') },
      ...{ isDecided: isDecided(bodies), note: notesTogether([said('commenting') ?? '', byWhom(annotation)]) },
    },
  ];
}

function markOf(annotation: unknown, span: WrittenSpan, unread: UnreadTally): TextMark {
  const { label, note } = bodyOf(annotation, span.quote);
  const links = linksOf(annotation, unread);
  return { spans: [span], label, isDecided: isDecided(bodiesOf(annotation)), note, links };
}

/** Whether it is not what Kanwu says of its own suggestions. */
function isDecided(bodies: readonly unknown[]): boolean {
  return !bodies.some(
    (body) => textField(body, 'purpose') === 'assessing' && (textField(body, 'value') ?? '').startsWith('suggested'),
  );
}

/** The records that bodies name; whatever else they point to is counted. */
function linksOf(annotation: unknown, unread: UnreadTally): readonly AuthorityLink[] {
  const found = new Map<string, AuthorityLink>();
  for (const body of bodiesOf(annotation)) {
    const pointer = pointerOf(body);
    const link = linkWritten(pointer ?? (isIdentifying(body) ? (textField(body, 'value') ?? '') : ''));
    if (link !== null) found.set(`${link.authority}:${link.identifier}`, link);
    else if (pointer !== null) unread.add('links', pointer);
  }
  return [...found.values()];
}

/** What a body points to elsewhere; null for one that says something itself. */
function pointerOf(body: unknown): string | null {
  if (typeof body === 'string') return body;
  if (!isObject(body) || textField(body, 'value') !== null) return null;
  return textField(body, 'source') ?? textField(body.source, 'id') ?? textField(body, 'id');
}

function isIdentifying(body: unknown): boolean {
  return textField(body, 'purpose') === 'identifying';
}

/** A body that classifies says the type, else one that tags; others say something about the passage. */
function bodyOf(annotation: unknown, quote: string | null): { readonly label: string; readonly note: string } {
  const bodies = bodiesOf(annotation);
  const purposeOf = (each: unknown): string => textField(each, 'purpose') ?? '';
  const valuesOf = (purpose: string): readonly string[] =>
    bodies.flatMap((each) => (purposeOf(each) === purpose ? (textField(each, 'value') ?? []) : []));
  const tags = [...valuesOf('classifying'), ...valuesOf('tagging')];
  const isLink = (each: unknown): boolean =>
    isIdentifying(each) && linkWritten(textField(each, 'value') ?? '') !== null;
  const notes = bodies
    .filter((each) => !['classifying', 'tagging'].includes(purposeOf(each)) && !isLink(each))
    // That the words read so is no note, nor what is only said of a suggestion.
    .filter((each) => !(purposeOf(each) === 'transcribing' && textField(each, 'value') === quote))
    .filter((each) => isDecided([each]))
    .flatMap((each) => textField(each, 'value') ?? []);
  return { label: tags[0] ?? 'comment', note: notesTogether([...tags.slice(1), ...notes, byWhom(annotation)]) };
}

/** Who made it and when; of bodies, where the annotation itself does not say it. */
function byWhom(annotation: unknown): string {
  const saying = [annotation, ...bodiesOf(annotation)].filter(isObject);
  const creator = saying.flatMap(
    (each) => textField(each.creator, 'name') ?? textField(each, 'creator') ?? textField(each.creator, 'id') ?? [],
  )[0];
  const at = saying.flatMap((each) => textField(each, 'created') ?? textField(each, 'modified') ?? [])[0];
  return [creator, at?.slice(0, 10)].filter(Boolean).join(', ');
}
