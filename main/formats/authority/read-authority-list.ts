import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import type { AuthorityRecord } from '../../../model/authorities/authority-record.ts';
import { KanwuError } from '../../../model/error.ts';
import type { Sha256 } from '../../../model/issue.ts';
import { checkStop, type Stop } from '../../../model/stop.ts';
import { decode } from '../encoding/decode.ts';
import { binaryKind } from '../file-kind.ts';
import type { IssueFile } from '../issue-file.ts';
import { lookAtJson } from '../json/json-look.ts';
import { sheetsOf } from '../spreadsheet/read.ts';
import { rowsOf } from '../table/probe.ts';
import { statementsOfTurtle, statementsOfXml } from '../vocabulary/rdf-statements.ts';
import { checkZip } from '../zip/check-zip.ts';
import { fieldCalled, type RawRecord, recordOf, recordsOfRows } from './records-of-rows.ts';
import { recordsOfSkos } from './records-of-skos.ts';

/** So many records are handed on at a time, so that nobody waits for long while they are stored. */
const recordsAtOnce = 250;

/** A list as it was read. */
export interface ReadAuthorityList {
  readonly sha256: Sha256;
  /** What it is called: its file's name without the ending. */
  readonly name: string;
  readonly records: number;
  /** Its records, some at a time, as the JSON of their lists. */
  readonly parts: readonly Uint8Array<ArrayBuffer>[];
}

/**
 * Reads a list of an authority file: CSV, TSV and XLSX with a row of column names, JSON Lines or JSON, SKOS as Turtle, N-Triples or
 * RDF/XML, told by the content.
 *
 * @throws {KanwuError} `file-binary`, `authority-columns-missing`, `authority-empty`, and what decoding and parsing throw,
 *   each with `fileName`
 */
export async function readAuthorityList(file: IssueFile, stop: Stop): Promise<ReadAuthorityList> {
  const { bytes, fileName } = file;
  try {
    const records = distinct(await recordsIn(file));
    checkStop(stop);
    if (records.length === 0) throw new KanwuError('authority-empty');
    return packedList(createHash('sha256').update(bytes).digest('hex'), fileName, records);
  } catch (error) {
    if (!(error instanceof KanwuError)) throw error;
    throw new KanwuError(error.code, { fileName, ...error.detail }, { cause: error });
  }
}

/** A list as it is handed on. */
export function packedList(sha256: Sha256, fileName: string, records: readonly AuthorityRecord[]): ReadAuthorityList {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 0; at < records.length; at += recordsAtOnce) {
    parts.push(new TextEncoder().encode(JSON.stringify(records.slice(at, at + recordsAtOnce))));
  }
  const name = fileName.slice(0, fileName.length - extname(fileName).length).normalize('NFC');
  return { sha256, name, records: records.length, parts };
}

async function recordsIn({ bytes, fileName }: IssueFile): Promise<AuthorityRecord[]> {
  const kind = await binaryKind(bytes);
  if (kind === 'xlsx' || kind === 'xlsm') {
    checkZip(bytes);
    const sheets = (await sheetsOf(bytes)).filter((sheet) => sheet.length > 0);
    const named = sheets.filter(([names = []]) => names.some((name) => fieldCalled(name) === 'name'));
    return (named.length > 0 ? named : sheets).flatMap(recordsOfRows);
  }
  if (kind !== null) throw new KanwuError('file-binary', { kind });
  const { text } = decode(bytes);
  const start = text.trimStart();
  const base = 'urn:kanwu:authority:';
  if (start.startsWith('{') || start.startsWith('[')) {
    return (lookAtJson(text)?.values() ?? []).flatMap((value) => recordOf(rawOf(value)) ?? []);
  }
  const isNamedTurtle = ['.ttl', '.nt', '.n3', '.turtle'].includes(extname(fileName).toLowerCase());
  if (isNamedTurtle || /^@(?:prefix|base)\b/i.test(start)) return recordsOfSkos(await statementsOfTurtle(text, base));
  if (/^<(?:\?xml|rdf:RDF|!DOCTYPE)/i.test(start)) return recordsOfSkos(await statementsOfXml(text, base));
  return recordsOfRows(rowsOf(text).rows);
}

function rawOf(value: unknown): RawRecord {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(
    entries.flatMap(([name, said]) => {
      const field = fieldCalled(name);
      return field === null ? [] : [[field, said]];
    }),
  );
}

/** Of several records of one number the first. */
function distinct(records: readonly AuthorityRecord[]): AuthorityRecord[] {
  return [...new Map(records.toReversed().map((record) => [record.identifier, record])).values()].reverse();
}
