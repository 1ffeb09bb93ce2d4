import { append } from '../../../model/append.ts';
import { DocumentBuilder } from '../document-builder.ts';
import { type Importer, sureness } from '../importer.ts';
import { countField, hasFields, isObject, type JsonObject, textField } from '../json/json-fields.ts';
import { readOutcome } from '../read-outcome.ts';
import { type CasAnnotation, documentOfCas, isGrammar, type Sofa } from './cas.ts';
import { CasStructures } from './structures.ts';

/** Features that an annotation has by its kind. */
const own: ReadonlySet<string> = new Set(['@sofa', '@Governor', '@Dependent', '@next', 'begin', 'end']);

/** UIMA CAS JSON 0.4 (https://github.com/apache/uima-uimaj-io-jsoncas), as INCEpTION and cassis write it. */
export const uimaJson: Importer = {
  probe({ json }) {
    if (!hasFields(json?.first, '%FEATURE_STRUCTURES') && !hasFields(json?.first, '%VIEWS')) return null;
    return { format: 'uima-json', version: null, sureness: sureness.certain, choices: ['encoding'] };
  },
  async read(input) {
    const { encoding } = input.decoded();
    const builder = new DocumentBuilder();
    const sofas: Sofa[] = [];
    const annotations: CasAnnotation[] = [];
    const all = structures(input.json?.first);
    const known = structuresIn(all);
    for (const { id, fields } of all) {
      const type = textField(fields, '%TYPE') ?? '';
      const text = textField(fields, 'sofaString');
      const [begin, end] = [countField(fields, 'begin'), countField(fields, 'end')];
      if (type === 'uima.cas.Sofa') {
        if (text === null) builder.unread.add('records-without-text');
        else sofas.push({ id, text });
      } else if (begin !== null && end !== null) {
        const [governor = null, dependent = null, next = null] = ['@Governor', '@Dependent', '@next'].map((end) =>
          fields[end] === undefined ? null : String(fields[end]),
        );
        const sofa = String(fields['@sofa'] ?? '');
        annotations.push({
          id,
          sofa,
          type,
          begin,
          end,
          features: plainFeatures(fields),
          governor,
          dependent,
          next,
          ...leadingFeatures(fields, known),
        });
      } else if (fields['@sofa'] !== undefined && !isGrammar(type)) builder.unread.add('categories', type);
    }
    return readOutcome(documentOfCas(sofas, annotations, encoding, builder));
  },
};

/** Feature structures stand in a list with their ids, or in an object by them. */
function structures(cas: unknown): readonly { readonly id: string; readonly fields: JsonObject }[] {
  const all = isObject(cas) ? cas['%FEATURE_STRUCTURES'] : null;
  if (Array.isArray(all)) return all.filter(isObject).map((fields) => ({ id: String(fields['%ID']), fields }));
  if (!isObject(all)) return [];
  return Object.entries(all).flatMap(([id, fields]) => (isObject(fields) ? [{ id, fields }] : []));
}

type Structure = ReturnType<typeof structures>[number];

function structuresIn(all: readonly Structure[]): CasStructures {
  const found = new CasStructures();
  for (const { id, fields } of all) {
    const target = fields['@target'];
    if (target !== undefined && fields.begin === undefined)
      found.link(id, { role: textField(fields, 'role') ?? '', target: String(target) });
    const elements = fields['%ELEMENTS'];
    if (Array.isArray(elements)) found.list(id, elements.map(String));
  }
  return found;
}

/** Features that lead to other structures, or have several values. */
function leadingFeatures(fields: JsonObject, known: CasStructures): Pick<CasAnnotation, 'slots' | 'otherFeatures'> {
  const slots: CasAnnotation['slots'][number][] = [];
  const otherFeatures: string[] = [];
  for (const [name, value] of Object.entries(fields)) {
    const leads = /^[@^]/.test(name) || typeof value === 'object';
    if (own.has(name) || name.startsWith('%') || value === null || !leads) continue;
    const feature = name.replace(/^[@^]/, '');
    const found = known.slotsOf([value].flat().map(String));
    if (found === null) otherFeatures.push(feature);
    else
      append(
        slots,
        found.map((slot) => ({ ...slot, feature })),
      );
  }
  return { slots, otherFeatures };
}

function plainFeatures(fields: JsonObject): Readonly<Record<string, string>> {
  const plain = Object.entries(fields).filter(
    ([name, value]) => !/^[%@^]/.test(name) && name !== 'begin' && name !== 'end' && typeof value !== 'object',
  );
  return Object.fromEntries(plain.map(([name, value]) => [name, String(value)]));
}
