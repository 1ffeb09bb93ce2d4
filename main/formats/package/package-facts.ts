import type { Citation } from '../../../model/citation.ts';
import { offeredLicences } from '../../../model/citation.ts';
import type { DatasetDescription } from '../dataset/dataset-description.ts';

/** A file of what is packed. */
export interface PackedFile {
  /** Seen from the root of the payload, with `/`. */
  readonly path: string;
  /** Bytes. */
  readonly octets: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** What a package says of the dataset in it. */
export interface PackageFacts {
  /** The name of the workspace, which files are named after. */
  readonly name: string;
  readonly citation: Citation;
  readonly description: DatasetDescription;
  /** First and last dates of its issues, as ISO 8601; null where none has a date. */
  readonly dates: readonly [first: string, last: string] | null;
  /** In the order of their paths. */
  readonly files: readonly PackedFile[];
  /** Names of the imported files, by their paths in the package. */
  readonly sources: ReadonlyMap<string, string>;
}

/** What a dataset is, where its people have said nothing of it. */
const usualDescription =
  '报纸文章的数据集，连同它所依据的文件。 A dataset of newspaper articles, with the files that it was made of.';

export function titleOf({ citation, name }: PackageFacts): string {
  return citation.title === '' ? name : citation.title;
}

export function descriptionOf({ citation }: PackageFacts): string {
  return citation.description === '' ? usualDescription : citation.description;
}

/** The languages of its newspapers, as BCP 47 tags them, each once. */
export function languagesOf({ description: { publications } }: PackageFacts): readonly string[] {
  return [...new Set(publications.flatMap(({ language }) => language ?? []))].sort();
}

/** A licence as others take it. */
export interface Licence {
  readonly name: string;
  /** Whether the name is an identifier of SPDX. */
  readonly isKnown: boolean;
  /** Where it stands; null where it has no address. */
  readonly address: string | null;
}

/** Null where nothing is said. */
export function licenceOf({ licence }: Citation): Licence | null {
  if (licence === '') return null;
  const address = Object.hasOwn(offeredLicences, licence) ? (offeredLicences[licence] ?? null) : null;
  if (address !== null) return { name: licence, isKnown: true, address };
  return { name: licence, isKnown: false, address: isAddress(licence) ? licence : null };
}

export function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text);
}

/** The DOI in an identifier; null where it is none. */
export function doiOf({ identifier }: Citation): string | null {
  return /\b(10\.\d{4,9}\/\S+)$/.exec(identifier)?.[1] ?? null;
}

/** A path as a reference in a URI. */
export function pathAsIri(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
