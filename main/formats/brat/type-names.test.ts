import { expect, test } from 'vitest';
import { bratType, shownLabels, typeOfBrat } from './type-names.ts';

test.each(['person', 'military-unit', '船只', '𠮷田', 'название'])(
  'brat keeps the type %s, whatever letters it has',
  (type) => {
    expect(bratType(type)).toMatch(/^[\w-]+$/);
    expect(typeOfBrat(bratType(type))).toBe(type);
  },
);

test('brat shows a type that it can’t be told of as it is by its name', () => {
  expect(shownLabels(['person', '船只'])).toBe('[labels]\nu-8239-53ea | 船只\n');
  expect(shownLabels(['person'])).toBeNull();
});
