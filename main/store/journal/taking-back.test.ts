import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '../../../model/commands/command.ts';
import type { HistoryPage } from '../../../model/history.ts';
import type { EditAction, JournalEntry } from '../../../model/journal.ts';
import { checkWorkspace } from '../check.ts';
import { bringIn } from '../fixtures/bring-in.ts';
import { doingAs } from '../fixtures/doing-as.ts';
import { newCorrection, newMention, type SmallIssue } from '../fixtures/small-issue.ts';
import { queries } from '../queries.ts';
import { Workspace } from '../workspace.ts';

const [lin, he] = [doingAs('林', Date.UTC(2021, 5, 1, 12)), doingAs('何', Date.UTC(2021, 5, 3, 12))];

let workspace: Workspace;
let issue: SmallIssue;

beforeEach(() => {
  workspace = Workspace.open(':memory:', { nativeBinding: process.env.KANWU_SQLITE_BINDING });
  issue = bringIn(workspace, [['甲', '林若溪到青川图画馆。']]);
});
afterEach(() => workspace.close());

function execute(doing: typeof lin, action: EditAction, ...commands: readonly Command[]): JournalEntry {
  return workspace.execute({ action, articleId: null, summary: '', commands }, doing).entry;
}

const mention = () => ({ ...newMention(issue, 3, 6, 'person'), status: 'accepted' as const });
const history = (page: Partial<HistoryPage>): JournalEntry['action'][] =>
  queries.history(workspace, { before: null, limit: 10, articleId: null, ...page }).map(({ action }) => action);

describe('an edit', () => {
  it('is taken back by itself, however much was done since elsewhere, and whosever it is', () => {
    const mark = mention();
    const tagged = execute(lin, 'mention-add', { name: 'mention.add', payload: { records: [mark] } });
    const correction = newCorrection(issue, 10, 11, '书');
    execute(he, 'correction-add', { name: 'correction.add', payload: { records: [correction] } });
    expect(queries['taking-back'](workspace, tagged.id)).toEqual({ kind: 'possible' });
    const { entry } = workspace.takeBack(tagged.id, he);
    expect(entry).toMatchObject({ kind: 'undo', targetId: tagged.id, action: 'mention-add', actor: '何' });
    expect(workspace.records.mention.get(mark.id)).toBeUndefined();
    expect(workspace.records.correction.get(correction.id)).toBeDefined();
    expect(queries['taking-back'](workspace, tagged.id)).toEqual({ kind: 'nothing-to-take-back' });
    expect(() => workspace.takeBack(tagged.id, he)).toThrow(/nothing-to-undo/);
    expect(checkWorkspace(workspace).problems).toEqual([]);
    workspace.redo(he);
    expect(workspace.records.mention.get(mark.id)).toBeDefined();
  });

  it('is not taken back from under what was done with it later, which is told', () => {
    const mark = mention();
    const tagged = execute(lin, 'mention-add', { name: 'mention.add', payload: { records: [mark] } });
    const revised = execute(he, 'mention-revise', {
      ...{ name: 'mention.revise', payload: { revisions: [{ id: mark.id, changes: { type: 'place' } }] } },
    });
    expect(queries['taking-back'](workspace, tagged.id)).toMatchObject({ kind: 'built-upon', by: { id: revised.id } });
    expect(() => workspace.takeBack(tagged.id, lin)).toThrow(/built-upon/);
    workspace.takeBack(revised.id, lin);
    expect(workspace.records.mention.get(mark.id)?.type).toBe('person');
    workspace.takeBack(tagged.id, lin);
    expect(workspace.records.mention.get(mark.id)).toBeUndefined();
    expect(checkWorkspace(workspace).problems).toEqual([]);
  });

  it('of another kind than an edit is not: an import, an undo, what is unknown', () => {
    const [imported] = queries.history(workspace, { before: null, limit: 1, articleId: null });
    if (imported === undefined) throw new Error('an import is expected');
    expect(queries['taking-back'](workspace, imported.id)).toEqual({ kind: 'nothing-to-take-back' });
    const tagged = execute(lin, 'mention-add', { name: 'mention.add', payload: { records: [mention()] } });
    const { entry } = workspace.takeBack(tagged.id, lin);
    expect(queries['taking-back'](workspace, entry.id)).toEqual({ kind: 'nothing-to-take-back' });
  });
});

describe('the history', () => {
  it('is narrowed down by person, kind and day', () => {
    execute(lin, 'mention-add', { name: 'mention.add', payload: { records: [mention()] } });
    execute(he, 'correction-add', {
      name: 'correction.add',
      payload: { records: [newCorrection(issue, 10, 11, '书')] },
    });
    expect(history({})).toEqual(['correction-add', 'mention-add', 'issue-import']);
    expect(history({ personId: lin.person })).toEqual(['mention-add']);
    expect(history({ kind: 'text' })).toEqual(['correction-add']);
    expect(history({ kind: 'register' })).toEqual([]);
    expect(history({ from: '2021-06-02' })).toEqual(['correction-add', 'issue-import']);
    expect(history({ from: '2021-06-01', until: '2021-06-02' })).toEqual(['mention-add']);
    expect(history({ personId: he.person, kind: 'marks' })).toEqual([]);
  });
});
