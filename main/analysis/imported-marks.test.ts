import { expect, test } from 'vitest';
import { asPrinted, type Block } from '../../model/block.ts';
import { type ArticleId, type BlockId, newId, type PageId } from '../../model/ids.ts';
import { sourceOffset } from '../../model/offset.ts';
import { TypeName } from '../../model/type-name.ts';
import type { ImportedDocument, ImportedRelation } from '../formats/importer.ts';
import { importedRecords } from './imported-marks.ts';
import { relationTypeOf } from './imported-types.ts';

const text = '长江轮下水';
const block: Block = {
  ...{ id: newId<BlockId>(), pageId: newId<PageId>(), articleId: newId<ArticleId>(), ordinal: 0, role: 'body' },
  ...{ start: sourceOffset(0), end: sourceOffset(text.length), ...asPrinted },
};

function records(relations: readonly ImportedRelation[]) {
  const mark = (start: number, end: number, label: string) => ({
    ...{ ranges: [{ start: sourceOffset(start), end: sourceOffset(end) }], label },
    ...{ value: null, isDecided: true, note: '' },
  });
  const marks = [mark(0, 3, '船只'), mark(3, 5, '事件'), mark(0, 3, '船只')];
  const document: ImportedDocument = { text, encoding: 'utf-8', issues: [], marks, relations, unread: [] };
  return importedRecords(document, 'brat', [block]);
}

test('a relation comes in by whatever it is called, once, and decided where anybody decided it', () => {
  const relation = { label: '参与', subject: 0, object: 1 };
  const { relations, mentionsOf } = records([
    { ...relation, isDecided: true },
    { ...relation, subject: 2, isDecided: false },
    { label: 'bornIn', subject: 1, object: 0, isDecided: false },
  ]);
  const [ship, launch] = [...mentionsOf.values()].flat();
  expect(relations).toMatchObject([
    { type: '参与', subjectId: ship?.id, objectId: launch?.id, status: 'accepted', origin: 'brat' },
    { type: 'born-in', subjectId: launch?.id, objectId: ship?.id, status: 'suggested' },
  ]);
});

test('a mark that begins or ends in the middle of a character has all of it', () => {
  const rare = '𠮷野家𠮷';
  const mark = (start: number, end: number) => ({
    ...{ ranges: [{ start: sourceOffset(start), end: sourceOffset(end) }], label: '机构' },
    ...{ value: null, isDecided: true, note: '' },
  });
  const marks = [mark(1, 4), mark(2, 5), mark(2, 4)];
  const document: ImportedDocument = { text: rare, encoding: 'utf-8', issues: [], marks, relations: [], unread: [] };
  const { mentionsOf } = importedRecords(document, 'brat', [{ ...block, end: sourceOffset(rare.length) }]);
  const ranges = [...mentionsOf.values()].flat().flatMap((mention) => mention.ranges);
  expect(ranges.map(({ start, end }) => rare.slice(start, end))).toEqual(['𠮷野家', '野家𠮷', '野家']);
});

test('one between two marks that are the same mention is told of', () => {
  const { relations, unread } = records([{ label: 'same', subject: 0, object: 2, isDecided: true }]);
  expect(relations).toEqual([]);
  expect(unread).toEqual([{ what: 'relations', count: 1, example: 'same' }]);
});

test.each([
  ['holds-position', 'holds-position'],
  ['custom.ParentOf', 'parent-of'],
  ['船籍', '船籍'],
  ['123', 'relation-123'],
  ['+', 'relation'],
])('the label %s is the type %s', (label, type) => {
  expect(relationTypeOf(label)).toBe(type);
  expect(TypeName.safeParse(type).success).toBe(true);
});
