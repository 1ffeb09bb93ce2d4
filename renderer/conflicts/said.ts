import { AnchoredRange } from '../../model/anchor.ts';
import { ArticleState } from '../../model/article.ts';
import { AttributeKind } from '../../model/attribute-type.ts';
import { BlockRole } from '../../model/block.ts';
import { Certainty, type Correction, CorrectionKind } from '../../model/correction.ts';
import type { ArticleDocument } from '../../model/document.ts';
import { TypeColour } from '../../model/entity-type.ts';
import { ArticleId, EntityId, IssueId, PublicationId } from '../../model/ids.ts';
import { IsoDate } from '../../model/issue.ts';
import type { Conflict } from '../../model/journal/conflict.ts';
import { sourceOffset } from '../../model/offset.ts';
import { Ruling } from '../../model/ruling.ts';
import { Status } from '../../model/status.ts';
import { TypeExample } from '../../model/type-example.ts';
import type { Wording } from '../messages/use-messages.ts';
import { excerpt, pageSource, type Stretch, sourceText, stretchText } from './source-text.ts';

/** One thing that a side says: in words, or what is to be looked up for them. */
export type Said =
  | { readonly kind: 'words'; readonly label: string | null; readonly words: string }
  | { readonly kind: 'empty'; readonly label: string | null; readonly words: string }
  | { readonly kind: 'article'; readonly label: string | null; readonly id: ArticleId }
  | { readonly kind: 'issue'; readonly label: string | null; readonly id: IssueId }
  | { readonly kind: 'publication'; readonly label: string | null; readonly id: PublicationId }
  | { readonly kind: 'entity'; readonly label: string | null; readonly id: EntityId };

/** Fields that nobody decided by themselves: they say where a decision came from. */
const unsaid: ReadonlySet<string> = new Set(['origin', 'confidence', 'terms', 'side']);

type Values = Readonly<Record<string, unknown>>;

/** The values that the other side does not give, too: what both say is not at issue. All of them where that leaves nothing. */
export function otherwise(values: Values, other: Values): Values {
  const differing = Object.entries(values).filter(
    ([field, value]) => !(field in other) || JSON.stringify(other[field]) !== JSON.stringify(value),
  );
  return differing.length === 0 ? values : Object.fromEntries(differing);
}

/** The fields of a group as people say them, those that were said alone. @param document the article that they are about, if it is known */
export function saidOf(
  wording: Wording,
  { noun, record }: Pick<Conflict, 'noun' | 'record'>,
  values: Values,
  document: ArticleDocument | null,
): readonly Said[] {
  const source = pageSource(document, record);
  const known = correctionOnPage(document, record);
  const joined = noun === 'correction' ? withReading(wording, known, values, source) : values;
  const fields = Object.keys(joined).filter(
    (field) => !unsaid.has(field) && !(field === 'ordinal' && 'articleId' in joined),
  );
  return fields.map((field): Said => {
    const label = fields.length > 1 ? labelOf(wording, field) : null;
    const value = joined[field];
    if (field === 'articleId' && value !== null) return { kind: 'article', label, id: ArticleId.parse(value) };
    const isPublication = field === 'publicationId' || (field === 'joinedInto' && noun === 'publication');
    if (isPublication && value !== null) return { kind: 'publication', label, id: PublicationId.parse(value) };
    if (field === 'issueId') return { kind: 'issue', label, id: IssueId.parse(value) };
    const isEntity = field === 'entityId' || (field === 'joinedInto' && noun === 'entity');
    if (isEntity && value !== null) return { kind: 'entity', label, id: EntityId.parse(value) };
    const words = wordsOf(wording, noun, field, value, source);
    if (words !== '') return { kind: 'words', label, words };
    return { kind: 'empty', label, words: emptyWords(wording, field) };
  });
}

function labelOf({ m }: Wording, field: string): string | null {
  const labels: Readonly<Record<string, string>> = m.conflict.field;
  return labels[field] ?? null;
}

function emptyWords({ m }: Wording, field: string): string {
  if (field === 'entityId') return m.conflict.noEntity;
  return field === 'articleId' ? m.conflict.noArticle : m.conflict.empty;
}

/** A correction as it stands, in the offsets of its page. */
function correctionOnPage(document: ArticleDocument | null, record: string): Correction | undefined {
  const found = document?.corrections.find(({ id }) => id === record);
  const shift = document?.pages.find(({ id }) => id === found?.pageId)?.shift;
  if (found === undefined || shift === undefined) return undefined;
  return { ...found, start: sourceOffset(found.start - shift), end: sourceOffset(found.end - shift) };
}

/** A correction's stretch and what it reads, as one: what the source has there, and what is put in its place. */
function withReading(
  { m }: Wording,
  known: Pick<Correction, 'start' | 'end' | 'now'> | undefined,
  values: Values,
  source: Stretch | null,
): Values {
  const { start, end, now, ...rest } = values;
  const [from, to, reads] = [start ?? known?.start, end ?? known?.end, now ?? known?.now];
  if (start === undefined && end === undefined && now === undefined) return rest;
  if (typeof reads !== 'string') return rest;
  const was = typeof from === 'number' && typeof to === 'number' ? sourceText(source, from, to) : null;
  const shown = reads === '' ? m.conflict.empty : reads;
  return { reads: was === null ? shown : m.conflict.reads(was === '' ? m.conflict.empty : was, shown), ...rest };
}

function wordsOf(
  wording: Wording,
  noun: Conflict['noun'],
  field: string,
  value: unknown,
  source: Stretch | null,
): string {
  const { m, format, language } = wording;
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return numberWords(wording, field, value, source);
  if (Array.isArray(value)) {
    const ranges = AnchoredRange.array().safeParse(value);
    if (field === 'ranges' && ranges.success) return stretchText(m.conflict, source, ranges.data);
    const isTypes = field === 'subjectTypes' || field === 'objectTypes';
    return m.conflict.several(isTypes ? value.map((type) => m.typeName(String(type))) : value.map(memberWords));
  }
  if (field === 'continues') return value === true ? m.conflict.continues : m.conflict.apart;
  if (field === 'struck') return value === true ? m.conflict.struck : m.conflict.read;
  if (field === 'isOffered') return value === true ? m.conflict.offered : m.conflict.notOffered;
  if (typeof value === 'object') return labelIn(value, language);
  const text = String(value);
  if (field === 'status') return named(Status, value, m.status, text);
  if (field === 'state') return named(ArticleState, value, m.articleState, text);
  if (field === 'role') return named(BlockRole, value, m.blockRole, text);
  if (field === 'kind' && noun === 'attributeType') return named(AttributeKind, value, m.attributes.kinds, text);
  if (field === 'kind') return named(CorrectionKind, value, m.correctionKind, text);
  if (field === 'certainty') return named(Certainty, value, m.certainty, text);
  if (field === 'verdict') return named(Ruling.shape.verdict, value, m.memory.verdict, text);
  if (field === 'colour') return named(TypeColour, value, m.types.colours, text);
  if (field === 'type') return noun === 'relationType' ? m.relationName(text, 'subject') : m.typeName(text);
  if (noun === 'issue' && field === 'date' && IsoDate.safeParse(text).success) return format.date(text);
  return text.trim();
}

interface Choices<Choice> {
  safeParse(value: unknown): { readonly success: boolean; readonly data?: Choice | undefined };
}

function named<Choice extends string>(
  choices: Choices<Choice>,
  value: unknown,
  names: Readonly<Record<Choice, string>>,
  otherwise: string,
): string {
  const { data } = choices.safeParse(value);
  return data === undefined ? otherwise : names[data];
}

/** Of a place in the source, what stands there. */
function numberWords({ m }: Wording, field: string, value: number, source: Stretch | null): string {
  if (field === 'ordinal') return m.conflict.nth(value);
  if (field === 'start') return m.conflict.from(excerpt(source, value, 'after') ?? String(value));
  if (field === 'end') return m.conflict.to(excerpt(source, value, 'before') ?? String(value));
  return String(value);
}

/** A person's name, an alias, an example of a type, or an authority's record. */
function memberWords(member: unknown): string {
  if (typeof member === 'string') return member;
  const example = TypeExample.safeParse(member);
  if (example.success) return `${example.data.before}【${example.data.words}】${example.data.after}`;
  return typeof member === 'object' && member !== null ? Object.values(member).join(' ') : '';
}

function labelIn(value: object, language: 'zh' | 'en'): string {
  const label = new Map(Object.entries(value)).get(language);
  return typeof label === 'string' ? label : '';
}
