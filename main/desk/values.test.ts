import { describe, expect, test } from 'vitest';
import { firstOfTwoArticles } from '../../model/edits/fixtures/two-articles.ts';
import type { Edit } from '../../model/journal.ts';
import type { Mention } from '../../model/mention.ts';
import { checkValues, readTypedValue } from './values.ts';

const { mention } = firstOfTwoArticles();
const { id } = mention('5月6日');

function revising(changes: Partial<Mention>): Edit {
  const commands: Edit['commands'] = [{ name: 'mention.revise', payload: { revisions: [{ id, changes }] } }];
  return { action: 'mention-revise', articleId: null, summary: '', commands };
}

function adding(changes: Partial<Mention>): Edit {
  const records = [{ ...mention('5月6日'), ...changes }];
  return { ...revising({}), commands: [{ name: 'mention.add', payload: { records } }] };
}

function deciding(changes: Partial<Mention>): Edit {
  const decisions = [{ record: mention('5月6日'), changes }];
  return { ...revising({}), commands: [{ name: 'mention.decide', payload: { decisions } }] };
}

describe('an edit', () => {
  test.each([
    ['gives a mention a value of its type', revising({ type: 'date', value: '2020-05-06' })],
    ['takes a value away', revising({ value: null })],
    ['brings no value', revising({ status: 'accepted' })],
    ['adds a mention with a value', adding({ type: 'quantity', value: '>220 {人}' })],
  ])('may stand that %s', async (_, edit) => {
    await expect(checkValues(edit)).resolves.toBeUndefined();
  });

  test.each([
    ['a value that does not fit', revising({ type: 'date', value: 'not a date' }), 'value-unfit'],
    ['a new mention with such a value', adding({ type: 'money', value: '30亿元' }), 'value-unfit'],
    ['a decision upon such a value', deciding({ status: 'accepted', value: '五月' }), 'value-unfit'],
    ['a value written otherwise than it is kept', revising({ type: 'money', value: 'cny 5' }), 'command-invalid'],
    ['a value that does not say of which type', revising({ value: '2020-05-06' }), 'command-invalid'],
  ])('is refused for %s', async (_, edit, code) => {
    await expect(checkValues(edit)).rejects.toMatchObject({ code });
  });
});

test('what is typed is answered in the form in which it is kept, or with what is wrong', async () => {
  expect(await readTypedValue('money', '≥ cny 3,000')).toEqual({ ok: true, value: '>=CNY 3000' });
  expect(await readTypedValue('date', '五月')).toEqual({ ok: false, problem: { code: 'date-form', part: '五月' } });
});
