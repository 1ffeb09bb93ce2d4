import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeType } from '../../../model/edits/type-edits.ts';
import { shippedType, typesOfLabels } from '../../../model/entity-type.ts';
import type { MentionId } from '../../../model/ids.ts';
import type { Mention } from '../../../model/mention.ts';
import type { TypeMove } from '../../../model/type-move.ts';
import { bringIn } from '../fixtures/bring-in.ts';
import { doingAs } from '../fixtures/doing-as.ts';
import { step, work } from '../fixtures/random-work.ts';
import { newMention, type SmallIssue } from '../fixtures/small-issue.ts';
import { queries } from '../queries.ts';
import { Workspace } from '../workspace.ts';
import { writes } from '../writes.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const doing = doingAs('档案员', 1_700_000_000_000);

let workspace: Workspace;
let issue: SmallIssue;

beforeEach(() => {
  workspace = Workspace.open(':memory:', { nativeBinding });
  issue = bringIn(workspace, [['青川新闻', '青川号昨日靠岸，芦岭号未到，林若溪登青川号。']]);
});

afterEach(() => workspace.close());

function at(text: string, type: string, more: Partial<Mention> = {}, from = 0): Mention {
  const start = issue.source.text.indexOf(text, from);
  return { ...newMention(issue, start, start + text.length, type), ...more };
}

const suggested = { status: 'suggested', origin: 'names@1', confidence: 0.9 } as const;
const second = (): number => issue.source.text.lastIndexOf('青川号');

/** As somebody tags it: what is accepted names an entity. */
function tag(...records: readonly Mention[]): void {
  const articleId = issue.blocks[0]?.articleId ?? null;
  const commands = [{ name: 'mention.add', payload: { records } }] as const;
  writes.execute(workspace, {
    edit: { action: 'mention-add', articleId, summary: '', commands },
    doing,
    withdrawn: [],
  });
}

const moving = (more: Partial<TypeMove> = {}): TypeMove => ({
  ...{ from: 'ship', to: 'vessel', forms: null, ...more },
});
const move = (more: Partial<TypeMove> = {}) => writes['move-type'](workspace, { move: moving(more), doing });
const counts = (more: Partial<TypeMove> = {}) => queries['type-move-counts'](workspace, moving(more));
const typeOf = (id: MentionId) => workspace.records.mention.get(id)?.type;
const entitiesOf = (type: string) => workspace.records.entity.where('type', type).map(({ name }) => name);

describe('making a type part of another', () => {
  it('moves its marks and entries, as one edit that says how many, and that one undo takes back', () => {
    const [first, other, rejected] = [at('青川号', 'ship'), at('芦岭号', 'ship'), at('林若溪', 'ship')];
    tag(first, other, { ...rejected, status: 'rejected' });
    const before = workspace.dump();
    const expected = { marks: 3, doubled: 0, values: 0, suggested: 0, entities: 2, joined: 0, removed: 0 };
    expect(counts()).toEqual(expected);
    expect(move().counts).toEqual(expected);
    expect([first, other, rejected].map(({ id }) => typeOf(id))).toEqual(['vessel', 'vessel', 'vessel']);
    expect(entitiesOf('ship')).toEqual([]);
    expect(entitiesOf('vessel').sort()).toEqual(['芦岭号', '青川号']);
    expect(workspace.tagSet.entityTypes()).toEqual(['vessel']);
    workspace.undo(doing);
    expect(entitiesOf('ship')).toHaveLength(2);
    expect(workspace.dump()).toEqual(before);
  });

  it('makes one entry of two that are called the same, with the marks of both', () => {
    tag(at('青川号', 'ship'), at('青川号', 'vessel', {}, second()));
    expect(move().counts).toMatchObject({ entities: 1, joined: 1 });
    const rows = queries['register-rows'](workspace, {
      ...{ listing: { wanted: '', type: null, extent: 'all', sort: null }, from: 0, count: 10 },
    });
    expect(rows.rows.map(({ entity, mentions }) => [entity.name, entity.type, mentions])).toEqual([
      ['青川号', 'vessel', 2],
    ]);
  });

  it('leaves one mark of two for the same stretch', () => {
    const [mine, theirs] = [at('青川号', 'ship'), at('青川号', 'vessel')];
    tag(mine, theirs);
    expect(move().counts).toMatchObject({ marks: 1, doubled: 1 });
    expect(workspace.records.mention.get(mine.id)).toBeUndefined();
    expect(typeOf(theirs.id)).toBe('vessel');
  });

  it('leaves what nobody decided on as it is, and says how much that is', () => {
    const open = at('青川号', 'ship', suggested);
    workspace.suggest([{ name: 'mention.add', payload: { records: [open] } }]);
    tag(at('芦岭号', 'ship'));
    expect(move().counts).toMatchObject({ marks: 1, suggested: 1 });
    expect(typeOf(open.id)).toBe('ship');
    expect(move()).toMatchObject({ counts: { marks: 0, suggested: 1 } });
  });

  it('keeps a value that means nothing as the other type in the note', () => {
    const dated = at('昨日', 'day', { value: '2020-05-06', note: '存疑' });
    tag(dated);
    expect(move({ from: 'day', to: 'date' }).counts).toMatchObject({ values: 1, entities: 0, removed: 1 });
    expect(workspace.records.mention.get(dated.id)).toMatchObject({
      ...{ type: 'date', value: null, entityId: null, note: '存疑; 2020-05-06' },
    });
    expect(entitiesOf('day')).toEqual([]);
  });

  it('takes along the examples that are right, once; what was wrong there may be right here', () => {
    const example = (words: string, isRight: boolean) => ({ before: '', words, after: '靠岸', isRight, reason: '' });
    for (const [type, examples] of [
      ['ship', [example('青川号', true), example('芦岭号', true), example('码头', false)]],
      ['vessel', [example('青川号', false)]],
    ] as const) {
      const edit = describeType(shippedType(type), { examples }, []);
      if (edit !== null) workspace.execute(edit, doing);
    }
    move();
    expect(workspace.tagSet.typeDescriptions()).toMatchObject([
      { type: 'vessel', examples: [example('青川号', false), example('芦岭号', true)] },
    ]);
    workspace.undo(doing);
    expect(
      workspace.tagSet
        .typeDescriptions()
        .map(({ examples }) => examples.length)
        .sort(),
    ).toEqual([1, 3]);
  });

  it('gives entries to marks that had none where the other type has them', () => {
    tag(at('林若溪', 'position'));
    expect(move({ from: 'position', to: 'person' }).counts).toMatchObject({ entities: 0 });
    expect(entitiesOf('person')).toEqual(['林若溪']);
  });

  it('has labels of other tools that came in as it come in as the other', () => {
    tag(at('青川号', 'ship'), at('芦岭号', 'boat'));
    move({ from: 'boat', to: 'ship' });
    move();
    expect(typesOfLabels(workspace.tagSet.typeDescriptions())).toEqual({ boat: 'vessel', ship: 'vessel' });
    move({ from: 'vessel', to: 'ship' });
    expect(typesOfLabels(workspace.tagSet.typeDescriptions())).toEqual({ boat: 'ship', vessel: 'ship' });
  });

  it('no longer offers one that comes with Kanwu', () => {
    tag(at('林若溪', 'work'));
    move({ from: 'work', to: 'event' });
    const described = workspace.tagSet.typeDescriptions().map(({ type, isOffered }) => [type, isOffered]);
    expect(described.sort()).toEqual([
      ['event', true],
      ['work', false],
    ]);
  });
});

describe('moving names of a type to another', () => {
  it('moves their marks alone, and says nothing else of either type', () => {
    const [one, again, other] = [at('青川号', 'ship'), at('青川号', 'ship', {}, second()), at('芦岭号', 'ship')];
    tag(one, again, other);
    const names = queries['names-of-type'](workspace, { type: 'ship', wanted: '', from: 0, count: 10 });
    expect(names).toEqual({
      total: 2,
      rows: [
        { form: '青川号', marks: 2 },
        { form: '芦岭号', marks: 1 },
      ],
    });
    expect(move({ to: 'warship', forms: ['青川号'] }).counts).toMatchObject({ marks: 2, entities: 1 });
    expect([one, again, other].map(({ id }) => typeOf(id))).toEqual(['warship', 'warship', 'ship']);
    expect(entitiesOf('warship')).toEqual(['青川号']);
    expect(workspace.tagSet.typeDescriptions()).toEqual([]);
    workspace.undo(doing);
    expect(entitiesOf('ship').sort()).toEqual(['芦岭号', '青川号']);
  });

  it('leaves an entry that has other names where it is', () => {
    const stays = at('青川号', 'ship');
    tag(stays, at('芦岭号', 'ship'));
    const [entity] = workspace.records.entity.where('type', 'ship');
    const revisions = workspace.records.mention
      .where('pageId', issue.page.id)
      .map(({ id }) => ({ id, changes: { entityId: entity?.id ?? null } }));
    const commands = [{ name: 'mention.revise', payload: { revisions } }] as const;
    workspace.execute({ action: 'mention-revise', articleId: null, summary: '', commands }, doing);
    expect(move({ forms: ['芦岭号'] }).counts).toMatchObject({ marks: 1, entities: 0 });
    expect(entitiesOf('vessel')).toEqual(['芦岭号']);
    expect(typeOf(stays.id)).toBe('ship');
  });
});

it('after whatever work, no mark or entry of a type that ended is left, and undoing brings back what was', () => {
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 25 }),
      fc.constantFrom('person', 'place', '船只'),
      fc.constantFrom('organization', 'position', 'date', 'vessel'),
      (steps, from, to) => {
        const open = Workspace.open(':memory:', { nativeBinding });
        work(open, steps);
        const before = open.dump();
        const { written } = writes['move-type'](open, { move: moving({ from, to }), doing });
        expect(open.records.entity.where('type', from)).toEqual([]);
        expect(queries['type-move-counts'](open, moving({ from, to }))).toMatchObject({ marks: 0, entities: 0 });
        expect(open.projectionProblems()).toEqual([]);
        if (written !== null) open.undo(doing);
        expect(open.dump()).toEqual(before);
        open.close();
      },
    ),
    { numRuns: 40 },
  );
});
