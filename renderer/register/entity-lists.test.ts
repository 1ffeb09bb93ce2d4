import { expect, test } from 'vitest';
import { linksIn, linkText, problemInLinks } from './entity-lists.ts';

test('links are written as an authority and a number, or as the address of a record', () => {
  const text = 'Wikidata Q7186\nhttps://viaf.org/viaf/76353174\n\n本馆 甲-7';
  expect(linksIn(text).map(linkText)).toEqual(['wikidata Q7186', 'viaf 76353174', '本馆 甲-7']);
  expect(problemInLinks(text)).toBeNull();
});

test('a line that is no link, or whose number has another form, is pointed out', () => {
  expect(problemInLinks('wikidata Q1\n林若溪')).toEqual({ line: '林若溪', example: null });
  expect(problemInLinks('wikidata 7186')).toEqual({ line: 'wikidata 7186', example: 'Q7186' });
  expect(problemInLinks('geonames Beijing')).toEqual({ line: 'geonames Beijing', example: '1816670' });
});
