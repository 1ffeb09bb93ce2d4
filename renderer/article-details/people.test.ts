import { expect, test } from 'vitest';
import { peopleIn } from './people.ts';

test('names are parted by commas of any kind, and Chinese ones by spaces as well', () => {
  expect(peopleIn('周亦舟、何晚晴， 沈砚青')).toEqual(['周亦舟', '何晚晴', '沈砚青']);
  expect(peopleIn('周亦舟 何晚晴')).toEqual(['周亦舟', '何晚晴']);
  expect(peopleIn('Anna Field, 周亦舟')).toEqual(['Anna Field', '周亦舟']);
  expect(peopleIn('  ')).toEqual([]);
});
