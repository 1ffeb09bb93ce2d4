import { append } from '../../../model/append.ts';
import type { AuthorityLink } from '../../../model/entity.ts';
import { notesTogether } from '../../../model/notes-together.ts';
import type { AnnotatedText, TextMark, TextRelation } from '../annotated-text/annotated-text.ts';
import { documentOfTexts } from '../annotated-text/document-of-texts.ts';
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
    const places = new Map<string, number>();
    for (const annotation of annotations.filter((each) => !isLink(each))) {
      const found = markOf(annotation, builder.unread);
      if (found.length > 0) places.set(textField(annotation, 'id') ?? '', marks.length);
      append(marks, found);
    }
    const relations = annotations.filter(isLink).flatMap((annotation) => {
      const found = relationOf(annotation, places);
      if (found === null) builder.unread.add('relations');
      return found ?? [];
    });
    const categories = annotations.flatMap(categoriesIn);
    const texts: AnnotatedText[] = [{ text, marks, relations, categories }];
    return readOutcome(documentOfTexts(texts, ['code-point', 'utf-16', 'grapheme'], encoding, builder));
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

function markOf(annotation: unknown, unread: UnreadTally): readonly TextMark[] {
  const targets = targetsOf(annotation);
  const motivation = textField(annotation, 'motivation');
  const selectors = targets.flatMap((target) => {
    const selector = isObject(target) ? target.selector : null;
    return Array.isArray(selector) ? selector : [selector];
  });
  const position = selectors.find((selector) => textField(selector, 'type') === 'TextPositionSelector');
  const quote = selectors.find((selector) => textField(selector, 'type') === 'TextQuoteSelector');
  const [start, end] = [countField(position, 'start'), countField(position, 'end')];
  if (start === null || end === null) {
    if (motivation !== 'classifying' && hasFields(annotation, 'target'))
      unread.add('misplaced-marks', textField(quote, 'exact') ?? '');
    return [];
  }
  if (motivation === 'editing') {
    // What somebody else would read there names nothing.
    unread.add('alternatives', textField(quote, 'exact') ?? '');
    return [];
  }
  const { label, note } = bodyOf(annotation);
  const links = linksOf(annotation, unread);
  return [{ spans: [{ start, end, quote: textField(quote, 'exact') }], label, isDecided: true, note, links }];
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

/** A body that tags says the type; others say something about the passage. */
function bodyOf(annotation: unknown): { readonly label: string; readonly note: string } {
  const bodies = bodiesOf(annotation);
  const isTag = (each: unknown): boolean => ['tagging', 'classifying'].includes(textField(each, 'purpose') ?? '');
  const tags = bodies.filter(isTag).flatMap((each) => textField(each, 'value') ?? []);
  const isLink = (each: unknown): boolean =>
    isIdentifying(each) && linkWritten(textField(each, 'value') ?? '') !== null;
  const notes = bodies
    .filter((each) => !isTag(each) && !isLink(each))
    .flatMap((each) => textField(each, 'value') ?? []);
  const creator = isObject(annotation)
    ? (textField(annotation.creator, 'name') ?? textField(annotation, 'creator'))
    : null;
  const by = [creator, textField(annotation, 'created')?.slice(0, 10)].filter(Boolean).join(', ');
  return {
    label: tags[0] ?? 'comment',
    note: notesTogether([...tags.slice(1), ...notes, by]),
  };
}
