import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ArticleDocument } from '../../model/document.ts';
import { changedDocument, type DocumentChange } from '../../model/document-change.ts';
import { KanwuError } from '../../model/error.ts';
import { type ClassificationId, newId, type RelationId } from '../../model/ids.ts';
import { fromJsonText } from '../../model/json-text.ts';
import type { Resuggested } from './article-change.ts';
import { doingAs } from './fixtures/doing-as.ts';
import { importEdit, newMention, type SmallIssue, smallIssue } from './fixtures/small-issue.ts';
import { queries } from './queries.ts';
import { Workspace } from './workspace.ts';
import { writes } from './writes.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const doing = doingAs('档案员');

const step = fc.record({
  kind: fc.constantFrom('suggest', 'withdraw', 'revalue', 'relate', 'file', 'accept', 'undo', 'tell'),
  at: fc.nat(70),
  size: fc.integer({ min: 1, max: 5 }),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function suggestions(workspace: Workspace, { page, articles }: SmallIssue, { kind, at, size }: Step) {
  const made = { status: 'suggested', origin: 'rule@1', confidence: 0.5 } as const;
  const mentions = workspace.records.mention.where('pageId', page.id);
  const [mention, other] = [at, at + size].map((place) => mentions[place % Math.max(1, mentions.length)]);
  if (kind === 'suggest') {
    return { name: 'mention.add', payload: { records: [{ ...newMention({ page }, at, at + size, 'work'), ...made }] } };
  }
  if (kind === 'file') {
    const record = { id: newId<ClassificationId>(), articleId: articles[0].id, scheme: 'clc', code: `${at}`, ...made };
    return { name: 'classification.add', payload: { records: [record] } };
  }
  if (mention === undefined || other === undefined) return null;
  if (kind === 'withdraw') return { name: 'mention.remove', payload: { ids: [mention.id] } };
  if (kind === 'revalue') {
    return { name: 'mention.revise', payload: { revisions: [{ id: mention.id, changes: { value: `${at}` } }] } };
  }
  const ends = { subjectId: mention.id, objectId: other.id, type: 'located-in' } as const;
  const record = { id: newId<RelationId>(), pageId: page.id, ...ends, ...made };
  return { name: 'relation.add', payload: { records: [record] } };
}

it('what a window is told of suggestions keeps its article as it would be read, however late it is told', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const workspace = Workspace.open(':memory:', { nativeBinding });
      const issue = smallIssue();
      const { id } = issue.articles[0];
      workspace.execute(importEdit(issue), doing, [issue.source]);
      let document = workspace.articles.read(id);
      let waiting: Resuggested[] = [];
      const adopt = (change: DocumentChange | null): void => {
        if (change === null) throw new Error('it is not told as a change');
        document = changedDocument(document, change);
      };
      const tell = (): void => {
        const read = { changed: null, resuggested: waiting, person: doing.person };
        for (const change of queries.changes(workspace, read).suggestions ?? []) adopt(fromJsonText(change));
        waiting = [];
      };
      const accept = (at: number): void => {
        const suggested = workspace.records.mention.where('status', 'suggested');
        const mention = suggested[at % Math.max(1, suggested.length)];
        if (mention === undefined) return;
        const revisions = [{ id: mention.id, changes: { status: 'accepted' } }] as const;
        const commands = [{ name: 'mention.revise', payload: { revisions } }] as const;
        const edit = { action: 'mention-accept', articleId: id, summary: '', commands } as const;
        tell();
        adopt(fromJsonText(writes.execute(workspace, { edit, doing, withdrawn: [] }).change ?? 'null'));
      };
      for (const each of steps) {
        if (each.kind === 'tell') tell();
        else if (each.kind === 'accept') accept(each.at);
        else if (each.kind === 'undo') undoWithin(workspace, tell, adopt);
        else {
          const command = suggestions(workspace, issue, each);
          const asOf = workspace.journal.last();
          const written = command && writes.suggest(workspace, { articleId: id, commands: [command as never], asOf });
          if (written) waiting.push({ articleId: id, ids: written.ids });
        }
      }
      tell();
      expectSame(document, workspace.articles.read(id));
      workspace.close();
    }),
    { numRuns: 60 },
  );
});

/** Undoes what was done since the import. */
function undoWithin(workspace: Workspace, tell: () => void, adopt: (change: DocumentChange | null) => void): void {
  if (workspace.undoState(doing.person).undo?.action === 'issue-import') return;
  tell();
  try {
    adopt(fromJsonText(writes.undo(workspace, doing).change ?? 'null'));
  } catch (error) {
    if (!(error instanceof KanwuError)) throw error;
  }
}

function expectSame(document: ArticleDocument, read: ArticleDocument): void {
  const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);
  expect(document.mentions).toEqual(read.mentions);
  for (const noun of ['relations', 'classifications', 'entities'] as const) {
    expect([...document[noun]].sort(byId)).toEqual([...read[noun]].sort(byId));
  }
}

it('of an article that is gone nothing is told', () => {
  const workspace = Workspace.open(':memory:', { nativeBinding });
  const ids = { correction: [], mention: [], relation: [], classification: [] };
  const read = { changed: null, resuggested: [{ articleId: newId<never>(), ids }], person: doing.person };
  expect(queries.changes(workspace, read).suggestions).toEqual([]);
  workspace.close();
});
