import { DocumentBuilder } from '../document-builder.ts';
import { type Importer, sureness } from '../importer.ts';
import { readOutcome } from '../read-outcome.ts';
import { parseXml } from '../xml/parse-xml.ts';
import { type CasAnnotation, documentOfCas, type Sofa } from './cas.ts';

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
    const annotations: CasAnnotation[] = [];
    parseXml(
      text,
      {
        open({ name, attributes }) {
          if (name === 'Sofa') {
            if (attributes.sofaString === undefined) builder.unread.add('records-without-text');
            else sofas.push({ id: attributes.id ?? '', text: attributes.sofaString });
          }
          const [begin, end] = [Number(attributes.begin), Number(attributes.end)];
          if (attributes.sofa === undefined || !Number.isInteger(begin) || !Number.isInteger(end)) return;
          const features = Object.fromEntries(Object.entries(attributes).filter(([feature]) => !own.has(feature)));
          const ends = {
            governor: attributes.Governor ?? null,
            dependent: attributes.Dependent ?? null,
            next: attributes.next ?? null,
          };
          annotations.push({
            id: attributes.id ?? '',
            ...{ sofa: attributes.sofa, type: name, begin, end, features, ...ends },
          });
        },
        close() {},
      },
      work,
    );
    return readOutcome(documentOfCas(sofas, annotations, encoding, builder));
  },
};
