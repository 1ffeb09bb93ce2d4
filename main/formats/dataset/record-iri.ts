/** The name of a record of the workspace on the web. @param base see `model/citation.ts`; empty for `urn:uuid:` */
export function recordIri(base: string, id: string): string {
  if (base !== '') return `${base}${encodeURIComponent(id)}`;
  return `urn:uuid:${id.replace(/^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/, '$1-$2-$3-$4-$5')}`;
}
