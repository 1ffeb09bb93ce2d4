/** A type of a CAS that is written, with what is said of its annotations beside where they stand. */
export interface CasType {
  readonly name: string;
  readonly features: readonly { readonly name: string; readonly range: string }[];
}

const string = 'uima.cas.String';
export const namedEntity = 'de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity';
export const sentence = 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence';
export const token = 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token';
export const metadata = 'de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData';
/** A layer of the project's own, as INCEpTION calls such: it has none for what names have to do with one another. */
export const relation = 'webanno.custom.Relation';

/** The layers that every project of INCEpTION has, as far as they are written, and one for relations. */
export const casTypes: readonly CasType[] = [
  { name: sentence, features: [] },
  { name: token, features: [] },
  {
    name: namedEntity,
    features: [
      { name: 'value', range: string },
      { name: 'identifier', range: string },
    ],
  },
  {
    name: relation,
    features: [
      { name: 'Governor', range: namedEntity },
      { name: 'Dependent', range: namedEntity },
      { name: 'label', range: string },
    ],
  },
];

/** The type that says what the document is, which is an annotation of all of it. */
export const metadataType: CasType = {
  name: metadata,
  features: [
    { name: 'documentTitle', range: string },
    { name: 'documentId', range: string },
  ],
};
