import { DocumentBuilder } from '../document-builder.ts';
import { type Importer, sureness } from '../importer.ts';
import { countField, hasFields, isObject, type JsonObject, textField } from '../json/json-fields.ts';
import { readOutcome } from '../read-outcome.ts';
import { type CasAnnotation, documentOfCas, type Sofa } from './cas.ts';

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
    for (const { id, fields } of structures(input.json?.first)) {
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
        annotations.push({ id, sofa, type, begin, end, features: plainFeatures(fields), governor, dependent, next });
      }
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

function plainFeatures(fields: JsonObject): Readonly<Record<string, string>> {
  const plain = Object.entries(fields).filter(
    ([name, value]) => !/^[%@^]/.test(name) && name !== 'begin' && name !== 'end' && typeof value !== 'object',
  );
  return Object.fromEntries(plain.map(([name, value]) => [name, String(value)]));
}
