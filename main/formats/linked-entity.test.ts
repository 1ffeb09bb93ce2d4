import { expect, it } from 'vitest';
import { linkedEntity, linkWritten } from './linked-entity.ts';

it('knows records of authority files by their addresses, by name and number, and Wikidata’s by the number alone', () => {
  const wikidata = { authority: 'wikidata', identifier: 'Q700' };
  for (const written of ['Q700', 'wd:Q700', 'Wikidata:Q700', ' https://www.wikidata.org/wiki/Q700 ']) {
    expect(linkWritten(written)).toEqual(wikidata);
  }
  expect(linkWritten('http://viaf.org/viaf/76353174/')).toEqual({ authority: 'viaf', identifier: '76353174' });
  expect(linkWritten('geonames:1816670')).toEqual({ authority: 'geonames', identifier: '1816670' });
});

it('takes nothing else for a record', () => {
  for (const written of ['', '#p1', 'NIL', '700', 'Q0', 'viaf:Wang', 'own:7', 'https://example.org/wang']) {
    expect(linkWritten(written)).toBeNull();
  }
});

it('has one entity for a record, whatever it is called in the text', () => {
  const link = { authority: 'wikidata', identifier: 'Q700' };
  const [one, other] = ['王大明', '王 \n市长'].map((words) => linkedEntity([link], 'person', words));
  expect(one).toMatchObject({ name: '王大明', links: [link] });
  expect(other).toMatchObject({ name: '王 市长', id: one?.id });
  expect(linkedEntity([link], 'place', '大明')?.id).not.toBe(one?.id);
  expect(linkedEntity([link], 'person', ' ')).toBeNull();
});
