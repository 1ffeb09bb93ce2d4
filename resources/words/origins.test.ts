import { expect, it } from 'vitest';
import { originReason as english } from './en/origins.ts';
import { originReason as chinese, makerNames } from './zh/origins.ts';

it('says in both languages why a part of the program suggests something, of whatever version it is', () => {
  expect(english('memory@4')).toBe('The same name was decided on before.');
  expect(chinese('memory@4')).toBe('以往审定过同样的名称。');
  expect(chinese('short-forms')).toBe('是文中一个全称的简称。');
});

it('says why of whatever the program suggests: corrections, categories and relations as well as names', () => {
  for (const origin of ['line-join@1', 'language-model@2', 'category-learning@2', 'title-structure@1'])
    expect(english(origin)).toMatch(/^[A-Z].*\.$/);
  for (const maker of Object.keys(makerNames)) expect(chinese(`${maker}@1`)).toMatch(/。$/);
});

it('says nothing of what a person marked, and of what came with a file', () => {
  for (const origin of ['person', 'doccano', 'constructor@1'])
    expect([english(origin), chinese(origin)]).toEqual([null, null]);
});
