import { extname } from 'node:path';
import type { Category, Vocabulary } from '../../../model/category.ts';
import { delimitedLines } from '../csv/delimited.ts';
import { TurtleWriter } from '../rdf/turtle.ts';
import { writeWhole } from '../write-whole.ts';

/**
 * Writes a vocabulary to a file, in the place of one that is there: SKOS in Turtle where it is called `.ttl`, else CSV. Read again, both
 * give the same terms; CSV has no place for what the vocabulary itself is called.
 *
 * @throws {KanwuError} what {@link writeWhole} throws
 */
export async function writeVocabulary(path: string, vocabulary: Vocabulary): Promise<void> {
  const isTurtle = extname(path).toLowerCase() === '.ttl';
  await writeWhole(path, isTurtle ? vocabularyTurtle(vocabulary) : vocabularyCsv(vocabulary));
}

/** A row of column names, then one term a row; with a byte order mark, by which Excel tells UTF-8. */
export function vocabularyCsv({ terms }: Vocabulary): string {
  const rows = terms.map(({ code, label, broader }) => [code, label.zh, label.en, broader ?? '']);
  return `\u{feff}${delimitedLines([['code', 'label_zh', 'label_en', 'broader'], ...rows], ',', false)}`;
}

/** As SKOS (W3C Recommendation of 18 August 2009): a concept a term, its code as its notation. */
export function vocabularyTurtle({ scheme, label, terms }: Vocabulary): string {
  // Halves of surrogate pairs are in no label that somebody typed or a file had.
  const turtle = new TurtleWriter(() => undefined);
  const part = (text: string): string => encodeURIComponent(text);
  const schemeIri = turtle.iri(`urn:kanwu:vocabulary:${part(scheme)}`);
  const iriOf = (code: string): string => turtle.iri(`urn:kanwu:vocabulary:${part(scheme)}:${part(code)}`);
  const names = ({ zh, en }: Category['label']): readonly string[] => [turtle.text(zh, 'zh'), turtle.text(en, 'en')];
  return [
    turtle.head(['skos']),
    turtle.about(schemeIri, [
      ['a', 'skos:ConceptScheme'],
      ['skos:prefLabel', ...names(label)],
    ]),
    ...terms.map(({ code, label: called, broader }) =>
      turtle.about(iriOf(code), [
        ['a', 'skos:Concept'],
        ['skos:inScheme', schemeIri],
        ['skos:notation', turtle.text(code)],
        ['skos:prefLabel', ...names(called)],
        ...(broader === null
          ? [['skos:topConceptOf', schemeIri] as const]
          : [['skos:broader', iriOf(broader)] as const]),
      ]),
    ),
  ].join('');
}
