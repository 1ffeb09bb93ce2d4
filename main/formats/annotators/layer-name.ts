/** What the place of a file says of whose work it is. */
export interface LayerName {
  /** What annotated the same text lies under the same key. */
  readonly key: string;
  readonly annotator: string;
  /** Whether somebody laid down there what is right. */
  readonly isCurated: boolean;
}

/** `annotation/DOCUMENT/USER.tsv` and `curation/DOCUMENT/CURATION_USER.tsv` in exports of INCEpTION and WebAnno; XMI lies in a zip with its type system. */
const ofInception = /^((?:.*\/)?)(annotation|curation)\/([^/]+)\/(?:([^/]+)\.zip\/[^/]+|([^/]+))\.(tsv|xmi|json)$/i;

/** What people call the folder of what is right. */
const curatedFolder = /^(?:gold|golden|curated|curation|adjudicated|consensus|final|定稿|终稿|審定|审定|标准)$/i;

/**
 * Whose work a file is of which others may have done the same, by where it lies; null for a file of which that says nothing. Whether they
 * are of the same text has to be looked up.
 *
 * @param path with slashes; of what lies in an archive the archive's before it
 */
export function layerName(path: string): LayerName | null {
  const [, root = '', folder = '', text = '', zipped, plain, ending = ''] = ofInception.exec(path) ?? [];
  if (text !== '') {
    const annotator = zipped ?? plain ?? '';
    const isCurated = folder.toLowerCase() === 'curation' || annotator === 'CURATION_USER';
    return { key: `${root}${text} ${ending.toLowerCase()}`, annotator, isCurated };
  }
  const parts = path.split('/');
  const [name = '', person = ''] = [parts.at(-1), parts.at(-2)];
  // brat: a folder for each annotator, the same names in each.
  if (/\.(?:ann|txt)$/i.test(name) && person !== '')
    return {
      key: `${parts.slice(0, -2).join('/')} ${name.replace(/\.[^.]*$/, '')}`,
      ...{ annotator: person, isCurated: curatedFolder.test(person) },
    };
  // doccano: a file for each annotator, in one folder.
  if (/\.jsonl?$/i.test(name)) {
    const annotator = name.replace(/\.[^.]*$/, '');
    return { key: `${parts.slice(0, -1).join('/')} jsonl`, annotator, isCurated: curatedFolder.test(annotator) };
  }
  return null;
}
