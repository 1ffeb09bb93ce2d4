import { expect, it } from 'vitest';
import { originReason as english } from './en/origins.ts';
import { originReason as chinese } from './zh/origins.ts';

it('says in both languages why a part of the program takes words for a name, of whatever version it is', () => {
  expect(english('memory@4')).toBe('The same name was decided on before.');
  expect(chinese('memory@4')).toBe('以往审定过同样的名称。');
  expect(chinese('short-forms')).toBe('是文中一个全称的简称。');
});

it('says nothing of what a person marked, and of what came with a file', () => {
  for (const origin of ['person', 'doccano', 'constructor@1'])
    expect([english(origin), chinese(origin)]).toEqual([null, null]);
});
