import { authorityIri } from '../../../model/authorities/authority-files.ts';
import { codePointsBefore } from '../annotated-text/code-points.ts';
import type { DatasetArticle, DatasetEntity } from '../dataset/dataset-article.ts';
import type { Exporter } from '../dataset/exporter.ts';
import { recordIri } from '../dataset/record-iri.ts';
import { pagesOf } from '../dataset/source-files.ts';
import { wholeValue } from '../dataset/whole-value.ts';
import { licenceOf } from '../package/package-facts.ts';
import { NamedEntities, type NamedEntity } from '../tables/named-entities.ts';
import { type Term, TurtleWriter } from './turtle.ts';

/** What types of entities are in schema.org. */
const classes: Readonly<Record<string, Term>> = {
  ...{ person: 'schema:Person', organization: 'schema:Organization', place: 'schema:Place' },
  ...{ event: 'schema:Event', work: 'schema:CreativeWork', position: 'schema:Role' },
};

/** Relations, and types that schema.org has none of, by their names in the workspace. */
const relationName = 'urn:kanwu:relation:';
const typeName = 'urn:kanwu:type:';

/**
 * Linked data as Turtle: articles and issues by schema.org, what is named as SKOS concepts with links to authority files, and where it is
 * named by NIF 2.1 (https://nif.readthedocs.io), whose offsets count code points of the reading text.
 */
export const rdf: Exporter = {
  code: 'rdf',
  name: 'RDF (Turtle)',
  use: 'web',
  recordKind: 'annotation',
  cites: true,
  leavesOut: ['roles', 'corrections', 'attributes', 'notes', 'comments'],
  begin(files, losses, { description, citation }) {
    const file = files.file('.ttl', 'annotation');
    const turtle = new TurtleWriter((count) => losses.add('characters', count));
    const named = new NamedEntities();
    const issues = new Set<string>();
    const iri = (id: string): Term => turtle.iri(recordIri(citation.baseIri, id));
    return {
      async head() {
        const licence = licenceOf(citation);
        await file.append(turtle.head(['rdf', 'xsd', 'skos', 'schema', 'nif', 'itsrdf']));
        await file.append(
          turtle.about('[]', [
            ['rdf:type', 'schema:Dataset'],
            ['schema:version', turtle.text(description.revision.sha256)],
            ['schema:name', ...(citation.title === '' ? [] : [turtle.text(citation.title)])],
            ['schema:creator', ...citation.creators.map(({ name }) => turtle.text(name))],
            [
              'schema:license',
              ...(licence === null
                ? []
                : [licence.address === null ? turtle.text(licence.name) : turtle.iri(licence.address)]),
            ],
          ]),
        );
      },
      async article(article) {
        named.add(article);
        losses.add('interrupted-mentions', article.entities.filter(({ ranges }) => ranges !== undefined).length);
        const issue = article.issue.id ?? `issue-${article.issue.date}-${article.issue.number}`;
        if (!issues.has(issue)) await file.append(aboutIssue(turtle, iri(issue), article));
        issues.add(issue);
        await file.append(aboutArticle(turtle, iri, iri(issue), article), article.entities.length);
      },
      async foot() {
        for (const entity of named.all()) await file.append(aboutEntity(turtle, iri, entity));
      },
    };
  },
};

function aboutIssue(turtle: TurtleWriter, subject: Term, { issue }: DatasetArticle): string {
  const { title, issn, cn, date, number, language, referenceCode } = issue;
  return turtle.about(subject, [
    ['rdf:type', 'schema:PublicationIssue'],
    ['schema:name', ...texts(turtle, title, language)],
    ['schema:issn', ...texts(turtle, issn)],
    ['schema:identifier', ...texts(turtle, cn), ...texts(turtle, referenceCode)],
    ['schema:datePublished', ...texts(turtle, date)],
    ['schema:issueNumber', ...texts(turtle, number)],
    ['schema:inLanguage', ...texts(turtle, language)],
  ]);
}

function aboutArticle(turtle: TurtleWriter, iri: (id: string) => Term, issue: Term, article: DatasetArticle): string {
  const { text, entities, relations, categories } = article;
  const language = article.issue.language;
  const id = article.id ?? String(article.article);
  const place = codePointsBefore(text);
  const stretch = (start: number, end: number): Term => iri(id).replace(/>$/, `#offset_${place(start)}_${place(end)}>`);
  const context = stretch(0, text.length);
  const offsets = (start: number, end: number): readonly (readonly [Term, Term])[] => [
    ['nif:beginIndex', turtle.typed(String(place(start)), 'xsd:nonNegativeInteger')],
    ['nif:endIndex', turtle.typed(String(place(end)), 'xsd:nonNegativeInteger')],
  ];
  const about = turtle.about(iri(id), [
    ['rdf:type', 'schema:NewsArticle'],
    ['schema:isPartOf', issue],
    ['schema:identifier', ...texts(turtle, article.referenceCode)],
    ['schema:position', turtle.typed(String(article.article), 'xsd:integer')],
    ['schema:headline', ...texts(turtle, article.headline, language)],
    ['schema:alternativeHeadline', ...texts(turtle, article.subhead, language)],
    ['schema:pagination', ...pagesOf(article.sources).map((page) => turtle.text(page))],
    ['schema:author', ...article.reporters.map((name) => turtle.text(name))],
    ['schema:contributor', ...[...article.correspondents, ...article.photographers].map((name) => turtle.text(name))],
    [
      'schema:about',
      ...categories.map(
        ({ scheme, code, label }) =>
          `[ rdf:type skos:Concept ; skos:inScheme ${turtle.iri(`urn:kanwu:scheme:${encodeURIComponent(scheme)}`)} ; skos:notation ${turtle.text(code)} ; skos:prefLabel ${turtle.text(label)} ]`,
      ),
    ],
    ['schema:mentions', ...new Set(entities.flatMap(({ entity }) => (entity === null ? [] : [iri(entity.id)])))],
  ]);
  const texted = turtle.about(context, [
    ['rdf:type', 'nif:Context', 'nif:OffsetBasedString'],
    ...offsets(0, text.length),
    ['nif:isString', turtle.text(text)],
    ['nif:sourceUrl', iri(id)],
  ]);
  const mentions = entities.map((mention, at) => {
    const related = relations.filter(({ subject }) => subject === at);
    return turtle.about(stretch(mention.start, mention.end), [
      ['rdf:type', 'nif:Phrase', 'nif:OffsetBasedString'],
      ['nif:referenceContext', context],
      ...offsets(mention.start, mention.end),
      ['nif:anchorOf', turtle.text(mention.text)],
      ...saidOf(turtle, iri, mention),
      ...related.flatMap(({ type, object }): [Term, Term][] => {
        const other = entities[object];
        if (other === undefined) return [];
        return [[turtle.iri(`${relationName}${encodeURIComponent(type)}`), stretch(other.start, other.end)]];
      }),
    ]);
  });
  return [about, texted, ...mentions].join('');
}

function saidOf(
  turtle: TurtleWriter,
  iri: (id: string) => Term,
  mention: DatasetEntity,
): readonly (readonly [Term, ...Term[]])[] {
  const { entity, status, confidence } = mention;
  return [
    ['itsrdf:taClassRef', classOf(turtle, mention.type)],
    ['itsrdf:taIdentRef', ...(entity === null ? [] : [iri(entity.id)])],
    ['rdf:value', ...texts(turtle, wholeValue(mention))],
    ['itsrdf:taConfidence', ...(status === 'suggested' ? [turtle.typed(String(confidence), 'xsd:double')] : [])],
  ];
}

function aboutEntity(turtle: TurtleWriter, iri: (id: string) => Term, { entity, mentions }: NamedEntity): string {
  const linked = entity.links.map(({ authority, identifier }) => ({
    authority,
    identifier,
    iri: authorityIri({ authority, identifier }),
  }));
  return turtle.about(iri(entity.id), [
    ['rdf:type', 'skos:Concept', classOf(turtle, entity.type)],
    ['skos:prefLabel', turtle.text(entity.name)],
    ['skos:altLabel', ...entity.aliases.map((alias) => turtle.text(alias))],
    ['skos:exactMatch', ...linked.flatMap((link) => (link.iri === null ? [] : [turtle.iri(link.iri)]))],
    [
      'skos:notation',
      ...linked.flatMap((link) => (link.iri === null ? [turtle.text(`${link.authority}:${link.identifier}`)] : [])),
    ],
    ['schema:interactionCount', turtle.typed(String(mentions), 'xsd:integer')],
  ]);
}

function classOf(turtle: TurtleWriter, type: string): Term {
  return classes[type] ?? turtle.iri(`${typeName}${encodeURIComponent(type)}`);
}

function texts(turtle: TurtleWriter, text: string | null, language: string | null = null): readonly Term[] {
  return text === null || text === '' ? [] : [turtle.text(text, language)];
}
