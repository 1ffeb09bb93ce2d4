import { expect, it } from 'vitest';
import { authorityFiles, authorityIri, isFormedLink, linkOfAddress } from './authority-files.ts';

it('knows records by the addresses that people copy', () => {
  const known = [
    ['https://www.wikidata.org/wiki/q7186', 'wikidata', 'Q7186'],
    ['http://www.wikidata.org/entity/Q7186', 'wikidata', 'Q7186'],
    ['https://viaf.org/viaf/76353174/', 'viaf', '76353174'],
    ['https://viaf.org/en/viaf/76353174', 'viaf', '76353174'],
    ['https://cbdb.fas.harvard.edu/cbdbapi/person.php?id=0001762', 'cbdb', '1762'],
    ['https://www.geonames.org/1816670/beijing.html', 'geonames', '1816670'],
  ];
  for (const [address = '', authority, identifier] of known) {
    expect(linkOfAddress(address)).toEqual({ authority, identifier });
  }
  expect(linkOfAddress('https://example.org/Q7186')).toBeNull();
});

it('checks the form of numbers, of files that it knows alone', () => {
  for (const [authority, { example }] of Object.entries(authorityFiles)) {
    expect(isFormedLink({ authority, identifier: example })).toBe(true);
    expect(linkOfAddress(authorityIri({ authority, identifier: example }) ?? '')).toEqual({
      authority,
      identifier: example,
    });
  }
  expect(isFormedLink({ authority: 'wikidata', identifier: '7186' })).toBe(false);
  expect(isFormedLink({ authority: 'viaf', identifier: 'Q1' })).toBe(false);
  expect(isFormedLink({ authority: 'own-list', identifier: '甲-7' })).toBe(true);
  expect(authorityIri({ authority: 'own-list', identifier: '甲-7' })).toBeNull();
});
