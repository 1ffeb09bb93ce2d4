import { afterEach, beforeEach, expect, it } from 'vitest';
import { entityIdOf } from '../../../model/derived-ids.ts';
import { newId, type RelationId } from '../../../model/ids.ts';
import { doingAs } from '../fixtures/doing-as.ts';
import { importEdit, newMention, smallIssue } from '../fixtures/small-issue.ts';
import { StoreHere } from '../open-store.ts';
import { Workspace } from '../workspace.ts';

let workspace: Workspace;
let store: StoreHere;
const [person, office] = [entityIdOf('person', '林若溪'), entityIdOf('organization', '青川区招商局')];

beforeEach(async () => {
  workspace = Workspace.open(':memory:', { nativeBinding: process.env.KANWU_SQLITE_BINDING });
  store = new StoreHere(workspace);
  const issue = smallIssue();
  const doing = doingAs('档案员', 1);
  workspace.execute(importEdit(issue), doing, [issue.source]);
  const at = issue.source.text.indexOf('局长林若溪');
  const position = newMention(issue, at, at + 2, 'position');
  const [who, of] = issue.mentions;
  const relation = (subjectId: typeof who.id, objectId: typeof who.id, type: string) => ({
    ...{ id: newId<RelationId>(), pageId: issue.page.id, subjectId, objectId, type },
    ...{ status: 'accepted' as const, origin: 'person', confidence: 1 },
  });
  const revisions = [who, of].map(({ id }) => ({ id, changes: { status: 'accepted' as const } }));
  const edit = {
    ...{ action: 'mention-accept' as const, articleId: issue.articles[0].id, summary: '' },
    commands: [
      { name: 'mention.add' as const, payload: { records: [position] } },
      { name: 'mention.revise' as const, payload: { revisions } },
      {
        name: 'relation.add' as const,
        payload: {
          records: [relation(who.id, position.id, 'holds-position'), relation(position.id, of.id, 'of-organisation')],
        },
      },
    ],
  };
  await store.write('execute', { edit, doing, withdrawn: [] });
});

afterEach(() => workspace.close());

it('tells positions with organisation, dates and where they are said, and who else stands in the same paragraphs', async () => {
  const company = await store.read('entity-company', person);
  expect(company).toMatchObject({
    lookedAt: 1,
    positionsLookedAt: 1,
    positions: [
      { position: '局长', organisation: '青川区招商局', issues: 1, firstDate: '2020-05-07', lastDate: '2020-05-07' },
    ],
  });
  expect(company.coMentions).toEqual(
    expect.arrayContaining([
      { entity: { id: office, type: 'organization', name: '青川区招商局' }, paragraphs: 1, issues: 1 },
    ]),
  );
  const [place] = company.positions.map((held) => held.place);
  const rows = await store.read('ledger-rows', place === undefined ? [] : [place]);
  expect(rows).toMatchObject([{ name: '林若溪', type: 'person' }]);
  expect((await store.read('entity-company', office)).coMentions.map(({ entity }) => entity.name)).toContain('林若溪');
});

it('counts what was joined into an entity as its own, and nothing of what is rejected', async () => {
  const doing = doingAs('档案员', 2);
  const other = { ...entity('何晚晴'), id: entityIdOf('person', '何晚晴') };
  const join = {
    ...{ action: 'entity-revise' as const, articleId: null, summary: '' },
    commands: [
      { name: 'entity.add' as const, payload: { records: [other] } },
      {
        name: 'entity.revise' as const,
        payload: { revisions: [{ id: person, changes: { joinedInto: other.id } }] },
      },
    ],
  };
  await store.write('execute', { edit: join, doing, withdrawn: [] });
  workspace.followAll();
  const company = await store.read('entity-company', other.id);
  expect(company.positions).toMatchObject([{ position: '局长', organisation: '青川区招商局' }]);
  expect(company.coMentions.map(({ entity: { name } }) => name)).not.toContain('林若溪');
  expect((await store.read('entity-company', office)).coMentions.map(({ entity: { name } }) => name)).toContain(
    '何晚晴',
  );
});

function entity(name: string) {
  return { type: 'person', name, aliases: [], links: [], notInLists: [], note: '', joinedInto: null };
}
