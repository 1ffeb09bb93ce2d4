import { expect, test } from 'vitest';
import { csvOf } from './figure-table.ts';

test('a table is CSV with a row of its columns, quoted where it has to be', () => {
  const rows = [
    { key: 'a', cells: [{ value: '林若溪, 局长' }, { value: 3 }] },
    { key: 'b', cells: [{ value: '他说“好”"' }, { value: 0.5, said: '50%' }] },
  ];
  expect(csvOf({ columns: ['Entity', 'Mentions'], rows })).toBe(
    'Entity,Mentions\r\n"林若溪, 局长",3\r\n"他说“好”""",0.5\r\n',
  );
});

test('a name that a spreadsheet would take for a formula is kept from it', () => {
  const rows = [{ key: 'a', cells: [{ value: '=HYPERLINK(1)' }] }];
  expect(csvOf({ columns: ['Entity'], rows })).toBe("Entity\r\n'=HYPERLINK(1)\r\n");
});
