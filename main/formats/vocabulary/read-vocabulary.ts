import { extname } from 'node:path';
import type { Vocabulary } from '../../../model/category.ts';
import { KanwuError } from '../../../model/error.ts';
import { decode } from '../encoding/decode.ts';
import { binaryKind } from '../file-kind.ts';
import type { IssueFile } from '../issue-file.ts';
import { statementsOfTurtle, statementsOfXml } from './rdf-statements.ts';
import { vocabularyFromCsv } from './vocabulary-csv.ts';
import { vocabularyFromSkos } from './vocabulary-skos.ts';

/** The largest vocabulary that is read, in bytes: it is kept in the workspace and shown whole. */
export const largestVocabulary = 16 * 1024 * 1024;

/** What a vocabulary's relative IRIs are taken to be relative to. */
const base = 'urn:kanwu:vocabulary:';

/**
 * Reads a vocabulary from a file: CSV, or SKOS as Turtle, N-Triples or RDF/XML, told by how the text begins. Its scheme is the file's
 * name without the ending.
 *
 * @throws {KanwuError} what `decode`, `vocabularyFromCsv` and `vocabularyFromSkos` throw, `file-binary`, `vocabulary-unreadable` and `file-too-large`
 *   (detail: `byteLength`, `limit`), each with `fileName`
 */
export async function readVocabulary({ bytes, fileName }: IssueFile): Promise<Vocabulary> {
  try {
    if (bytes.byteLength > largestVocabulary) {
      throw new KanwuError('file-too-large', { byteLength: bytes.byteLength, limit: largestVocabulary });
    }
    const kind = await binaryKind(bytes);
    if (kind !== null) throw new KanwuError('file-binary', { kind });
    const { text } = decode(bytes);
    const scheme = schemeOf(fileName);
    switch (syntaxOf(text, fileName)) {
      case 'xml':
        return vocabularyFromSkos(await statementsOfXml(text, base), scheme);
      case 'turtle':
        return vocabularyFromSkos(await statementsOfTurtle(text, base), scheme);
      case 'csv':
        return vocabularyFromCsv(text, scheme);
    }
  } catch (error) {
    if (!(error instanceof KanwuError)) throw error;
    throw new KanwuError(error.code, { fileName, ...error.detail }, { cause: error });
  }
}

function schemeOf(fileName: string): string {
  const name = fileName
    .slice(0, fileName.length - extname(fileName).length)
    .normalize('NFC')
    .trim();
  return name === '' ? fileName : name;
}

type Syntax = 'csv' | 'turtle' | 'xml';

function syntaxOf(text: string, fileName: string): Syntax {
  const start = text.trimStart();
  if (/^<(?:\?xml|!|[\w.-]+:RDF|RDF)\b/.test(start) || start.startsWith('<!')) return 'xml';
  const isNamedTurtle = ['.ttl', '.nt', '.n3', '.turtle'].includes(extname(fileName).toLowerCase());
  // A statement's subject, a directive, or a comment before them.
  return isNamedTurtle || /^(?:@prefix|@base|prefix\s+[\w-]*:|base\s*<|<[^>\s]*>\s|#)/i.test(start) ? 'turtle' : 'csv';
}
