import { append } from '../../../model/append.ts';
import { DocumentBuilder } from '../document-builder.ts';
import { type Importer, sureness } from '../importer.ts';
import { readOutcome } from '../read-outcome.ts';
import { parseXml } from '../xml/parse-xml.ts';
import { type CasAnnotation, documentOfCas, isGrammar, type Sofa } from './cas.ts';
import { CasStructures } from './structures.ts';

/** Attributes of XMI and of every annotation, and the ends of relations. */
const own: ReadonlySet<string> = new Set(['id', 'sofa', 'begin', 'end', 'Governor', 'Dependent', 'next']);

/** UIMA CAS as XMI (https://docs.oasis-open.org/uima/v1.0/), as INCEpTION, WebAnno and cassis write it. */
export const uimaXmi: Importer = {
  probe({ xml }) {
    if (xml?.name !== 'XMI') return null;
    return {
      format: 'uima-xmi',
      version: xml.attributes['xmi:version'] ?? null,
      sureness: sureness.certain,
      choices: ['encoding'],
    };
  },
  async read(input, _choices, work) {
    const { text, encoding } = input.decoded();
    const builder = new DocumentBuilder();
    // It says what types there may be; which there are the CAS says itself.
    await input.entry('TypeSystem.xml');
    const sofas: Sofa[] = [];
    const annotations: (Omit<CasAnnotation, 'slots'> & { readonly otherFeatures: string[] })[] = [];
    const structures = new CasStructures();
    let depth = 0;
    /** The annotation that is open. */
    let open: (typeof annotations)[number] | null = null;
    parseXml(
      text,
      {
        open({ name, attributes }) {
          depth += 1;
          // Values of a feature that has several stand as elements in their annotation.
          if (depth > 2) {
            if (open !== null && !open.otherFeatures.includes(name)) open.otherFeatures.push(name);
            return;
          }
          open = null;
          if (name === 'Sofa') {
            if (attributes.sofaString === undefined) builder.unread.add('records-without-text');
            else sofas.push({ id: attributes.id ?? '', text: attributes.sofaString });
          }
          const [begin, end] = [Number(attributes.begin), Number(attributes.end)];
          const { id = '', target, elements } = attributes;
          if (target !== undefined && attributes.begin === undefined)
            structures.link(id, { role: attributes.role ?? '', target });
          if (elements !== undefined) structures.list(id, elements.split(' '));
          if (attributes.sofa === undefined) return;
          if (!Number.isInteger(begin) || !Number.isInteger(end)) {
            if (name !== 'View' && !isGrammar(name)) builder.unread.add('categories', name);
            return;
          }
          const features = Object.fromEntries(Object.entries(attributes).filter(([feature]) => !own.has(feature)));
          const ends = {
            governor: attributes.Governor ?? null,
            dependent: attributes.Dependent ?? null,
            next: attributes.next ?? null,
          };
          open = { id, sofa: attributes.sofa, type: name, begin, end, features, ...ends, otherFeatures: [] };
          annotations.push(open);
        },
        close() {
          depth -= 1;
        },
      },
      work,
    );
    return readOutcome(
      documentOfCas(
        sofas,
        annotations.map((each) => withSlots(each, structures)),
        encoding,
        builder,
      ),
    );
  },
};

/** Tells features that lead to slots from those with a value, which are written alike. */
function withSlots(annotation: Omit<CasAnnotation, 'slots'>, structures: CasStructures): CasAnnotation {
  const features: Record<string, string> = {};
  const slots: CasAnnotation['slots'][number][] = [];
  for (const [feature, value] of Object.entries(annotation.features)) {
    const found = structures.slotsOf(value.split(' '));
    if (found === null) features[feature] = value;
    else
      append(
        slots,
        found.map((slot) => ({ ...slot, feature })),
      );
  }
  return { ...annotation, features, slots };
}
