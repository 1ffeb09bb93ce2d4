import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, describe, expect, it, test } from 'vitest';
import { askService, describeService } from './ask-service.ts';
import { addressOfService } from './service-address.ts';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A program on this computer that answers as it is told to. */
function listening(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/reconcile`);
    });
  });
}

interface Heard {
  readonly method: string | undefined;
  readonly body: string;
}

const manifest = {
  versions: ['0.2'],
  name: '澄江词表',
  identifierSpace: 'http://www.wikidata.org/entity/',
  schemaSpace: '',
};

/** A service with some candidates, which notes what it hears. */
async function service(result: readonly object[]): Promise<{ readonly address: string; readonly heard: Heard[] }> {
  const heard: Heard[] = [];
  const address = await listening(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const body = Buffer.concat(chunks).toString();
    heard.push({ method: request.method, body });
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(request.method === 'POST' ? { name: { result } } : manifest));
  });
  return { address, heard };
}

describe('a service on this computer', () => {
  it('is asked what it is called', async () => {
    const { address } = await service([]);
    expect(await describeService(` ${address.replace('http://', '')} `)).toEqual({ address, name: '澄江词表' });
    const asLocalhost = address.replace('127.0.0.1', 'localhost');
    expect(await describeService(asLocalhost)).toEqual({ address, name: '澄江词表' });
  });

  it('is told a name and nothing else, and what it finds comes with its score and a link by its IRI', async () => {
    const { address, heard } = await service([
      { id: 'Q7', name: '顾南桥', score: 40 },
      { id: 'Q700', name: '顾南乔', score: 91.5, match: true, description: '副市长', type: [{ id: 'Q5', name: '人' }] },
    ]);
    const found = await askService({ address, name: '澄江词表' }, '顾南乔');
    expect(found).toEqual([
      {
        ...{ id: 'Q700', name: '顾南乔', description: '副市长 · 人', score: 91.5, match: true },
        link: { authority: 'wikidata', identifier: 'Q700' },
      },
      {
        ...{ id: 'Q7', name: '顾南桥', description: '', score: 40, match: false },
        link: { authority: 'wikidata', identifier: 'Q7' },
      },
    ]);
    expect(heard.map(({ method }) => method)).toEqual(['GET', 'POST']);
    const said = Object.fromEntries(new URLSearchParams(heard[1]?.body));
    expect(Object.keys(said)).toEqual(['queries']);
    expect(JSON.parse(said.queries ?? '')).toEqual({ name: { query: '顾南乔', limit: 10 } });
  });

  it('is not followed elsewhere', async () => {
    const elsewhere: string[] = [];
    const other = await listening((request, response) => {
      elsewhere.push(request.url ?? '');
      response.end('{}');
    });
    const address = await listening((_, response) => response.writeHead(302, { Location: other }).end());
    await expect(describeService(address)).rejects.toMatchObject({ code: 'service-unlike' });
    expect(elsewhere).toEqual([]);
  });

  it.each<[string, RequestListener]>([
    ['no JSON', (_, response) => response.end('<html>')],
    ['JSON of something else', (_, response) => response.end('[1]')],
    ['another version', (_, response) => response.end(JSON.stringify({ ...manifest, versions: ['9'] }))],
    ['an error', (_, response) => response.writeHead(500).end('{}')],
    ['more than anybody reads', (_, response) => response.end(`"${'x'.repeat(5 * 1024 * 1024)}"`)],
  ])('that answers %s is none', async (_, answer) => {
    await expect(describeService(await listening(answer))).rejects.toMatchObject({ code: 'service-unlike' });
  });

  it('that is not there is said to be silent', async () => {
    const address = await listening((_, response) => response.end());
    await new Promise((resolve) => servers.pop()?.close(resolve));
    await expect(describeService(address)).rejects.toMatchObject({
      code: 'service-silent',
      detail: { address, reason: 'ECONNREFUSED' },
    });
  });
});

test.each([
  'http://archive.example/',
  'http://192.0.2.1:8000/',
  'https://127.0.0.1:8000/',
  'http://127.0.0.1.archive.example/',
  'http://user:secret@127.0.0.1/',
  'http://localhost.archive.example/',
  'http://0.0.0.0:8000/',
  'ftp://127.0.0.1/',
  'file:///etc/passwd',
  'http://',
  '',
])('nothing but HTTP on this computer is an address of a service: %j', (typed) => {
  expect(() => addressOfService(typed)).toThrow(expect.objectContaining({ code: 'service-not-here' }));
});

test.each([
  ['localhost:8000', 'http://127.0.0.1:8000/'],
  ['http://LOCALHOST/a?b=c#d', 'http://127.0.0.1/a?b=c'],
  ['http://[::1]:8000/reconcile', 'http://[::1]:8000/reconcile'],
  // As URLs are read: other ways to write the same number.
  ['http://127.1:8000', 'http://127.0.0.1:8000/'],
])('%j is the address %j', (typed, address) => {
  expect(addressOfService(typed).href).toBe(address);
});
