import { namesOfPerson } from '../../../model/citation.ts';
import { mediaType } from './media-types.ts';
import {
  descriptionOf,
  doiOf,
  isAddress,
  languagesOf,
  licenceOf,
  type PackageFacts,
  pathAsIri,
  titleOf,
} from './package-facts.ts';

/** The name of the file that says what a research object is. */
export const roCrateName = 'ro-crate-metadata.json';

/** The package as a research object (RO-Crate 1.2, https://w3id.org/ro/crate/1.2): what it is, whose, by what and of what it was made. */
export function roCrate(facts: PackageFacts): object {
  const { citation, description, dates, files, sources } = facts;
  const { program, revision } = description;
  const licence = licenceOf(citation);
  const licenceId = licence?.address ?? '#licence';
  const creators = citation.creators.map(({ name, orcid }, place) => {
    const person = namesOfPerson(name);
    return {
      '@id': orcid === null ? `#creator-${place + 1}` : `https://orcid.org/${orcid}`,
      ...(person === null
        ? { '@type': 'Organization', name }
        : { '@type': 'Person', name, familyName: person.family, givenName: person.given }),
    };
  });
  const publisher =
    citation.publisher === '' ? null : { '@id': '#publisher', '@type': 'Organization', name: citation.publisher };
  const doi = doiOf(citation);
  const identifier = doi === null ? citation.identifier : `https://doi.org/${doi}`;
  const refs = (of: readonly { readonly '@id': string }[]) => of.map((each) => ({ '@id': each['@id'] }));
  const parts = files.map(({ path, octets, sha256 }) => ({
    ...{ '@id': pathAsIri(path), '@type': 'File', name: sources.get(path) ?? path },
    ...{ encodingFormat: mediaType(path), contentSize: String(octets), sha256 },
  }));
  const originals = [...sources.keys()].map((path) => ({ '@id': pathAsIri(path) }));
  return {
    '@context': 'https://w3id.org/ro/crate/1.2/context',
    '@graph': [
      {
        ...{ '@id': roCrateName, '@type': 'CreativeWork', about: { '@id': './' } },
        conformsTo: { '@id': 'https://w3id.org/ro/crate/1.2' },
      },
      {
        ...{ '@id': './', '@type': 'Dataset', name: titleOf(facts), description: descriptionOf(facts) },
        ...(revision.at === null ? {} : { datePublished: revision.at.slice(0, 10) }),
        license: { '@id': licenceId },
        ...(creators.length === 0 ? {} : { author: refs(creators) }),
        ...(publisher === null ? {} : { publisher: { '@id': publisher['@id'] } }),
        ...(identifier === '' ? {} : { identifier: isAddress(identifier) ? { '@id': identifier } : identifier }),
        ...(citation.keywords.length === 0 ? {} : { keywords: citation.keywords.join(', ') }),
        ...(dates === null ? {} : { temporalCoverage: dates.join('/') }),
        ...(languagesOf(facts).length === 0 ? {} : { inLanguage: languagesOf(facts) }),
        ...(citation.rights === '' ? {} : { conditionsOfAccess: citation.rights }),
        version: `revision ${revision.entries} (${revision.sha256})`,
        hasPart: refs(parts),
        mentions: { '@id': '#export' },
      },
      {
        ...{ '@id': '#export', '@type': 'CreateAction', name: 'Export', instrument: { '@id': '#kanwu' } },
        ...(revision.at === null ? {} : { endTime: revision.at }),
        ...(originals.length === 0 ? {} : { object: originals }),
        result: { '@id': './' },
      },
      {
        ...{ '@id': '#kanwu', '@type': 'SoftwareApplication', name: program.name, version: program.version },
        softwareRequirements: program.models.map(({ file, sha256 }) => `${file} sha256:${sha256}`),
      },
      {
        ...{ '@id': licenceId, '@type': 'CreativeWork' },
        name: licence?.name ?? '未说明许可 No licence is stated',
        ...(citation.rights === '' ? {} : { description: citation.rights }),
      },
      ...creators,
      ...(publisher === null ? [] : [publisher]),
      ...parts,
    ],
  };
}
