import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { KanwuError } from '../../model/error.ts';
import type { Language } from '../../model/language.ts';
import { type RequestProblem, reconciliationWords } from '../../resources/words/reconciliation.ts';
import type { Store } from '../store/store.ts';
import { isHostHere, isOriginHere } from './loopback.ts';
import { ExtensionQuery, mostQueries, QueryBatch } from './protocol.ts';
import { RegisterAnswers } from './register-answers.ts';

/** Where it is served unless somebody says otherwise: other programs remember the address. */
export const usualPort = 8671;

/** So large a request may be, in bytes: OpenRefine's are some kilobytes. */
const largestRequest = 1024 * 1024;
/** So many programs may be connected at once. */
const mostConnections = 32;
/** How long a request may take to come in, in milliseconds. */
const requestTime = 30_000;
/** So many suggestions may be passed over. */
const furthestCursor = 100_000;

/** The register of a workspace while it answers programs on this computer. */
export interface ServedRegister {
  /** `http://127.0.0.1:…/`, which other programs are given. */
  readonly address: string;
  /** Resolves when nobody is answered any more. */
  stop(): Promise<void>;
}

/** Why a request is refused, as its HTTP status. */
const statuses: Readonly<Record<RequestProblem, number>> = {
  ...{ 'not-from-here': 403, method: 405, 'form-wanted': 415, 'too-large': 413, 'too-many': 413 },
  ...{ 'not-json': 400, 'not-found': 404, failed: 500 },
};

class RefusedRequest extends Error {
  readonly problem: RequestProblem;

  constructor(problem: RequestProblem) {
    super(problem);
    this.problem = problem;
  }
}

/**
 * Answers programs on this computer from the register, by the Reconciliation API. It listens on the loopback alone; a page of the web that
 * somebody has open beside it is refused (its Origin, or the Host that it took for this computer), and nothing is ever written.
 *
 * @param port 0 for any that is free
 * @throws {KanwuError} `port-taken`
 */
export async function serveRegister(
  store: Pick<Store, 'read' | 'path'>,
  { port, language }: { readonly port: number; readonly language: Language },
): Promise<ServedRegister> {
  const server = createServer({ requestTimeout: requestTime, headersTimeout: requestTime });
  server.maxConnections = mostConnections;
  const listening = await listen(server, port);
  const base = `http://127.0.0.1:${listening}`;
  const answers = new RegisterAnswers(store, language, base);
  server.on('request', (request, response) => {
    void answer(request, response, { port: listening, answers, language });
  });
  return {
    address: `${base}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<number> {
  if (port > 65_535) throw new KanwuError('port-taken', { port, reason: '' });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new KanwuError('port-taken', { port, reason: error.code ?? error.message }, { cause: error }));
    });
    server.listen({ host: '127.0.0.1', port }, () => {
      const address = server.address();
      resolve(address === null || typeof address === 'string' ? port : address.port);
    });
  });
}

interface Answering {
  readonly port: number;
  readonly answers: RegisterAnswers;
  readonly language: Language;
}

interface Answer {
  readonly type: 'application/json' | 'text/html';
  readonly body: string;
}

async function answer(request: IncomingMessage, response: ServerResponse, answering: Answering): Promise<void> {
  const { origin, host } = request.headers;
  const headers: Record<string, string> = {
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    // A preview is shown in a frame of the program that asked, and loads nothing.
    'Content-Security-Policy':
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors http://127.0.0.1:* http://localhost:* http://[::1]:*",
    Vary: 'Origin',
  };
  try {
    const isFromHere = isHostHere(host, answering.port) && (origin === undefined || isOriginHere(origin));
    if (!isFromHere) throw new RefusedRequest('not-from-here');
    if (origin !== undefined) headers['Access-Control-Allow-Origin'] = origin;
    if (request.method === 'OPTIONS') {
      const allowed = { 'Access-Control-Allow-Methods': 'GET, POST', 'Access-Control-Allow-Headers': 'Content-Type' };
      response.writeHead(204, { ...headers, ...allowed }).end();
      return;
    }
    const { type, body } = await answerOf(request, answering.answers);
    response.writeHead(200, { ...headers, 'Content-Type': `${type}; charset=utf-8` }).end(body);
  } catch (error) {
    const problem = error instanceof RefusedRequest ? error.problem : 'failed';
    const closing = problem === 'too-large' ? { Connection: 'close' } : {};
    const body = JSON.stringify({ error: problem, message: reconciliationWords[answering.language].problem[problem] });
    response
      .writeHead(statuses[problem], { ...headers, ...closing, 'Content-Type': 'application/json; charset=utf-8' })
      .end(body);
  }
}

async function answerOf(request: IncomingMessage, answers: RegisterAnswers): Promise<Answer> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const said = request.method === 'POST' ? await formOf(request) : url.searchParams;
  if (request.method !== 'POST' && request.method !== 'GET') throw new RefusedRequest('method');
  const prefix = said.get('prefix') ?? '';
  switch (url.pathname) {
    case '/':
      return json(await answerOfService(said, answers));
    case '/suggest/entity':
      return json(await answers.suggestEntities(prefix, wholeNumber(said.get('cursor'), 0, furthestCursor)));
    case '/suggest/type':
      return json(await answers.suggestTypes(prefix));
    case '/suggest/property':
      return json(answers.suggestProperties(prefix));
    case '/properties':
      return json(answers.proposed(said.get('type') ?? '', wholeNumber(said.get('limit'), 100, 100)));
    case '/preview':
    case '/entity': {
      const page = await answers.preview(said.get('id') ?? '');
      if (page === null) throw new RefusedRequest('not-found');
      return { type: 'text/html', body: page };
    }
    default:
      throw new RefusedRequest('not-found');
  }
}

async function answerOfService(said: URLSearchParams, answers: RegisterAnswers): Promise<object> {
  const [queries, extend] = [said.get('queries'), said.get('extend')];
  if (queries !== null) {
    const batch = QueryBatch.safeParse(parsed(queries));
    if (!batch.success) throw new RefusedRequest('not-json');
    if (Object.keys(batch.data).length > mostQueries) throw new RefusedRequest('too-many');
    return answers.reconcile(batch.data);
  }
  if (extend !== null) {
    const wanted = ExtensionQuery.safeParse(parsed(extend));
    if (!wanted.success) throw new RefusedRequest('not-json');
    return answers.extend(wanted.data);
  }
  return answers.manifest();
}

/** The fields of a form that is posted. */
async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  if (!/^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? '')) {
    throw new RefusedRequest('form-wanted');
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.byteLength;
    if (size > largestRequest) throw new RefusedRequest('too-large');
    chunks.push(bytes);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RefusedRequest('not-json');
  }
}

function wholeNumber(text: string | null, standIn: number, most: number): number {
  return text !== null && /^\d{1,9}$/.test(text) ? Math.min(Number(text), most) : standIn;
}

function json(said: object): Answer {
  return { type: 'application/json', body: JSON.stringify(said) };
}
