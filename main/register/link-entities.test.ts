import { describe, expect, it } from 'vitest';
import { reviseMention } from '../../model/edits/mention-revise.ts';
import { acceptMentions } from '../../model/edits/mention-status.ts';
import { readingOf } from '../../model/reading.ts';
import { bringIn } from '../store/fixtures/bring-in.ts';
import { doingAs } from '../store/fixtures/doing-as.ts';
import { importEdit, newMention, smallIssue } from '../store/fixtures/small-issue.ts';
import { Workspace } from '../store/workspace.ts';
import { writes } from '../store/writes.ts';
import { linkEntities } from './link-entities.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const doing = doingAs('档案员', 1_700_000_000_000);

function openWorkspace() {
  const workspace = Workspace.open(':memory:', { nativeBinding });
  const issue = smallIssue();
  workspace.execute(importEdit(issue), doing, [issue.source]);
  const accept = (article: 0 | 1): void => {
    const document = workspace.articles.read(issue.articles[article].id);
    const ids = document.mentions.map((mention) => mention.id);
    const edit = acceptMentions(document, readingOf(document.source, document.blocks, []), ids);
    if (edit === null) return;
    workspace.execute(
      linkEntities(edit, document, {
        find: (type, name) => workspace.entities.find(type, name),
        has: (id) => workspace.records.entity.get(id) !== undefined,
        standing: (id) => workspace.records.entity.get(id),
        unknown: (names) => workspace.entities.unknown(names),
      }),
      doing,
    );
  };
  return { workspace, issue, accept };
}

describe('accepting mentions', () => {
  it('gives each name an entity, and mentions of one name the same one', () => {
    const { workspace, issue, accept } = openWorkspace();
    accept(0);
    const names = workspace.articles
      .read(issue.articles[0].id)
      .entities.map((entity) => `${entity.type} ${entity.name}`);
    expect(names.sort()).toEqual(['organization 青川区招商局', 'person 林若溪']);
    workspace.close();
  });

  it('uses the entity that has the name as an alias', () => {
    const { workspace, issue, accept } = openWorkspace();
    const known = workspace.records.entity.where('type', 'organization');
    expect(known).toEqual([]);
    accept(1);
    const [library] = workspace.records.entity.where('type', 'organization');
    if (library === undefined) throw new Error('no entity was made');
    workspace.execute(
      {
        ...{ action: 'entity-revise', articleId: null, summary: '' },
        commands: [
          {
            name: 'entity.revise',
            payload: {
              revisions: [
                { id: library.id, changes: { name: '青川图书馆', aliases: ['青川区图书馆', '青川区招商局'] } },
              ],
            },
          },
        ],
      },
      doing,
    );
    accept(0);
    const mention = workspace.articles.read(issue.articles[0].id).mentions.find((each) => each.type === 'organization');
    expect(mention?.entityId).toBe(library.id);
    workspace.close();
  });

  it('uses the entity that has the name, however it is printed, and makes one of several printings', () => {
    const workspace = Workspace.open(':memory:', { nativeBinding });
    const printed = [
      '中国ABC公司',
      '中国ＡＢＣ公司',
      '中國Abc公司',
      '中 国ABC公司',
      '㈱青川',
      '（株）青川',
      '株式会社青川',
    ];
    const issue = bringIn(workspace, [['消息', printed.join('与')]]);
    const [articleId] = issue.blocks.map((block) => block.articleId);
    if (articleId == null) throw new Error('an article is expected');
    const accept = (names: readonly string[]): void => {
      const records = names.map((name) => {
        const start = issue.source.text.indexOf(name);
        return newMention(issue, start, start + name.length, 'organization');
      });
      const commands = [{ name: 'mention.add', payload: { records } } as const];
      writes.execute(workspace, {
        ...{ edit: { action: 'mention-add', articleId, summary: '', commands }, doing, withdrawn: [] },
      });
    };
    accept(printed.slice(0, 1));
    accept(printed.slice(1));
    const { mentions, entities } = workspace.articles.read(articleId);
    expect(new Set(entities.map(({ name }) => name))).toEqual(new Set(['中国ABC公司', '㈱青川']));
    expect(mentions.map(({ entityId }) => entities.find(({ id }) => id === entityId)?.name)).toEqual([
      ...printed.slice(0, 4).map(() => '中国ABC公司'),
      ...printed.slice(4).map(() => '㈱青川'),
    ]);
    workspace.close();
  });

  it('leaves a name that a person said is not known alone when it is only given a value', () => {
    const { workspace, issue, accept } = openWorkspace();
    accept(0);
    const { id } = issue.articles[0];
    const document = workspace.articles.read(id);
    const [linked] = document.mentions.filter(({ entityId }) => entityId !== null);
    if (linked === undefined) throw new Error('no entity was made');
    const unlinked = {
      ...document,
      mentions: document.mentions.map((each) => (each.id === linked.id ? { ...each, entityId: null } : each)),
    };
    const reading = readingOf(document.source, document.blocks, []);
    const edit = reviseMention(unlinked, reading, linked.id, { value: '全称' });
    if (edit === null) throw new Error('an edit is expected');
    expect(
      linkEntities(edit, unlinked, {
        find: () => undefined,
        has: () => false,
        standing: () => undefined,
        unknown: () => new Map(),
      }),
    ).toBe(edit);
    workspace.close();
  });

  it('is one step to undo, entities and all', () => {
    const { workspace, issue, accept } = openWorkspace();
    const before = workspace.dump();
    accept(0);
    workspace.undo(doing);
    expect(workspace.dump()).toEqual(before);
    expect(workspace.articles.read(issue.articles[0].id).entities).toEqual([]);
    workspace.close();
  });
});
