import { describe, expect, it } from 'vitest';
import { type ArticleId, type IssueId, type MentionId, newId, type PageId } from '../ids.ts';
import { CommandSchema } from './registry.ts';

const article = {
  ...{ id: newId<ArticleId>(), issueId: newId<IssueId>(), ordinal: 1, headline: null, subhead: null, reporters: [] },
  ...{ correspondents: [], photographers: [], state: 'untouched', note: '', referenceCode: null, notForRelease: null },
};

function problemsOf(candidate: unknown): string[] {
  const checked = CommandSchema.safeParse(candidate);
  return checked.success ? [] : checked.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}

describe('a command', () => {
  it('is taken when its payload is of its schema', () => {
    expect(problemsOf({ name: 'article.add', payload: { records: [article] } })).toEqual([]);
    expect(
      problemsOf({ name: 'article.revise', payload: { revisions: [{ id: article.id, changes: { state: 'done' } }] } }),
    ).toEqual([]);
  });

  it('is refused when there is none of its name', () => {
    expect(problemsOf({ name: 'article.burn', payload: {} })).toEqual(['name: no command is named article.burn']);
  });

  it('is refused, with the place of the fault, when a field is wrong', () => {
    const [problem] = problemsOf({ name: 'article.add', payload: { records: [{ ...article, state: 'lost' }] } });
    expect(problem).toMatch(/^payload\.records\.0\.state: /);
  });

  it('cannot change what a record is or which page it stands on', () => {
    const revise = (changes: object) => ({
      name: 'mention.revise',
      payload: { revisions: [{ id: newId<MentionId>(), changes }] },
    });
    expect(problemsOf(revise({ note: '存疑' }))).toEqual([]);
    expect(problemsOf(revise({ id: newId<MentionId>() }))).not.toEqual([]);
    expect(problemsOf(revise({ pageId: newId<PageId>() }))).not.toEqual([]);
  });
});
