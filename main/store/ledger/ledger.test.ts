import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entityIdOf } from '../../../model/derived-ids.ts';
import { joinEntities, partEntity } from '../../../model/edits/entity-edits.ts';
import type { Entity } from '../../../model/entity.ts';
import type { EntityId, MentionId } from '../../../model/ids.ts';
import type { Mention } from '../../../model/mention.ts';
import { type LedgerListing, type PlaceId, placeIdsIn, type UnmarkedPlaces } from '../../../model/register/ledger.ts';
import type { PlacesDecision } from '../../../model/register/places-decision.ts';
import type { RegisterListing } from '../../../model/register/register-list.ts';
import { bringIn } from '../fixtures/bring-in.ts';
import { doingAs } from '../fixtures/doing-as.ts';
import { newCorrection, newMention, type SmallIssue } from '../fixtures/small-issue.ts';
import { queries } from '../queries.ts';
import { Workspace } from '../workspace.ts';
import { writes } from '../writes.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const doing = doingAs('档案员', 1_700_000_000_000);
const everything: RegisterListing = { wanted: '', type: null, extent: 'all', sort: null };

let workspace: Workspace;
let issue: SmallIssue;

beforeEach(() => {
  workspace = Workspace.open(':memory:', { nativeBinding });
  issue = bringIn(workspace, [
    ['青川新闻', '昨日林若溪到会，林若溪讲话。'],
    ['芦岭新闻', '局长林 若溪与林若西在芦岭会面。'],
  ]);
});

afterEach(() => workspace.close());

function at(text: string, from = 0, more: Partial<Mention> = {}): Mention {
  const start = issue.source.text.indexOf(text, from);
  return { ...newMention(issue, start, start + text.length, 'person'), ...more };
}

function entity(name: string): Entity {
  return {
    id: entityIdOf('person', name),
    type: 'person',
    name,
    aliases: [],
    links: [],
    notInLists: [],
    note: '',
    joinedInto: null,
  };
}

function add(mentions: readonly Mention[], entities: readonly Entity[] = []): void {
  const commands = [
    { name: 'entity.add', payload: { records: entities } },
    { name: 'mention.add', payload: { records: mentions } },
  ] as const;
  workspace.execute({ action: 'mention-add', articleId: null, summary: '', commands }, doing);
}

function ledger(names: readonly string[], changes: Partial<LedgerListing> = {}) {
  const places = queries['ledger-places'](workspace, {
    ...{ names, entityId: null, groups: [], type: null, order: 'day', ...changes },
  });
  return { ...places, rows: queries['ledger-rows'](workspace, placeIdsIn(places.ids)) };
}

const suggested = { status: 'suggested', origin: 'names@1', confidence: 0.8 } as const;

describe('the ledger of a name', () => {
  it('has each place of it, however it is printed, with what stands around it', () => {
    add([at('林若溪'), at('林 若溪'), at('林若西')]);
    const { rows } = ledger(['林若溪']);
    expect(rows.map(({ before, name, after }) => `${before}[${name}]${after}`)).toEqual([
      '昨日[林若溪]到会，林若溪讲话。',
      '局长[林 若溪]与林若西在芦岭会面。',
    ]);
    expect(rows.map(({ headline, decided }) => [headline, decided?.actor])).toEqual([
      ['青川新闻', '档案员'],
      ['芦岭新闻', '档案员'],
    ]);
  });

  it('counts what is suggested, accepted and rejected, and lists what is asked for', () => {
    const second = issue.source.text.lastIndexOf('林若溪');
    add([at('林若溪'), at('林若溪', second, suggested), at('林 若溪', 0, { status: 'rejected' })]);
    expect(ledger(['林若溪']).groups).toEqual({ suggested: 1, accepted: 1, other: 0, rejected: 1 });
    expect(ledger(['林若溪'], { groups: ['suggested'] }).rows.map(({ status }) => status)).toEqual(['suggested']);
    expect(ledger(['林若溪'], { type: 'place' }).rows).toEqual([]);
  });

  it('is sorted by what stands before a name or behind it, the nearest character first', () => {
    const second = issue.source.text.lastIndexOf('林若溪');
    add([at('林若溪'), at('林若溪', second), at('林 若溪')]);
    expect(ledger(['林若溪'], { order: 'before' }).rows.map(({ before }) => before.at(-1))).toEqual(['，', '日', '长']);
    expect(ledger(['林若溪'], { order: 'after' }).rows.map(({ after }) => after[0])).toEqual(['与', '到', '讲']);
  });

  it('has a name where a correction makes it, with what the source has there', () => {
    const wrong = at('林若西');
    const { start } = wrong.ranges[0] ?? { start: 0 };
    add([wrong]);
    const records = [newCorrection(issue, start + 2, start + 3, '溪')];
    const commands = [{ name: 'correction.add', payload: { records } }] as const;
    workspace.execute({ action: 'correction-add', articleId: null, summary: '', commands }, doing);
    expect(ledger(['林若溪']).rows.map(({ name, source }) => [name, source])).toEqual([['林若溪', '林若西']]);
    expect(ledger(['林若西']).rows).toEqual([]);
    workspace.undo(doing);
    expect(ledger(['林若西']).rows.map(({ name, source }) => [name, source])).toEqual([['林若西', null]]);
  });

  it('tells places of another entity from those of the one whose ledger it is', () => {
    const [one, other] = [entity('林若溪'), { ...entity('林若溪'), id: entityIdOf('person', '另一人') }];
    add([at('林若溪', 0, { entityId: one.id }), at('林 若溪', 0, { entityId: other.id })], [one, other]);
    const { groups } = ledger(['林若溪'], { entityId: one.id });
    expect(groups).toEqual({ suggested: 0, accepted: 1, other: 1, rejected: 0 });
    expect(ledger(['林若溪'], { entityId: one.id, groups: ['other'] }).rows.map(({ entity: of }) => of?.id)).toEqual([
      other.id,
    ]);
  });

  it('of an entity has the places, too, under names that nobody calls it by', () => {
    const one = entity('林若溪局长');
    add([at('林若溪', 0, { entityId: one.id }), at('林若西')], [one]);
    expect(ledger([one.name], { entityId: one.id }).rows.map(({ name }) => name)).toEqual(['林若溪']);
  });

  it('has nothing of an issue that was removed, and all of it when that is undone', () => {
    add([at('林若溪')]);
    const commands = [{ name: 'issue.remove', payload: { ids: [issue.issue.id] } }] as const;
    workspace.execute({ action: 'issue-remove', articleId: null, summary: '', commands }, doing);
    expect(ledger(['林若溪']).rows).toEqual([]);
    workspace.undo(doing);
    expect(ledger(['林若溪']).rows).toHaveLength(1);
  });
});

describe('places of a name that nothing marks', () => {
  const found = (names: readonly string[], entityId: EntityId | null = null) =>
    queries['unmarked-places'](workspace, { of: { names: [...names], entityId }, after: null });
  const rowsOf = (names: readonly string[], entityId: EntityId | null = null) =>
    queries['ledger-rows'](
      workspace,
      found(names, entityId).places.map(({ id }) => id),
    );
  const decide = (ids: readonly PlaceId[], decision: PlacesDecision) =>
    writes['decide-places'](workspace, { decisions: [{ ids, decision }], doing });

  it('are found in the text, however the name is printed, without those that are marked or inside a mark', () => {
    const long = at('林若溪讲话');
    add([at('林若溪'), long]);
    expect(found(['林若溪']).next).toBeNull();
    expect(rowsOf(['林若溪']).map(({ before, name, status, type }) => [before, name, status, type])).toEqual([
      ['局长', '林 若溪', null, null],
    ]);
    expect(found(['林']).places).toEqual([]);
  });

  it('are those, too, inside what was rejected, but not what was itself rejected', () => {
    const rejected = { status: 'rejected' } as const;
    add([at('林若溪', 0, rejected), at('林若溪讲话', 0, rejected)]);
    expect(rowsOf(['林若溪']).map(({ after }) => after[0])).toEqual(['讲', '与']);
  });

  it('are found where a correction makes the name', () => {
    const { start } = at('林若西').ranges[0] ?? { start: 0 };
    const records = [newCorrection(issue, start + 2, start + 3, '溪')];
    const commands = [{ name: 'correction.add', payload: { records } }] as const;
    workspace.execute({ action: 'correction-add', articleId: null, summary: '', commands }, doing);
    expect(rowsOf(['林若溪']).map(({ name, source }) => [name, source])).toContainEqual(['林若溪', '林若西']);
    expect(rowsOf(['林若西'])).toEqual([]);
  });

  it('become mentions of an entity together, each as itself, and stay in their place of the list', () => {
    const one = entity('林若溪');
    add([at('林若溪', 0, { entityId: one.id })], [one]);
    const ids = found([one.name], one.id).places.map(({ id }) => id);
    expect(ids).toHaveLength(2);
    const came = decide(ids, { kind: 'mark', type: null, entityId: one.id });
    expect(came).toMatchObject({ places: 2, issues: 1, same: 0, gone: 0 });
    const rows = queries['ledger-rows'](workspace, ids);
    expect(rows.map(({ id, status, type, entity: of }) => ({ id, status, type, of: of?.id }))).toEqual(
      ids.map((id) => ({ id, status: 'accepted', type: 'person', of: one.id })),
    );
    expect(found([one.name], one.id).places).toEqual([]);
    expect(ledger([one.name], { entityId: one.id }).groups.accepted).toBe(3);
    expect(decide(ids, { kind: 'mark', type: null, entityId: one.id })).toMatchObject({ places: 0, same: 2 });
    workspace.undo(doing);
    expect(found([one.name], one.id).places.map(({ id }) => id)).toEqual(ids);
  });

  it('are nothing again when they are put back, and get an entity by their name where none is said', () => {
    add([at('林若溪')]);
    const [first] = found(['林若溪']).places;
    const ids = first === undefined ? [] : [first.id];
    decide(ids, { kind: 'mark', type: 'person', entityId: null });
    expect(queries['ledger-rows'](workspace, ids).map(({ entity: of }) => of?.name)).toEqual(['林若溪']);
    decide(ids, { kind: 'reopen' });
    expect(queries['ledger-rows'](workspace, ids).map(({ status }) => status)).toEqual([null]);
  });

  it('are of the type that somebody gives them, and left alone by whatever decides on marks', () => {
    const ids = found(['林若溪']).places.map(({ id }) => id);
    expect(decide(ids, { kind: 'accept' })).toMatchObject({ places: 0, same: 3, gone: 0, written: null });
    expect(decide(ids, { kind: 'mark', type: null, entityId: null })).toMatchObject({ places: 0, same: 3 });
    expect(decide(ids, { kind: 'retype', type: 'place' })).toMatchObject({ places: 3 });
    expect(ledger(['林若溪']).rows.map(({ type }) => type)).toEqual(['place', 'place', 'place']);
  });

  it('are found in goes, none of them twice', () => {
    const article = (at: number): [string, string] => [`第${at}篇`, '林若溪到会。'];
    workspace.close();
    workspace = Workspace.open(':memory:', { nativeBinding });
    issue = bringIn(
      workspace,
      Array.from({ length: 450 }, (_, place) => article(place)),
    );
    const ids: string[] = [];
    let goes = 0;
    for (let after: number | null = null; ; goes++) {
      const go: UnmarkedPlaces = queries['unmarked-places'](workspace, {
        of: { names: ['林若溪'], entityId: null },
        after,
      });
      ids.push(...go.places.map(({ id }) => id));
      if (go.next === null) break;
      after = go.next;
    }
    expect(goes).toBe(2);
    expect(new Set(ids).size).toBe(450);
  });
});

describe('the register', () => {
  const [first, second] = [entity('林若溪'), entity('林若西')];
  const row = (id: EntityId) => queries['register-row'](workspace, id);

  beforeEach(() => {
    add([at('林若溪', 0, { entityId: first.id }), at('林若西', 0, { entityId: second.id })], [first, second]);
  });

  function entitiesOf(id: MentionId): readonly (string | undefined)[] {
    const documents = [...new Set(issue.blocks.flatMap(({ articleId }) => articleId ?? []))].map((each) =>
      workspace.articles.read(each),
    );
    return documents.flatMap(({ mentions, entities }) =>
      mentions
        .filter((mention) => mention.id === id)
        .map(({ entityId }) => entities.find((each) => each.id === entityId)?.name),
    );
  }

  it('says how often an entity is named, and when first and last', () => {
    expect(row(first.id)).toMatchObject({ mentions: 1, days: 1, firstDate: '2020-05-07', lastDate: '2020-05-07' });
    const revisions = [{ id: issue.issue.id, changes: { date: '2020-06-01' } }];
    const commands = [{ name: 'issue.revise', payload: { revisions } }] as const;
    workspace.execute({ action: 'issue-revise', articleId: null, summary: '', commands }, doing);
    expect(row(first.id)).toMatchObject({ firstDate: '2020-06-01', lastDate: '2020-06-01' });
  });

  it('finds entities by what they are called, and sorts them', () => {
    const names = (listing: Partial<RegisterListing>) =>
      queries['register-rows'](workspace, { listing: { ...everything, ...listing }, from: 0, count: 10 }).rows.map(
        ({ entity: { name } }) => name,
      );
    expect(names({ wanted: '若西' })).toEqual(['林若西']);
    expect(names({ wanted: '无此人' })).toEqual([]);
    expect(names({ sort: { column: 'name', descending: true } })).toEqual(
      names({ sort: { column: 'name', descending: false } }).reverse(),
    );
  });

  it('has two entities as one when they are joined, with the mentions of both, and as two when they are parted', () => {
    const before = [row(first.id), row(second.id)];
    const named = at('林若西').ranges;
    const mention = workspace.records.mention.where('entityId', second.id)[0];
    expect(mention?.ranges).toEqual(named);
    workspace.execute(joinEntities([second], first), doing);
    expect(row(first.id)).toMatchObject({ mentions: 2, joined: [{ name: '林若西' }] });
    expect(row(second.id)).toBeNull();
    expect(workspace.entities.find('person', '林若西')?.id).toBe(first.id);
    expect(entitiesOf(mention?.id as MentionId)).toEqual(['林若溪']);

    const [joined, into] = [workspace.records.entity.get(second.id), workspace.records.entity.get(first.id)];
    if (joined === undefined || into === undefined) throw new Error('both are there');
    expect(into.aliases).toEqual(['林若西']);
    workspace.execute(partEntity(joined, into), doing);
    expect([row(first.id), row(second.id)]).toEqual(before);
    workspace.undo(doing);
    workspace.undo(doing);
    expect([row(first.id), row(second.id)]).toEqual(before);
  });
});

describe('deciding places together', () => {
  const decide = (ids: string, decision: PlacesDecision) =>
    writes['decide-places'](workspace, { decisions: [{ ids: placeIdsIn(ids), decision }], doing });
  const all = (changes: Partial<LedgerListing> = {}) =>
    queries['ledger-places'](workspace, {
      ...{ names: ['林若溪'], entityId: null, groups: [], type: null, order: 'day', ...changes },
    });

  beforeEach(() => {
    const second = issue.source.text.lastIndexOf('林若溪');
    const found = [at('林若溪', 0, suggested), at('林若溪', second, suggested), at('林 若溪', 0, suggested)];
    workspace.suggest([{ name: 'mention.add', payload: { records: found } }]);
  });

  it('is one edit, of which it is said how many places in how many issues, and one to undo', () => {
    const came = decide(all().ids, { kind: 'accept' });
    expect(came).toMatchObject({ places: 3, issues: 1, same: 0, gone: 0 });
    expect(all().groups).toMatchObject({ suggested: 0, accepted: 3 });
    expect(ledger(['林若溪']).rows.map(({ entity: of }) => of?.name)).toEqual(['林若溪', '林若溪', '林若溪']);
    workspace.undo(doing);
    expect(all().groups).toMatchObject({ suggested: 3, accepted: 0 });
    expect(workspace.records.entity.where('type', 'person')).toEqual([]);
  });

  it('leaves alone what is so already, and says how many that are', () => {
    const [first] = placeIdsIn(all().ids);
    decide(first ?? '', { kind: 'reject' });
    expect(decide(all().ids, { kind: 'reject' })).toMatchObject({ places: 2, same: 1 });
    expect(decide(all().ids, { kind: 'reject' })).toMatchObject({ places: 0, same: 3, written: null });
  });

  it('moves the edges of places together, which are accepted so, under the name that they have then', () => {
    expect(decide(all().ids, { kind: 'trim', moves: { start: 1, end: 0 } })).toMatchObject({ places: 3, same: 0 });
    expect(all().ids).toBe('');
    const { rows } = ledger(['若溪']);
    expect(rows.map(({ name, before, status }) => `${before.at(-1)}[${name}] ${status}`)).toEqual([
      '林[若溪] accepted',
      '林[若溪] accepted',
      ' [若溪] accepted',
    ]);
    expect(rows.map(({ entity: of }) => of?.name)).toEqual(['若溪', '若溪', '若溪']);
    workspace.undo(doing);
    expect(all().groups).toMatchObject({ suggested: 3, accepted: 0 });
  });

  it('leaves those alone of which nothing would be left', () => {
    expect(decide(all().ids, { kind: 'trim', moves: { start: 9, end: 0 } })).toMatchObject({ places: 0, same: 3 });
  });

  it('puts articles in work of which nothing was touched', () => {
    decide(all().ids, { kind: 'accept' });
    const states = new Set(
      issue.blocks.map(({ articleId }) =>
        articleId === null ? null : workspace.records.article.get(articleId)?.state,
      ),
    );
    expect([...states]).toEqual(['in-work']);
  });

  it('parts places off as an entity of their own', () => {
    decide(all().ids, { kind: 'accept' });
    const [first] = placeIdsIn(all().ids);
    decide(first ?? '', { kind: 'split', name: '林若溪（芦岭）' });
    expect(ledger(['林若溪']).rows.map(({ entity: of }) => of?.name)).toEqual(['林若溪（芦岭）', '林若溪', '林若溪']);
    const [parted] = ledger(['林若溪']).rows;
    decide(first ?? '', { kind: 'link', entityId: null });
    expect(ledger(['林若溪']).rows[0]?.entity).toBeNull();
    decide(first ?? '', { kind: 'link', entityId: parted?.entity?.id ?? null });
    expect(ledger(['林若溪']).rows[0]?.entity).toEqual(parted?.entity);
  });

  it('makes a decided place a suggestion again, and takes away what a person tagged', () => {
    add([at('林若西')]);
    decide(all().ids, { kind: 'accept' });
    decide(all().ids, { kind: 'reopen' });
    expect(all().groups).toMatchObject({ suggested: 3, accepted: 0 });
    const [tagged] = placeIdsIn(all({ names: ['林若西'] }).ids);
    decide(tagged ?? '', { kind: 'reopen' });
    expect(all({ names: ['林若西'] }).ids).toBe('');
  });
});
