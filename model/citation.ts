import { z } from 'zod';

/** Who made a dataset, as people write it: a person is told by the comma between family name and given names. */
export const Creator = z.strictObject({
  name: z.string().trim().min(1).max(200),
  /** `0000-0000-0000-0000`; null where none is known. */
  orcid: z
    .string()
    .regex(/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/)
    .nullable(),
});
export type Creator = Readonly<z.infer<typeof Creator>>;

/** The absolute address, or name, that ids of records are put behind; empty for `urn:uuid:`. */
export const BaseIri = z
  .string()
  .max(300)
  .regex(/^(?:(?:https?:\/\/[^\s<>"{}|\\^`]+[/#])|(?:urn:[a-z0-9][a-z0-9-]*:[^\s<>"{}|\\^`]*:))?$/i);

/**
 * What a dataset is called, whose it is and what may be done with it: what whoever takes it over has to know, and no file of the workspace
 * says. It is kept in the workspace, in no entry: whoever has a copy has what was there then.
 */
export const Citation = z.strictObject({
  /** Empty for the name of the workspace. */
  title: z.string().trim().max(300),
  description: z.string().trim().max(4000),
  creators: z.array(Creator).max(50).readonly(),
  publisher: z.string().trim().max(200),
  /** An identifier of SPDX, or an address, or words; empty where nothing is said. */
  licence: z.string().trim().max(200),
  /** What else holds: whose the texts are, what is not allowed. */
  rights: z.string().trim().max(2000),
  keywords: z.array(z.string().trim().min(1).max(100)).max(50).readonly(),
  /** A DOI or an address. */
  identifier: z.string().trim().max(300),
  /** An address for mail. */
  contact: z.string().trim().max(200),
  baseIri: BaseIri,
});
export type Citation = Readonly<z.infer<typeof Citation>>;

export const CitationField = Citation.keyof();

/** Where nobody has said anything. */
export const noCitation: Citation = {
  ...{ title: '', description: '', creators: [], publisher: '', licence: '', rights: '', keywords: [] },
  ...{ identifier: '', contact: '', baseIri: '' },
};

/** Licences for data that are offered, by their identifiers in SPDX, with where each stands. */
export const offeredLicences: Readonly<Record<string, string>> = {
  'CC0-1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
  'CC-BY-4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'CC-BY-SA-4.0': 'https://creativecommons.org/licenses/by-sa/4.0/',
  'CC-BY-NC-4.0': 'https://creativecommons.org/licenses/by-nc/4.0/',
  'CC-BY-NC-SA-4.0': 'https://creativecommons.org/licenses/by-nc-sa/4.0/',
  'CC-BY-ND-4.0': 'https://creativecommons.org/licenses/by-nd/4.0/',
  'CC-BY-NC-ND-4.0': 'https://creativecommons.org/licenses/by-nc-nd/4.0/',
  'ODC-By-1.0': 'https://opendatacommons.org/licenses/by/1-0/',
  'ODbL-1.0': 'https://opendatacommons.org/licenses/odbl/1-0/',
  'PDDL-1.0': 'https://opendatacommons.org/licenses/pddl/1-0/',
};

/** A person's family and given names; null for an organisation. */
export function namesOfPerson(name: string): { readonly family: string; readonly given: string } | null {
  const [family = '', ...given] = name.split(/[,，]/u);
  return given.length === 0 ? null : { family: family.trim(), given: given.join(',').trim() };
}

const orcidOf = /(\d{4}-\d{4}-\d{4}-\d{3}[\dX])\s*$/i;

/** Creators as people write them, one a line, an ORCID behind the name. */
export function creatorsOfLines(lines: string): readonly Creator[] {
  return lines.split('\n').flatMap((line): Creator[] => {
    const orcid = orcidOf.exec(line.trim())?.[1]?.toUpperCase() ?? null;
    const name = line
      .trim()
      .replace(orcidOf, '')
      .replace(/(?:https:\/\/orcid\.org\/|[;；\s])+$/u, '')
      .trim();
    const creator = Creator.safeParse({ name, orcid });
    return creator.success ? [creator.data] : [];
  });
}

/** What {@link creatorsOfLines} reads. */
export function linesOfCreators(creators: readonly Creator[]): string {
  return creators.map(({ name, orcid }) => (orcid === null ? name : `${name}; ${orcid}`)).join('\n');
}
