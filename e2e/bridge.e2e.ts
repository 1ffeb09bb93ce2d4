import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { usualChoice } from '../model/dataset-export.ts';
import { liuxi } from './harness/fixtures.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { ready } from './harness/review.ts';
import { callAnyhow } from './harness/stored.ts';

describe('what the page asks of main', () => {
  let kanwu: Kanwu;
  beforeAll(async () => {
    kanwu = await launchKanwu();
    await ready(kanwu.window);
  });
  afterAll(() => kanwu.close());

  const call = (name: unknown, input: unknown) => callAnyhow(kanwu.window, name, input);

  test.each([
    ['a procedure that is not there', 'file.read', { path: '/etc/hostname' }],
    ['a name that every object has', 'constructor', {}],
    ['a name that is no text', { toString: 'app.describe' }, {}],
    ['an input of another shape', 'article.open', { id: 7 }],
    ['an id that is none', 'article.open', { id: '../../etc' }],
    ['more than is asked for', 'app.describe', { verbose: true }],
    ['no input at all', 'history.list', null],
    ['a text that is no JSON', 'edit.execute', '{"action":'],
    ['a text that says something else', 'edit.execute', JSON.stringify({ action: 'mention-add' })],
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

  const somewhere = '/etc/hostname';
  test.each([
    '',
    ':memory:',
    somewhere,
    'file:///etc/hostname',
    '../Kanwu.kanwu',
    '01900000-0000-7000-8000-000000000000',
  ])('names no file of its own making: %j', async (made) => {
    const job = crypto.randomUUID();
    const answers = [
      await call('workspace.open', { file: made, job }),
      await call('issue.import', { job, files: [made] }),
      await call('export.run', { ...usualChoice('jsonl'), job, folder: made }),
      await call('app.show-file', { file: made }),
    ];
    for (const answer of answers) {
      expect(answer).toMatchObject({ ok: false, error: { code: expect.stringMatching(/^request-(invalid|denied)$/) } });
    }
    expect(await call('workspace.overview', {})).toEqual({ ok: true, value: null });
  });

  test('gets a handle for a file that was really dropped, and none for one that a script made', async () => {
    const made = await kanwu.window.evaluate(() => window.kanwu.takeDropped(new File(['x'], '/etc/hostname')));
    expect(made).toBeNull();
    await kanwu.window.evaluate(() => {
      const input = Object.assign(document.createElement('input'), { type: 'file', id: 'dropped' });
      document.body.append(input);
    });
    await kanwu.window.setInputFiles('#dropped', liuxi);
    const dropped = await kanwu.window.evaluate(async () => {
      const input = document.querySelector<HTMLInputElement>('#dropped');
      const [file] = input?.files ?? [];
      input?.remove();
      return file === undefined ? null : window.kanwu.takeDropped(file);
    });
    expect(dropped).toEqual({ handle: expect.any(String), use: 'issue', path: liuxi });
    // It may be read, and nothing else.
    expect(await call('workspace.open', { file: dropped?.handle, job: crypto.randomUUID() })).toMatchObject({
      error: { code: 'request-denied' },
    });
    expect(await call('app.show-file', { file: dropped?.handle })).toMatchObject({ error: { code: 'request-denied' } });
  });

  test.each([' 沈 ', '沈\u202e砚', ''])('takes no name that is not as it looks: %j', async (actor) => {
    const answer = await call('app.set-preferences', { language: 'zh', theme: 'light', actor });
    expect(answer).toMatchObject({
      ok: false,
      error: { code: expect.stringMatching(/^(actor-name-refused|request-invalid)$/) },
    });
  });

  test('is refused where it is valid but not allowed', async () => {
    const id = '01900000000070008000000000000000';
    expect(await call('article.open', { id })).toMatchObject({ ok: false, error: { code: 'workspace-not-open' } });
  });

  test('changes nothing when it is refused', async () => {
    const described = await call('app.describe', {});
    expect(described).toMatchObject({ ok: true, value: { preferences: { theme: 'system' }, recentWorkspaces: [] } });
  });
});
