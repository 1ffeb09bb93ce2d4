import { describe, expect, it } from 'vitest';
import { doingAs } from '../store/fixtures/doing-as.ts';
import { importEdit, smallIssue } from '../store/fixtures/small-issue.ts';
import { StoreHere } from '../store/open-store.ts';
import { Workspace } from '../store/workspace.ts';
import { WithdrawnSuggestions } from './withdrawn-suggestions.ts';

const doing = doingAs('档案员', 1_700_000_000_000);

describe('a suggestion that the program has just withdrawn', () => {
  it('is brought back for a person who decides on it', async () => {
    const workspace = Workspace.open(':memory:', { nativeBinding: process.env.KANWU_SQLITE_BINDING });
    const issue = smallIssue();
    const [{ id }] = issue.mentions;
    const [{ id: articleId }] = issue.articles;
    workspace.execute(importEdit(issue), doing, [issue.source]);
    const withdrawn = new WithdrawnSuggestions();
    const removal = [{ name: 'mention.remove', payload: { ids: [id] } }] as const;
    withdrawn.note(workspace.articles.read(articleId), removal);
    workspace.suggest(removal);

    const accept = {
      ...({ action: 'mention-accept', articleId, summary: '' } as const),
      commands: [
        { name: 'mention.revise', payload: { revisions: [{ id, changes: { status: 'accepted' } }] } },
      ] as const,
    };
    expect(() => workspace.execute({ ...accept, commands: [...accept.commands] }, doing)).toThrow(/record-not-found/);
    const edit = { ...accept, commands: [...accept.commands] };
    await new StoreHere(workspace).write('execute', { edit, doing, withdrawn: withdrawn.revisedBy(edit) });
    expect(workspace.records.mention.get(id)?.status).toBe('accepted');
    workspace.close();
  });
});
