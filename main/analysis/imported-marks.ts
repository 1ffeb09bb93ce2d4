import { anchoredRange } from '../../model/anchor.ts';
import { append } from '../../model/append.ts';
import { MentionAttribute } from '../../model/attribute.ts';
import type { Block } from '../../model/block.ts';
import { attributeIdOf, mentionIdOf, relationIdOf } from '../../model/derived-ids.ts';
import type { Entity } from '../../model/entity.ts';
import { type ArticleId, type AttributeId, EntityId, type RelationId } from '../../model/ids.ts';
import type { FileFormat, Unread } from '../../model/import.ts';
import type { Mention } from '../../model/mention.ts';
import { isEntityType } from '../../model/names/name-types.ts';
import { notesTogether } from '../../model/notes-together.ts';
import { type SourceOffset, sourceOffset } from '../../model/offset.ts';
import type { Relation, RelationType } from '../../model/relation.ts';
import type { ImportedDocument, ImportedEntity, ImportedMark, Judgement } from '../formats/importer.ts';
import { blockFinder } from './block-finder.ts';
import { type ImportedLabels, importedLabels } from './imported-labels.ts';
import { attributeNameOf } from './imported-types.ts';
import { crosses, placeOf } from './refresh-article.ts';

/** What came with a file as the records that a workspace keeps of it, by the articles that it stands in. */
export interface ImportedRecords {
  readonly mentionsOf: ReadonlyMap<ArticleId, readonly Mention[]>;
  readonly relations: readonly Relation[];
  readonly attributes: readonly MentionAttribute[];
  /** What the mentions name, as far as the file says it. */
  readonly entities: readonly Entity[];
  /** Marks of text that is in no article, relations that are between no two mentions, attributes that no mention can have, what was to be left out. */
  readonly unread: readonly Unread[];
}

/** What was decided elsewhere is accepted, with the other tool as its origin; what a tool only said is a suggestion. */
export function importedRecords(
  { marks, relations, text }: ImportedDocument,
  format: FileFormat,
  blocks: readonly Block[],
  labels: ImportedLabels = importedLabels({}),
): ImportedRecords {
  const blockAt = blockFinder(blocks);
  const mentionsOf = new Map<ArticleId, Mention[]>();
  const kept: (Mention | null)[] = [];
  const known = new Map<string, Mention>();
  const outside: string[] = [];
  const attributes = new Map<AttributeId, MentionAttribute>();
  const entities = new Map<EntityId, Entity>();
  const loose: string[] = [];
  const unlinked: string[] = [];
  const leftOut: string[] = [];
  for (const mark of marks) {
    if (labels.leavesOut('entity', mark.label)) {
      leftOut.push(mark.label);
      kept.push(null);
      continue;
    }
    const start = mark.ranges[0]?.start ?? 0;
    const end = mark.ranges.at(-1)?.end ?? 0;
    const [first, last] = [blockAt(start), blockAt(Math.max(start, end - 1))];
    const articleId = first?.articleId ?? null;
    if (first === undefined || articleId === null || last?.articleId !== articleId) {
      outside.push(text.slice(start, end));
      kept.push(null);
      continue;
    }
    const { type, note } = labels.entityType(mark.label);
    const ranges = mark.ranges.map(({ start, end, startInset = 0, endInset = 0 }) => ({
      ...{ ...anchoredRange(wholeStart(text, start), wholeEnd(text, end)), startInset, endInset },
    }));
    const said = mark.entity === undefined ? null : entityOf(mark.entity, labels);
    const entity = said !== null && isEntityType(said.type) ? said : null;
    if (said !== null && entity === null) unlinked.push(said.name);
    if (entity !== null && !entities.has(entity.id)) entities.set(entity.id, entity);
    const mention: Mention = {
      ...{ id: mentionIdOf(first.pageId, ranges, type), pageId: first.pageId, type, value: mark.value, ranges },
      entityId: entity?.id ?? null,
      ...judgementOf(mark, format),
      notForRelease: mark.notForRelease ?? null,
      note: notesTogether([note, mark.note]),
    };
    // Several annotators, or layers, may say the same.
    const same = known.get(`${type} ${placeOf(mention)}`);
    kept.push(same ?? mention);
    append(loose, addAttributes(attributes, same ?? mention, mark.attributes ?? {}));
    if (same !== undefined) continue;
    known.set(`${type} ${placeOf(mention)}`, mention);
    const own = mentionsOf.get(articleId);
    if (own === undefined) mentionsOf.set(articleId, [mention]);
    else own.push(mention);
  }
  const related = new Map<RelationId, Relation>();
  const unrelated: string[] = [];
  for (const relation of relations) {
    if (labels.leavesOut('relation', relation.label)) {
      leftOut.push(relation.label);
      continue;
    }
    const [subject, object] = [kept[relation.subject], kept[relation.object]];
    if (subject == null || object == null || subject.id === object.id) {
      unrelated.push(relation.label);
      continue;
    }
    const found = relationOf(relation, labels.relationType(relation.label), { subject, object, origin: format });
    // Several annotators may say the same; what one of them decided is decided.
    if (related.get(found.id)?.status !== 'accepted') related.set(found.id, found);
  }
  return {
    mentionsOf,
    relations: [...related.values()],
    attributes: [...attributes.values()],
    entities: [...entities.values()],
    unread: [
      ...unreadOf('marks-outside', outside),
      ...unreadOf('relations', unrelated),
      ...unreadOf('attributes', loose),
      ...unreadOf('links', unlinked),
      ...unreadOf('labels', leftOut),
    ],
  };
}

/** Half of a surrogate pair is no text: a mark that begins or ends in one has all of it. */
function wholeStart(text: string, start: SourceOffset): SourceOffset {
  return isInPair(text, start) ? sourceOffset(start - 1) : start;
}

function wholeEnd(text: string, end: SourceOffset): SourceOffset {
  return isInPair(text, end) ? sourceOffset(end + 1) : end;
}

function isInPair(text: string, offset: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(Math.max(0, offset - 1), offset + 1));
}

function unreadOf(what: Unread['what'], examples: readonly string[]): readonly Unread[] {
  return examples.length === 0 ? [] : [{ what, count: examples.length, example: examples[0] ?? '' }];
}

/** @returns the names of those that can't be said of the mention: of a suggestion, or beside another value */
function addAttributes(
  attributes: Map<AttributeId, MentionAttribute>,
  { id: mentionId, pageId, status }: Mention,
  said: Readonly<Record<string, string>>,
): readonly string[] {
  const left: string[] = [];
  for (const [label, value] of Object.entries(said)) {
    const name = attributeNameOf(label);
    const id = attributeIdOf(mentionId, name);
    const attribute = MentionAttribute.safeParse({ id, pageId, mentionId, name, value });
    const isOther = attributes.has(id) && attributes.get(id)?.value !== value;
    if (status === 'suggested' || isOther || !attribute.success) left.push(label);
    else attributes.set(id, attribute.data);
  }
  return left;
}

function relationOf(
  relation: ImportedDocument['relations'][number],
  type: RelationType,
  { subject, object, origin }: { readonly subject: Mention; readonly object: Mention; readonly origin: FileFormat },
): Relation {
  return {
    id: relationIdOf(type, subject.id, object.id),
    ...{ pageId: subject.pageId, type, subjectId: subject.id, objectId: object.id },
    ...judgementOf(relation, origin),
  };
}

function judgementOf(
  { isDecided, judgement }: Pick<ImportedMark, 'isDecided' | 'judgement'>,
  origin: FileFormat,
): Judgement {
  return judgement ?? { status: isDecided ? 'accepted' : 'suggested', origin, confidence: 1 };
}

function entityOf({ id, ...said }: ImportedEntity, labels: ImportedLabels): Entity {
  const { type } = labels.entityType(said.type);
  return { ...said, id: EntityId.parse(id), type, notInLists: [], joinedInto: null };
}

/** The program's suggestions that may stand beside what came with the file: none of the same stretch, none that crosses it. */
export function besideImported(suggested: readonly Mention[], imported: readonly Mention[]): readonly Mention[] {
  if (imported.length === 0) return suggested;
  const taken = new Set(imported.map(placeOf));
  const inOrder = [...imported].sort((a, b) => startOf(a) - startOf(b));
  return suggested.filter((mention) => {
    if (taken.has(placeOf(mention))) return false;
    const end = mention.ranges.at(-1)?.end ?? 0;
    for (const other of inOrder) {
      if (startOf(other) >= end) break;
      if (crosses(other, mention)) return false;
    }
    return true;
  });
}

function startOf({ ranges: [first] }: Mention): number {
  return first?.start ?? 0;
}
