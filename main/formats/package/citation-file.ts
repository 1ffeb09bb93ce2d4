import { namesOfPerson } from '../../../model/citation.ts';
import { descriptionOf, doiOf, isAddress, licenceOf, type PackageFacts, titleOf } from './package-facts.ts';

/**
 * How the dataset is to be cited, as a Citation File (CFF 1.2.0, https://citation-file-format.github.io); null without creators, whom it can't be
 * without.
 */
export function citationFile(facts: PackageFacts): string | null {
  const { citation, description } = facts;
  if (citation.creators.length === 0) return null;
  const licence = licenceOf(citation);
  const doi = doiOf(citation);
  return yaml([
    ['cff-version', '1.2.0'],
    ['message', '引用本数据集时请照此著录。 If you use this dataset, please cite it as below.'],
    ['type', 'dataset'],
    ['title', titleOf(facts)],
    ['abstract', descriptionOf(facts)],
    ['authors', citation.creators.map(authorOf)],
    ...(licence === null
      ? []
      : [licence.isKnown ? pair('license', licence.name) : pair('license-url', licence.address)]),
    ...[pair('doi', doi), pair('url', doi === null && isAddress(citation.identifier) ? citation.identifier : null)],
    ['keywords', citation.keywords],
    ...[pair('date-released', description.revision.at?.slice(0, 10) ?? null)],
    ['version', `revision ${description.revision.entries}`],
    ...(citation.contact === ''
      ? []
      : [pair('contact', [{ name: citation.publisher || titleOf(facts), email: citation.contact }])]),
  ]);
}

function authorOf({ name, orcid }: PackageFacts['citation']['creators'][number]): Readonly<Record<string, string>> {
  const person = namesOfPerson(name);
  return {
    ...(person === null ? { name } : { 'family-names': person.family, 'given-names': person.given }),
    ...(orcid === null ? {} : { orcid: `https://orcid.org/${orcid}` }),
  };
}

type Value = string | null | readonly string[] | readonly Readonly<Record<string, string>>[];
type Pair = readonly [key: string, value: Value];

function pair(key: string, value: Value): Pair {
  return [key, value];
}

/** Keys with their values as YAML 1.2, of which a text in JSON is one; without those that have none. */
function yaml(pairs: readonly Pair[]): string {
  return pairs
    .map(([key, value]) => {
      if (value === null || value.length === 0) return '';
      if (typeof value === 'string') return `${key}: ${JSON.stringify(value)}\n`;
      return `${key}:\n${value.map((each) => `  - ${typeof each === 'string' ? JSON.stringify(each) : fields(each)}\n`).join('')}`;
    })
    .join('');
}

function fields(of: Readonly<Record<string, string>>): string {
  return Object.entries(of)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    .join('\n    ');
}
