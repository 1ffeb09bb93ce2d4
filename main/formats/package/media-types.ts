/** Media types of what is written and of what is imported, by how names end. */
const byEnding: Readonly<Record<string, string>> = {
  ...{ jsonl: 'application/jsonl', json: 'application/json', ndjson: 'application/jsonl' },
  ...{ csv: 'text/csv', tsv: 'text/tab-separated-values', parquet: 'application/vnd.apache.parquet' },
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ...{ xml: 'application/xml', xmi: 'application/xml', html: 'text/html', htm: 'text/html' },
  ...{ txt: 'text/plain', md: 'text/markdown', ann: 'text/plain', conf: 'text/plain', conll: 'text/plain' },
  ...{ ttl: 'text/turtle', jsonld: 'application/ld+json', pdf: 'application/pdf', epub: 'application/epub+zip' },
  odt: 'application/vnd.oasis.opendocument.text',
};

/** What a file is by its name; bytes where that says nothing. */
export function mediaType(path: string): string {
  const ending = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  return byEnding[ending] ?? 'application/octet-stream';
}
