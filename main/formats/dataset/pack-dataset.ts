import { languages } from '../../../model/language.ts';
import type { Store } from '../../store/store.ts';
import { dataDictionary } from '../dictionary/data-dictionary.ts';
import type { Bag } from '../package/bag.ts';
import { citationFile } from '../package/citation-file.ts';
import { dataPackage } from '../package/data-package.ts';
import { dataCite } from '../package/datacite.ts';
import { descriptionOf, type PackageFacts, titleOf } from '../package/package-facts.ts';
import { readme } from '../package/readme.ts';
import { roCrate, roCrateName } from '../package/ro-crate.ts';
import { earliest, latest } from '../tables/dates.ts';
import type { DatasetArticle } from './dataset-article.ts';
import type { DatasetSettings } from './exporter.ts';
import { harmlessName } from './file-names.ts';
import type { LossTally } from './losses.ts';
import { writeProvenance } from './provenance.ts';

/** Remembers of which files and days articles are, as they go by. */
export class SourcesMet {
  /** Their names, by their hashes. */
  readonly #names = new Map<string, string>();
  /** The hashes of their files, by the ids of articles. */
  readonly articles = new Map<string, readonly string[]>();
  #first: string | null = null;
  #last: string | null = null;

  async *noting(articles: AsyncIterable<DatasetArticle>): AsyncIterable<DatasetArticle> {
    for await (const article of articles) {
      for (const { sha256, file } of article.sources) this.#names.set(sha256, file);
      if (article.id !== undefined)
        this.articles.set(article.id, [...new Set(article.sources.map(({ sha256 }) => sha256))]);
      this.#first = earliest(this.#first, article.issue.date);
      this.#last = latest(this.#last, article.issue.date);
      yield article;
    }
  }

  /** In the order of their hashes. */
  all(): readonly (readonly [sha256: string, file: string])[] {
    return [...this.#names].sort(([a], [b]) => (a < b ? -1 : 1));
  }

  /** First and last, as ISO 8601; null where no issue has a date. */
  get dates(): PackageFacts['dates'] {
    return this.#first === null || this.#last === null ? null : [this.#first, this.#last];
  }
}

/**
 * Adds to a packed dataset the files that it was made of, as they were imported, what its fields hold, and what it is in the ways in which
 * others take it: as a data package, a research object, for citing and for registering.
 *
 * @param name what the dataset's files are called before their endings
 */
export async function packDataset(
  bag: Bag,
  name: string,
  met: SourcesMet,
  store: Pick<Store, 'read'>,
  { citation, description, isHeldBack }: Pick<DatasetSettings, 'citation' | 'description' | 'isHeldBack'>,
  losses: LossTally,
): Promise<void> {
  for (const language of languages) await bag.add(`data-dictionary.${language}.md`).append(dataDictionary(language));
  const sources = new Map<string, string>();
  for (const [sha256, file] of met.all()) {
    if (isHeldBack(sha256)) {
      losses.add('held-back-files');
      continue;
    }
    // Files of one name are told apart by what is in them.
    const path = `sources/${sha256.slice(0, 8)}-${harmlessName(file)}`;
    sources.set(path, file);
    const packed = bag.add(path);
    await packed.append(await store.read('source-bytes', sha256));
    await packed.end();
  }
  const provenance = bag.add('provenance.ttl');
  await writeProvenance(
    provenance,
    { description, baseIri: citation.baseIri, files: met.all(), articles: met.articles },
    store,
  );
  await provenance.end();
  const factsNow = (): PackageFacts => ({ name, citation, description, dates: met.dates, files: bag.files(), sources });
  // Each is written before it is a file of the package, so that it lists those before it and not itself.
  const add = async (path: string, text: string | null): Promise<void> => {
    if (text !== null) await bag.add(path).append(text);
  };
  await add('README.md', readme(factsNow()));
  await add('CITATION.cff', citationFile(factsNow()));
  await add('datacite.json', json(dataCite(factsNow())));
  await add('datapackage.json', json(dataPackage(factsNow())));
  await add(roCrateName, json(roCrate(factsNow())));
  await bag.close(bagInfo(factsNow()));
}

/** What `bag-info.txt` says, by the labels that RFC 8493 reserves. */
function bagInfo(facts: PackageFacts): readonly (readonly [label: string, value: string])[] {
  const { citation, description } = facts;
  const { program, revision } = description;
  const said: readonly (readonly [string, string])[] = [
    ['Source-Organization', citation.publisher],
    ['Contact-Email', citation.contact],
    ['External-Description', descriptionOf(facts)],
    ['External-Identifier', citation.identifier],
    ['Bag-Software-Agent', `${program.name} ${program.version}`],
    ['Bagging-Date', revision.at?.slice(0, 10) ?? ''],
    ['Internal-Sender-Identifier', `Kanwu workspace revision ${revision.sha256}`],
    ['Internal-Sender-Description', titleOf(facts)],
    ['License', citation.licence],
    ['Rights', citation.rights],
  ];
  return said.filter(([, value]) => value !== '');
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
