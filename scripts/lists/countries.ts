import { writeList } from './write-list.ts';

/** Writes resources/lists/countries.txt: the Chinese names of all ISO 3166-1 regions, as the platform's CLDR data gives them. */
const names = new Intl.DisplayNames(['zh-Hans-CN'], { type: 'region' });
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** Codes that are no country: unions, test regions, outlying areas. */
const notCountries = new Set(['EU', 'EZ', 'UN', 'XA', 'XB', 'ZZ', 'QO', 'TA', 'AN', 'AX']);

function* countries(): Generator<readonly string[]> {
  const seen = new Set<string>();
  for (const first of letters) {
    for (const second of letters) {
      const code = first + second;
      const name = names.of(code);
      if (name === undefined || name === code || notCountries.has(code) || /（|-/.test(name) || seen.has(name))
        continue;
      seen.add(name);
      yield [name.replace(/^中国(?=.*特别行政区)/, ''), code];
    }
  }
}

writeList(
  'countries.txt',
  'made by scripts/lists/countries.ts from Unicode CLDR region names (Unicode licence); name, ISO 3166-1 code',
  countries(),
);
