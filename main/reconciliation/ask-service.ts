import { type IncomingMessage, request } from 'node:http';
import type { z } from 'zod';
import { linkOfAddress } from '../../model/authorities/authority-files.ts';
import { linkToRecord } from '../../model/authorities/record-link.ts';
import type { AuthorityLink } from '../../model/entity.ts';
import { KanwuError } from '../../model/error.ts';
import type { NameService } from '../../model/reconciliation/service.ts';
import { type Candidate, Manifest, ResultBatch } from './protocol.ts';
import { addressOfService } from './service-address.ts';

/** So large an answer may be, in bytes. */
const largestAnswer = 4 * 1024 * 1024;
/** How long a service may take, in milliseconds. */
const patience = 15_000;
/** So many candidates are asked for. */
const wanted = 10;

/** A candidate of a service, and how an entity is linked to it. */
export interface AnsweredCandidate {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly score: number;
  readonly match: boolean;
  readonly link: AuthorityLink;
}

/**
 * Asks a program on this computer what service it is.
 *
 * @throws {KanwuError} `service-not-here`, `service-silent`, `service-unlike`
 */
export async function describeService(typed: string): Promise<NameService> {
  const address = addressOfService(typed);
  const { name } = await manifestOf(address);
  return { address: address.href, name };
}

/**
 * Asks a service for records that are called so. It is told the name, and nothing else.
 *
 * @throws {KanwuError} `service-not-here`, `service-silent`, `service-unlike`
 */
export async function askService(
  { address: said, name: service }: NameService,
  name: string,
): Promise<AnsweredCandidate[]> {
  const address = addressOfService(said);
  // What stands before its identifiers may be another by now.
  const { identifierSpace } = await manifestOf(address);
  const queries = JSON.stringify({ name: { query: name, limit: wanted } });
  const body = new URLSearchParams({ queries }).toString();
  const batch = await answered(address, ResultBatch, body);
  const { result = [] } = batch.name ?? {};
  return result
    .toSorted((a, b) => b.score - a.score)
    .slice(0, wanted)
    .map((each) => ({
      ...{ id: each.id, name: each.name, description: describe(each), score: each.score, match: each.match ?? false },
      link: linkOf(service, identifierSpace, each.id),
    }));
}

async function manifestOf(address: URL): Promise<Manifest> {
  const manifest = await answered(address, Manifest, null);
  const { versions = ['0.1'] } = manifest;
  if (!versions.some((version) => version === '0.1' || version === '0.2')) {
    throw new KanwuError('service-unlike', { address: address.href, reason: versions.join(', ').slice(0, 100) });
  }
  return manifest;
}

function describe({ description = '', type = [] }: Candidate): string {
  const types = type.map((each) => (typeof each === 'string' ? each : (each.name ?? each.id)));
  return [description, types.join(', ')]
    .filter((each) => each !== '')
    .join(' · ')
    .slice(0, 500);
}

/** By the authority file that its IRI says, else by its IRI, else by the service's name. */
function linkOf(service: string, identifierSpace: string, id: string): AuthorityLink {
  const iri = /^https?:\/\//i.test(id) ? id : `${identifierSpace}${id}`;
  const known = linkOfAddress(iri);
  if (known !== null) return known;
  return linkToRecord({ name: service }, { identifier: /^(?:https?:\/\/|urn:)\S+$/i.test(iri) ? iri : id });
}

/** What a service answers to nothing, or to a form that is posted, as far as it is what it should be. */
async function answered<Schema extends z.ZodType>(
  address: URL,
  schema: Schema,
  form: string | null,
): Promise<z.output<Schema>> {
  const text = await textOf(address, form);
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    throw new KanwuError('service-unlike', { address: address.href, reason: '' }, { cause: error });
  }
}

async function textOf(address: URL, form: string | null): Promise<string> {
  const chunks: Buffer[] = [];
  try {
    const response = await respond(address, form);
    // Nobody is followed elsewhere.
    if (response.statusCode !== 200) {
      response.destroy();
      throw new KanwuError('service-unlike', { address: address.href, reason: `HTTP ${response.statusCode ?? ''}` });
    }
    let size = 0;
    for await (const chunk of response) {
      const bytes = Buffer.from(chunk as Uint8Array);
      size += bytes.byteLength;
      if (size > largestAnswer) throw new KanwuError('service-unlike', { address: address.href, reason: '> 4 MB' });
      chunks.push(bytes);
    }
  } catch (error) {
    if (error instanceof KanwuError) throw error;
    const reason = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new KanwuError('service-silent', { address: address.href, reason }, { cause: error });
  }
  return Buffer.concat(chunks).toString('utf8');
}

function respond(address: URL, form: string | null): Promise<IncomingMessage> {
  const { hostname, port, pathname, search, host } = address;
  const content = { 'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8' };
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        // By its number: nobody is asked where a name leads to.
        ...{ host: hostname.replaceAll(/[[\]]/g, ''), port: port === '' ? 80 : Number(port), path: pathname + search },
        ...{ method: form === null ? 'GET' : 'POST', signal: AbortSignal.timeout(patience), agent: false },
        headers: { Host: host, Accept: 'application/json', ...(form === null ? {} : content) },
      },
      resolve,
    );
    asked.on('error', reject);
    asked.end(form ?? undefined);
  });
}
