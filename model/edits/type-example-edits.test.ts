import { describe, expect, test } from 'vitest';
import { typeIdOf } from '../derived-ids.ts';
import { shippedType } from '../entity-type.ts';
import { mostExamples, type TypeExample } from '../type-example.ts';
import { firstOfTwoArticles } from './fixtures/two-articles.ts';
import { exampleOf, keepExample } from './type-example-edits.ts';

const { document, reading, mention, at } = firstOfTwoArticles();
const accepted = { ...mention('林若溪'), status: 'accepted' as const };

function kept(): TypeExample {
  const example = exampleOf(document, reading, accepted);
  if (typeof example === 'string') throw new Error(example);
  return example;
}

describe('a mark as an example of its type', () => {
  test('is quoted with what stands around it in its paragraph: accepted it is right, rejected it is wrong', () => {
    const { words, before, after, isRight, reason } = kept();
    expect([words, isRight, reason]).toEqual(['林若溪', true, '']);
    expect(before).toMatch(/招商局局长$/);
    expect(after).toMatch(/^出席签约/);
    expect(`${before}${words}${after}`).not.toContain('\n');
    expect(exampleOf(document, reading, { ...accepted, status: 'rejected' })).toEqual({ ...kept(), isRight: false });
  });

  test('is none before somebody decided, nor of what is not for release', () => {
    expect(exampleOf(document, reading, mention('林若溪'))).toBe('undecided');
    expect(exampleOf(document, reading, { ...accepted, notForRelease: '隐私' })).toBe('not-for-release');
    const held = { ...document, issue: { ...document.issue, notForRelease: '未到期' } };
    expect(exampleOf(held, reading, accepted)).toBe('not-for-release');
  });

  test('says with … where its paragraph goes on, and tears no character', () => {
    const { start } = at('林若溪');
    const text = '甲'.repeat(start % 2) + '𠮷'.repeat(Math.floor(start / 2));
    const example = exampleOf(document, { ...reading, text: `${text}林若溪${'𠮷'.repeat(40)}` }, accepted);
    if (typeof example === 'string') throw new Error(example);
    expect(example.words).toBe('林若溪');
    expect(`${example.before}|${example.after}`).not.toMatch(/[\ud800-\udfff]/u);
    expect(example.after).toMatch(/^𠮷{14,15}…$/u);
  });
});

describe('keeping an example', () => {
  const person = shippedType('person');

  test('describes its type, with it beside the guideline', () => {
    expect(keepExample(person, kept(), [])).toMatchObject({
      action: 'type-revise',
      commands: [
        { name: 'type.add', payload: { records: [{ id: typeIdOf('person'), examples: [] }] } },
        { name: 'type.revise', payload: { revisions: [{ changes: { examples: [kept()] } }] } },
      ],
    });
  });

  test('that is kept already changes nothing, and takes away no reason that was given', () => {
    const reasoned = { ...kept(), reason: '姓名' };
    expect(keepExample({ ...person, examples: [reasoned] }, kept(), [])).toBeNull();
  });

  test('that is said of otherwise now takes the place of what was said', () => {
    const there = { ...person, id: typeIdOf('person'), examples: [{ ...kept(), reason: '姓名' }] };
    expect(keepExample(there, { ...kept(), isRight: false }, [there])).toMatchObject({
      commands: [{ payload: { revisions: [{ changes: { examples: [{ isRight: false, reason: '' }] } }] } }],
    });
  });

  test('is refused where the type has as many as anybody reads', () => {
    const examples = Array.from({ length: mostExamples }, (_, at) => ({ ...kept(), words: `名${at}` }));
    expect(keepExample({ ...person, examples }, kept(), [])).toBe('many');
  });
});
