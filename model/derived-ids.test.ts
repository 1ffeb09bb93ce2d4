import { expect, it } from 'vitest';
import { classificationIdOf, entityIdOf } from './derived-ids.ts';
import type { ArticleId } from './ids.ts';

it('the same parts have the same id in every copy of a workspace, and in every version of the program', () => {
  expect(entityIdOf('person', '林若溪')).toBe('e2fd5ab6992f53c99830c5d587f93593');
  expect(entityIdOf('person', ' 林 若溪')).toBe(entityIdOf('person', '林若溪'));
  expect(classificationIdOf('a' as ArticleId, 'clc', 'F')).not.toBe(classificationIdOf('a' as ArticleId, 'clc', 'G'));
});

it('what another program cut in the middle of a character has an id, too', () => {
  expect(entityIdOf('person', '\ud842')).toMatch(/^[0-9a-f]{32}$/);
});
