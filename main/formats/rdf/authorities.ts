/** Where records of authority files stand on the web, by the files' short names; their numbers come behind. */
const addresses: Readonly<Record<string, string>> = {
  wikidata: 'http://www.wikidata.org/entity/',
  viaf: 'http://viaf.org/viaf/',
  gnd: 'https://d-nb.info/gnd/',
  lcnaf: 'http://id.loc.gov/authorities/names/',
  geonames: 'https://sws.geonames.org/',
  isni: 'https://isni.org/isni/',
  orcid: 'https://orcid.org/',
  cbdb: 'https://cbdb.fas.harvard.edu/cbdbapi/person.php?id=',
};

/** The name on the web of what an authority file has; null where nobody has told it. */
export function authorityIri(authority: string, identifier: string): string | null {
  if (/^https?:\/\/\S+$/i.test(identifier)) return identifier;
  const address = addresses[authority.toLowerCase()];
  return address === undefined ? null : `${address}${encodeURIComponent(identifier)}`;
}
