import type { Encoding } from '../../../model/encoding.ts';
import { type AnnotatedText, mark, type TextMark, type TextRelation } from '../annotated-text/annotated-text.ts';
import { documentOfTexts } from '../annotated-text/document-of-texts.ts';
import type { DocumentBuilder } from '../document-builder.ts';
import type { ImportedDocument } from '../importer.ts';
import { linkWritten } from '../linked-entity.ts';
import type { CasSlot } from './structures.ts';

/** A text of a CAS: its subject of analysis. */
export interface Sofa {
  readonly id: string;
  readonly text: string;
}

/** An annotation of a CAS; offsets count UTF-16 units of its sofa's text. */
export interface CasAnnotation {
  readonly id: string;
  readonly sofa: string;
  /** The type's name, with its package where the format says it. */
  readonly type: string;
  readonly begin: number;
  readonly end: number;
  /** Features whose values are plain. */
  readonly features: Readonly<Record<string, string>>;
  /** Of a relation, the ids of the annotations that it leads from and to (features `Governor` and `Dependent`). */
  readonly governor: string | null;
  readonly dependent: string | null;
  /** Of a link of a chain, the id of the next. */
  readonly next: string | null;
  readonly slots: readonly (CasSlot & { readonly feature: string })[];
  /** Features that lead to anything else than an annotation in a slot. */
  readonly otherFeatures: readonly string[];
}

/** How a text is built, not what it names: the layers that annotation tools make first. */
const grammar =
  /(?:^|[.:])(?:DocumentAnnotation|DocumentMetaData|TagsetDescription|Token|Sentence|Paragraph|Heading|Div|Lemma|Stem|POS\w*|Dependency|ROOT|Constituent|Chunk|NC|VC|MorphologicalFeatures|Morpheme|CASMetadata|SurfaceForm|CoreferenceChain|CoreferenceLink)$/;

/** Features that say what an annotation's type is, where its own name only says the layer. */
const labels = ['value', 'label', 'entityType', 'category', 'kind', 'type'];
/** Features that link to a record elsewhere. */
const linking = ['identifier', 'uri', 'wikidataId'];
/** What a link of a chain is, and what leads from it to the next. */
const chain = { type: 'referenceType', relation: 'referenceRelation' } as const;

/** Whether a type says how a text is built, or what file it is from. */
export function isGrammar(type: string): boolean {
  return grammar.test(type);
}

/** The texts of a CAS with what is marked in them, an article each. */
export function documentOfCas(
  sofas: readonly Sofa[],
  annotations: readonly CasAnnotation[],
  encoding: Encoding,
  builder: DocumentBuilder,
): ImportedDocument | null {
  const texts = sofas.map(({ id, text }): AnnotatedText => {
    const own = annotations.filter(({ sofa }) => sofa === id);
    const marks: TextMark[] = [];
    const places = new Map<string, number>();
    const related: CasAnnotation[] = [];
    for (const annotation of own) {
      const { type, begin, end, features } = annotation;
      if (grammar.test(type)) builder.unread.add('grammar', type);
      else {
        const others = Object.keys(features).filter((name) => !labels.includes(name) && !isOfChain(name));
        const isRelation = annotation.governor !== null || annotation.dependent !== null;
        const written = others.filter((each) => linking.includes(each) && features[each] !== '');
        const known = written.flatMap((name) => {
          const link = isRelation ? null : linkWritten(features[name] ?? '');
          if (link === null) builder.unread.add('links', name);
          return link ?? [];
        });
        const said = others.filter((each) => !linking.includes(each) && features[each] !== '');
        for (const name of annotation.otherFeatures) builder.unread.add('attributes', name);
        if (isRelation) {
          for (const { role, feature } of annotation.slots) builder.unread.add('relations', role || feature);
          for (const name of said) builder.unread.add('attributes', name);
          related.push(annotation);
        } else {
          const attributes = Object.fromEntries(said.map((name) => [name, features[name] ?? '']));
          places.set(annotation.id, marks.length);
          marks.push({ ...mark(begin, end, labelOf(annotation)), attributes, links: known });
        }
      }
    }
    const linked = own.flatMap(({ id: from, next, type, features }): TextRelation[] => {
      const [subject, object] = [places.get(from), places.get(next ?? '')];
      if (subject === undefined || object === undefined) return [];
      return [{ label: features[chain.relation] || shortName(type), subject, object, isDecided: true }];
    });
    const inSlots = own.flatMap(({ id: from, slots }): TextRelation[] => {
      const subject = places.get(from);
      if (subject === undefined) return [];
      return slots.flatMap(({ role, feature, target }): TextRelation[] => {
        const [label, object] = [role || feature, places.get(target)];
        if (object !== undefined) return [{ label, subject, object, isDecided: true }];
        builder.unread.add('relations', label);
        return [];
      });
    });
    const relations = related.flatMap((annotation): TextRelation[] => {
      const [subject, object] = [places.get(annotation.governor ?? ''), places.get(annotation.dependent ?? '')];
      const label = labelOf(annotation);
      if (subject !== undefined && object !== undefined) return [{ label, subject, object, isDecided: true }];
      builder.unread.add('relations', label);
      return [];
    });
    const note = byWhom(own);
    const noted = note === '' ? marks : marks.map((each) => ({ ...each, note }));
    return { text, marks: noted, relations: [...relations, ...linked, ...inSlots] };
  });
  return documentOfTexts(texts, ['utf-16'], encoding, builder);
}

/** Who annotated it there, and when they last did, as INCEpTION says of a CAS. */
function byWhom(annotations: readonly CasAnnotation[]): string {
  const { username = '', lastChangedOnDisk = '' } =
    annotations.find(({ type }) => shortName(type) === 'CASMetadata')?.features ?? {};
  const at = Number(lastChangedOnDisk);
  const day = at > 0 && at < 8.64e15 ? new Date(at).toISOString().slice(0, 10) : '';
  return username === '' ? '' : `INCEpTION: ${[username, day].filter((part) => part !== '').join(', ')}`;
}

function labelOf({ type, features }: CasAnnotation): string {
  return (
    [...labels, chain.type].map((name) => features[name]).find((value) => value !== undefined && value !== '') ?? type
  );
}

function isOfChain(name: string): boolean {
  return name === chain.type || name === chain.relation;
}

function shortName(type: string): string {
  return type.slice(Math.max(type.lastIndexOf('.'), type.lastIndexOf(':')) + 1);
}
