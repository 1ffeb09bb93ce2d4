import type { AuthorityLink } from '../entity.ts';

/** An authority file on the web: how it numbers its records, and where they stand. */
interface AuthorityFile {
  readonly form: RegExp;
  /** A number that has the form. */
  readonly example: string;
  /** What the IRIs of its records begin with; their numbers come behind. */
  readonly iri: string;
  /** How else addresses of its records are written, with the number as the first group. */
  readonly addresses: readonly RegExp[];
}

/** By their short names. */
export const authorityFiles: Readonly<Record<string, AuthorityFile>> = {
  wikidata: {
    form: /^[QPL][1-9]\d*$/,
    example: 'Q7186',
    iri: 'http://www.wikidata.org/entity/',
    addresses: [/^https?:\/\/(?:www\.|m\.)?wikidata\.org\/(?:entity|wiki)\/([QPL]\d+)\/?$/i],
  },
  viaf: {
    form: /^[1-9]\d{0,21}$/,
    example: '76353174',
    iri: 'http://viaf.org/viaf/',
    addresses: [/^https?:\/\/(?:www\.)?viaf\.org\/(?:[a-z]{2}\/)?viaf\/(\d+)\/?$/i],
  },
  cbdb: {
    form: /^\d{1,7}$/,
    example: '1762',
    iri: 'https://cbdb.fas.harvard.edu/cbdbapi/person.php?id=',
    addresses: [/^https?:\/\/cbdb\.fas\.harvard\.edu\/cbdbapi\/person(?:\.php)?\?id=0*(\d+)$/i],
  },
  geonames: {
    form: /^[1-9]\d{0,9}$/,
    example: '1816670',
    iri: 'https://sws.geonames.org/',
    addresses: [/^https?:\/\/(?:www\.|sws\.)?geonames\.org\/(\d+)(?:\/[^?#]*)?$/i],
  },
  gnd: {
    form: /^[\dX-]{3,12}$/,
    example: '118529579',
    iri: 'https://d-nb.info/gnd/',
    addresses: [/^https?:\/\/d-nb\.info\/gnd\/([\dX-]+)\/?$/i],
  },
  lcnaf: {
    form: /^n[a-z]{0,2}\d{8,10}$/,
    example: 'n79021164',
    iri: 'http://id.loc.gov/authorities/names/',
    addresses: [/^https?:\/\/id\.loc\.gov\/authorities\/names\/(n[a-z]{0,2}\d+)(?:\.html)?$/i],
  },
  isni: {
    form: /^\d{15}[\dX]$/,
    example: '0000000121032683',
    iri: 'https://isni.org/isni/',
    addresses: [/^https?:\/\/(?:www\.)?isni\.org\/(?:isni\/)?(\d{15}[\dX])\/?$/i],
  },
  orcid: {
    form: /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/,
    example: '0000-0002-1825-0097',
    iri: 'https://orcid.org/',
    addresses: [/^https?:\/\/orcid\.org\/(\d{4}-\d{4}-\d{4}-\d{3}[\dX])\/?$/i],
  },
};

/** The record of a known authority file whose address somebody gave; null for another address. */
export function linkOfAddress(address: string): AuthorityLink | null {
  for (const [authority, { addresses }] of Object.entries(authorityFiles)) {
    for (const form of addresses) {
      const identifier = form.exec(address.trim())?.[1];
      if (identifier !== undefined)
        return { authority, identifier: authority === 'wikidata' ? identifier.toUpperCase() : identifier };
    }
  }
  return null;
}

/** Whether a number has the form that its authority file gives them; those of files that are not known have any. */
export function isFormedLink({ authority, identifier }: AuthorityLink): boolean {
  const file = Object.hasOwn(authorityFiles, authority) ? authorityFiles[authority] : undefined;
  return file === undefined || /^https?:\/\//i.test(identifier) || file.form.test(identifier);
}

/** The name on the web of what an authority file has; null where nobody has told it. */
export function authorityIri({ authority, identifier }: AuthorityLink): string | null {
  if (/^https?:\/\/\S+$/i.test(identifier)) return identifier;
  const name = authority.toLowerCase();
  const file = Object.hasOwn(authorityFiles, name) ? authorityFiles[name] : undefined;
  return file === undefined ? null : `${file.iri}${encodeURIComponent(identifier)}`;
}
