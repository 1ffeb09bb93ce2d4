import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { ready } from './harness/review.ts';

describe('what the page asks of main', () => {
  let kanwu: Kanwu;
  beforeAll(async () => {
    kanwu = await launchKanwu();
    await ready(kanwu.window);
  });
  afterAll(() => kanwu.close());

  /** Calls with whatever it is given, as a page that has been taken over would. */
  const call = (name: unknown, input: unknown) =>
    kanwu.window.evaluate(([asked, given]) => window.kanwu.call(asked as never, given as never), [
      name,
      input,
    ] as const);

  test.each([
    ['a procedure that is not there', 'file.read', { path: '/etc/hostname' }],
    ['a name that every object has', 'constructor', {}],
    ['a name that is no text', { toString: 'app.describe' }, {}],
    ['an input of another shape', 'article.open', { id: 7 }],
    ['an id that is none', 'article.open', { id: '../../etc' }],
    ['more than is asked for', 'app.describe', { verbose: true }],
    ['no input at all', 'history.list', null],
    [
      'a command that does not exist',
      'edit.execute',
      { action: 'mention-add', articleId: null, summary: '', commands: [{ name: 'workspace.drop', payload: {} }] },
    ],
    ['a theme that does not exist', 'app.set-preferences', { language: 'zh', theme: 'pink', actor: '某人' }],
  ])('is refused with a code: %s', async (_, name, input) => {
    expect(await call(name, input)).toEqual({
      ok: false,
      error: { code: 'request-invalid', message: expect.any(String), detail: expect.any(Object) },
    });
  });

  test('is refused where it is valid but not allowed', async () => {
    expect(await call('app.show-file', { path: '/etc/hostname' })).toMatchObject({
      ok: false,
      error: { code: 'request-denied' },
    });
    const id = '01900000-0000-7000-8000-000000000000';
    expect(await call('article.open', { id })).toMatchObject({ ok: false, error: { code: 'workspace-not-open' } });
  });

  test('changes nothing when it is refused', async () => {
    const described = await call('app.describe', {});
    expect(described).toMatchObject({ ok: true, value: { preferences: { theme: 'system' }, recentWorkspaces: [] } });
  });
});
