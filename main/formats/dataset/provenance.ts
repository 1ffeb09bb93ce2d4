import type { EntryId } from '../../../model/ids.ts';
import type { JournalEntry } from '../../../model/journal.ts';
import type { Store } from '../../store/store.ts';
import { type Term, TurtleWriter } from '../rdf/turtle.ts';
import type { DatasetDescription } from './dataset-description.ts';
import type { DatasetFile } from './exporter.ts';
import { recordIri } from './record-iri.ts';

/** So many entries of the journal are held at once. */
const slice = 500;

/** What of a package its provenance tells. */
export interface ProvenanceOf {
  readonly description: DatasetDescription;
  /** See `model/citation.ts`. */
  readonly baseIri: string;
  /** Names of the imported files, by the SHA-256 of their bytes. */
  readonly files: readonly (readonly [sha256: string, file: string])[];
  /** The files that each article is of, by its id. */
  readonly articles: ReadonlyMap<string, readonly string[]>;
}

/**
 * Who did what of a dataset and when, as the journal has it (PROV-O, https://www.w3.org/TR/prov-o/): its entries are activities, the people and the program are
 * agents, imported files, articles and the dataset are entities. Of entries that were made in an article those are told whose article is in
 * the dataset; what they say in words stays out, as it quotes the text.
 */
export async function writeProvenance(file: DatasetFile, of: ProvenanceOf, store: Pick<Store, 'read'>): Promise<void> {
  const turtle = new TurtleWriter(() => {});
  const { description, files, articles } = of;
  const { program, revision } = description;
  const iri = (id: string): Term => turtle.iri(recordIri(of.baseIri, id));
  const source = (sha256: string): Term => turtle.iri(`urn:kanwu:file:${sha256}`);
  const dataset = turtle.iri(`urn:kanwu:revision:${revision.sha256}`);
  const made = turtle.iri(`urn:kanwu:export:${revision.sha256}`);
  const agent = turtle.iri(`urn:kanwu:program:${program.version}`);
  await file.append(turtle.head(['rdf', 'rdfs', 'xsd', 'prov']));
  await file.append(
    turtle.about(agent, [
      ['rdf:type', 'prov:Agent', 'prov:SoftwareAgent'],
      ['rdfs:label', turtle.text(`${program.name} ${program.version}`)],
    ]) +
      turtle.about(made, [
        ['rdf:type', 'prov:Activity'],
        ['rdfs:label', turtle.text('export')],
        ['prov:wasAssociatedWith', agent],
        ['prov:used', ...files.map(([sha256]) => source(sha256))],
      ]) +
      turtle.about(dataset, [
        ['rdf:type', 'prov:Entity', 'prov:Collection'],
        ['prov:wasGeneratedBy', made],
        ['prov:wasAttributedTo', agent],
      ]),
  );
  for (const [sha256, name] of files) {
    const said = turtle.about(source(sha256), [
      ['rdf:type', 'prov:Entity'],
      ['rdfs:label', turtle.text(name)],
    ]);
    await file.append(said);
  }
  for (const [id, sources] of articles) {
    const said = turtle.about(iri(id), [
      ['rdf:type', 'prov:Entity'],
      ['prov:wasDerivedFrom', ...sources.map(source)],
    ]);
    await file.append(said + turtle.about(dataset, [['prov:hadMember', iri(id)]]));
  }
  const people = new Set<string>();
  for await (const entry of entriesOf(store)) {
    if (entry.articleId !== null && !articles.has(entry.articleId)) continue;
    const person = turtle.iri(`urn:kanwu:person:${encodeURIComponent(entry.actor)}`);
    if (!people.has(entry.actor)) {
      people.add(entry.actor);
      await file.append(
        turtle.about(person, [
          ['rdf:type', 'prov:Agent', 'prov:Person'],
          ['rdfs:label', turtle.text(entry.actor)],
        ]),
      );
    }
    await file.append(aboutEntry(turtle, entry, iri, person));
  }
}

function aboutEntry(
  turtle: TurtleWriter,
  { id, kind, action, articleId, targetId, at }: JournalEntry,
  iri: (id: string) => Term,
  person: Term,
): string {
  const activity = turtle.about(iri(id), [
    ['rdf:type', 'prov:Activity'],
    ['rdfs:label', turtle.text(kind === 'edit' ? action : `${kind} ${action}`)],
    ['prov:endedAtTime', turtle.typed(new Date(at).toISOString(), 'xsd:dateTime')],
    ['prov:wasAssociatedWith', person],
    ['prov:wasInformedBy', ...(targetId === null ? [] : [iri(targetId)])],
  ]);
  if (articleId === null) return activity;
  return activity + turtle.about(iri(articleId), [['prov:wasInfluencedBy', iri(id)]]);
}

/** All entries of the journal, the newest first. */
async function* entriesOf(store: Pick<Store, 'read'>): AsyncGenerator<JournalEntry> {
  let before: EntryId | null = null;
  do {
    const entries: readonly JournalEntry[] = await store.read('history', { before, limit: slice, articleId: null });
    yield* entries;
    before = entries.length < slice ? null : (entries.at(-1)?.id ?? null);
  } while (before !== null);
}
