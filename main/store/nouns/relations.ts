import type Database from 'better-sqlite3';
import type { MentionId, PageId, RelationId } from '../../../model/ids.ts';
import { headOf, markDigits, placedId, placeInId } from '../../../model/placed-ids.ts';
import type { Relation } from '../../../model/relation.ts';
import type { Codecs } from '../codecs.ts';
import { bytesOf } from '../id-bytes.ts';
import type { Numbered } from '../numbered.ts';
import { isOnPageOf, isOwnAmong, markNumber, markText, placesByHead, placesIn } from '../placed-marks.ts';
import { type RowDeclaration, sqlRows } from '../sql-rows.ts';
import type { StoredRelations } from '../stored-table.ts';
import { isDistantObject, isNearObject, placesNearby } from './near-objects.ts';

/** A relation as its row has it: of its mentions where they begin by their ids, and all of the id where that is not said to be on its page. */
type RelationRow = Pick<Relation, 'pageId' | 'type' | 'status' | 'origin' | 'confidence'> & {
  readonly subjectStart: number;
  readonly subjectMark: number;
  readonly farSubject: MentionId | null;
  readonly objectStart: number;
  readonly objectMark: number;
  readonly farObject: MentionId | null;
  readonly mark: number;
  /** Its id where that does not follow from its subject's and its mark. */
  readonly ownId: RelationId | null;
};

const relationRow = ({ id, ownId, name, status, sureness }: Codecs): RowDeclaration<RelationRow> => ({
  table: 'relation',
  columns: {
    pageId: { name: 'page', codec: name },
    subjectStart: { name: 'subject_start' },
    subjectMark: { name: 'subject_mark' },
    mark: { name: 'mark' },
    ownId: { name: 'own_id', codec: ownId },
    objectStart: { name: 'object_start' },
    objectMark: { name: 'object_mark' },
    farSubject: { name: 'far_subject', codec: id },
    farObject: { name: 'far_object', codec: id },
    type: { name: 'type', codec: name },
    status: { name: 'status', codec: status },
    origin: { name: 'origin', codec: name },
    confidence: { name: 'confidence', codec: sureness },
  },
});

/** Relations, kept by where their mentions are. */
export function relationTable(database: Database.Database, codecs: Codecs, numbered: Numbered): StoredRelations {
  const rows = sqlRows(database, relationRow(codecs), ['pageId', 'subjectStart', 'subjectMark', 'mark', 'ownId']);
  const keys = database.prepare<[], KeyCells>(
    'SELECT page, subject_start AS start, subject_mark AS subjectMark, mark, lower(hex(own_id)) AS ownId FROM relation',
  );
  const removeOwn = database.prepare<[Buffer]>("DELETE FROM relation WHERE own_id = ? AND own_id <> x''");
  const placed = `WHERE ${isOnPageOf} AND subject_start = ? AND mark = ? AND own_id = x''`;
  const own = "WHERE own_id = ? AND own_id <> x''";
  const find = (id: RelationId): Relation | undefined => {
    const { head, start } = placeInId(id);
    const [row] = rows.all([placed, own], head, head, start, markNumber(id), bytesOf(id));
    return row === undefined ? undefined : toRelation(row);
  };
  const ofSubject = (id: MentionId): Relation[] => {
    const { head, start } = placeInId(id);
    const there = `WHERE ${isOnPageOf} AND subject_start = ? AND subject_mark = ? AND far_subject IS NULL`;
    return rows.all([there, 'WHERE far_subject = ?'], head, head, start, markNumber(id), bytesOf(id)).map(toRelation);
  };
  const leadingTo = (ids: readonly MentionId[]): Relation[] => {
    const onPage = placesByHead(ids).flatMap(([head, places]) => [
      ...placesNearby(places).flatMap(({ from, to, places: nearby }) =>
        rows.all(
          [`WHERE ${isOnPageOf} AND far_object IS NULL AND ${isNearObject}`],
          ...[head, head, from, to, JSON.stringify(nearby)],
        ),
      ),
      ...rows.all(
        // Left alone, SQLite goes through the page.
        [`INDEXED BY relation_by_distant_object WHERE ${isOnPageOf} AND far_object IS NULL AND ${isDistantObject}`],
        ...[head, head, JSON.stringify(places)],
      ),
    ]);
    const far = rows.all(['WHERE far_object IN (SELECT unhex(value) FROM json_each(?))'], JSON.stringify(ids));
    return [...onPage, ...far].map(toRelation);
  };
  const remove = (id: RelationId): void => {
    const there = find(id);
    if (there !== undefined) rows.remove(rowOf(there));
  };
  return {
    get: find,
    getAll(ids) {
      const placed = placesByHead(ids).flatMap(([head, places]) =>
        rows.all(
          [`WHERE ${isOnPageOf} AND own_id = x'' AND (subject_start, mark) IN (${placesIn})`],
          ...[head, head, JSON.stringify(places)],
        ),
      );
      return [...placed, ...rows.all([`WHERE ${isOwnAmong}`], JSON.stringify(ids))].map(toRelation);
    },
    put(relation) {
      const row = rowOf(relation);
      if (row.ownId !== null || removeOwn.run(bytesOf(relation.id)).changes > 0) remove(relation.id);
      rows.put(row);
    },
    putOver(before, relation) {
      const [was, is] = [rowOf(before), rowOf(relation)];
      const isSame =
        was.pageId === is.pageId &&
        was.subjectStart === is.subjectStart &&
        was.subjectMark === is.subjectMark &&
        was.ownId === is.ownId;
      if (isSame) rows.putOver(was, is);
      else {
        rows.remove(was);
        rows.put(is);
      }
    },
    remove,
    where(field, value) {
      switch (field) {
        case 'id':
          return [find(value as RelationId)].filter((each) => each !== undefined);
        case 'subjectId':
          return ofSubject(value as MentionId);
        case 'objectId':
          return leadingTo([value as MentionId]);
        default:
          return rows.where(field as 'pageId', value as PageId).map(toRelation);
      }
    },
    leadingTo,
    startingIn: (pageId, from, to) =>
      rows.all(['WHERE page = ? AND subject_start BETWEEN ? AND ?'], numbered.known(pageId), from, to).map(toRelation),
    ids: () =>
      keys
        .all()
        .map((cells) => idOfKey(numbered.nameOf(cells.page) as PageId, cells))
        .sort(),
  };
}

interface KeyCells {
  readonly page: number;
  readonly start: number;
  readonly subjectMark: number;
  readonly mark: number;
  readonly ownId: string;
}

function idOfKey(pageId: PageId, { start, subjectMark, mark, ownId }: KeyCells): RelationId {
  return ownId === '' ? followingId(placedId(pageId, start, markText(subjectMark)), mark) : (ownId as RelationId);
}

/** The id of a relation that begins as its subject's does. */
function followingId(subjectId: MentionId, mark: number): RelationId {
  return `${subjectId.slice(0, -markDigits)}${markText(mark)}` as RelationId;
}

function rowOf({ id, subjectId, objectId, ...relation }: Relation): RelationRow {
  const head = headOf(relation.pageId);
  const [subject, object] = [placeInId(subjectId), placeInId(objectId)];
  const mark = markNumber(id);
  const follows = subject.head === head && followingId(subjectId, mark) === id;
  return {
    ...relation,
    ...{ subjectStart: subject.start, subjectMark: markNumber(subjectId) },
    ...{ objectStart: object.start, objectMark: markNumber(objectId) },
    farSubject: subject.head === head ? null : subjectId,
    farObject: object.head === head ? null : objectId,
    ...{ mark, ownId: follows ? null : id },
  };
}

function toRelation(row: RelationRow): Relation {
  const { pageId, subjectStart, subjectMark, farSubject, objectStart, objectMark, farObject, mark, ownId, ...rest } =
    row;
  const subjectId = farSubject ?? placedId(pageId, subjectStart, markText(subjectMark));
  const objectId = farObject ?? placedId(pageId, objectStart, markText(objectMark));
  return { id: ownId ?? followingId(subjectId, mark), pageId, subjectId, objectId, ...rest };
}
