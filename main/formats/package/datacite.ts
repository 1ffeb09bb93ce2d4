import { namesOfPerson } from '../../../model/citation.ts';
import { mediaType } from './media-types.ts';
import { descriptionOf, doiOf, languagesOf, licenceOf, type PackageFacts, titleOf } from './package-facts.ts';

/** What DataCite's schema asks to be written where something is not known. */
const unknown = ':unav';

/** The fields by which a dataset is registered (DataCite Metadata Schema 4.5, https://schema.datacite.org), in DataCite's JSON. */
export function dataCite(facts: PackageFacts): object {
  const { citation, description, dates, files } = facts;
  const { program, revision } = description;
  const licence = licenceOf(citation);
  const doi = doiOf(citation);
  return {
    schemaVersion: 'http://datacite.org/schema/kernel-4',
    ...(doi === null ? {} : { identifiers: [{ identifier: doi, identifierType: 'DOI' }] }),
    ...(doi === null && citation.identifier !== ''
      ? { alternateIdentifiers: [{ alternateIdentifier: citation.identifier, alternateIdentifierType: 'URL' }] }
      : {}),
    types: { resourceTypeGeneral: 'Dataset', resourceType: 'Annotated newspaper articles' },
    titles: [{ title: titleOf(facts) }],
    creators: citation.creators.length === 0 ? [{ name: unknown }] : citation.creators.map(creatorOf),
    publisher: { name: citation.publisher === '' ? unknown : citation.publisher },
    publicationYear: revision.at?.slice(0, 4) ?? unknown,
    ...(citation.keywords.length === 0 ? {} : { subjects: citation.keywords.map((subject) => ({ subject })) }),
    dates: [
      ...(revision.at === null ? [] : [{ date: revision.at, dateType: 'Created' }]),
      ...(dates === null
        ? []
        : [{ date: dates.join('/'), dateType: 'Other', dateInformation: 'Dates of the newspapers' }]),
    ],
    ...(languagesOf(facts).length === 0 ? {} : { language: languagesOf(facts)[0] }),
    version: `revision ${revision.entries} (${revision.sha256})`,
    rightsList: [
      ...(licence === null
        ? []
        : [
            {
              rights: licence.name,
              ...(licence.address === null ? {} : { rightsUri: licence.address }),
              ...(licence.isKnown
                ? {
                    rightsIdentifier: licence.name,
                    rightsIdentifierScheme: 'SPDX',
                    schemeUri: 'https://spdx.org/licenses/',
                  }
                : {}),
            },
          ]),
      ...(citation.rights === '' ? [] : [{ rights: citation.rights }]),
    ],
    descriptions: [
      { description: descriptionOf(facts), descriptionType: 'Abstract' },
      { description: `${program.name} ${program.version}`, descriptionType: 'TechnicalInfo' },
    ],
    sizes: [`${files.reduce((sum, { octets }) => sum + octets, 0)} bytes`, `${files.length} files`],
    formats: [...new Set(files.map(({ path }) => mediaType(path)))].sort(),
  };
}

function creatorOf({ name, orcid }: PackageFacts['citation']['creators'][number]): object {
  const person = namesOfPerson(name);
  return {
    ...(person === null
      ? { name, nameType: 'Organizational' }
      : {
          ...{ name: `${person.family}, ${person.given}`, nameType: 'Personal' },
          ...{ familyName: person.family, givenName: person.given },
        }),
    ...(orcid === null
      ? {}
      : {
          nameIdentifiers: [
            {
              ...{ nameIdentifier: `https://orcid.org/${orcid}`, nameIdentifierScheme: 'ORCID' },
              schemeUri: 'https://orcid.org',
            },
          ],
        }),
  };
}
