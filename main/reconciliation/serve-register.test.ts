import { request as ask, type IncomingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entityIdOf } from '../../model/derived-ids.ts';
import { type EntityId, newId, type RelationId } from '../../model/ids.ts';
import { doingAs } from '../store/fixtures/doing-as.ts';
import { importEdit, newMention, smallIssue } from '../store/fixtures/small-issue.ts';
import { StoreHere } from '../store/open-store.ts';
import { Workspace } from '../store/workspace.ts';
import { Manifest, ResultBatch } from './protocol.ts';
import { type ServedRegister, serveRegister } from './serve-register.ts';

const issue = smallIssue();
const [linRuoxi, office] = issue.mentions;
const at = issue.source.text.indexOf('局长林若溪');
const position = newMention(issue, at, at + 2, 'position');
const place = newMention(
  issue,
  issue.source.text.indexOf('青川区招商局'),
  issue.source.text.indexOf('招商局'),
  'place',
);
const person = entityIdOf('person', '林若溪');
let workspace: Workspace;
let store: StoreHere;
let served: ServedRegister;

beforeAll(async () => {
  workspace = Workspace.open(':memory:', { nativeBinding: process.env.KANWU_SQLITE_BINDING });
  store = new StoreHere(workspace);
  const doing = doingAs('档案员', 1);
  workspace.execute(importEdit(issue), doing, [issue.source]);
  const accept = [linRuoxi, office].map(({ id }) => ({ id, changes: { status: 'accepted' as const } }));
  const relation = {
    ...{
      id: newId<RelationId>(),
      pageId: issue.page.id,
      subjectId: linRuoxi.id,
      objectId: position.id,
      type: 'holds-position',
    },
    ...{ status: 'accepted' as const, origin: 'person', confidence: 1 },
  };
  const accepting = {
    ...{ action: 'mention-accept' as const, articleId: issue.articles[0].id, summary: '' },
    commands: [
      { name: 'mention.add', payload: { records: [position, place] } },
      { name: 'mention.revise', payload: { revisions: accept } },
      { name: 'relation.add', payload: { records: [relation] } },
    ],
  } as const;
  await store.write('execute', { edit: accepting, doing, withdrawn: [] });
  served = await serveRegister(store, { port: 0, language: 'en' });
});

afterAll(async () => {
  await served.stop();
  workspace.close();
});

interface Said {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Asks as another program does, with any headers that it likes. */
function said(
  path: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Said> {
  return new Promise((resolve, reject) => {
    const request = ask(new URL(path, served.address), { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const { statusCode: status, headers: answered } = response;
        resolve({ status, headers: answered, body: Buffer.concat(chunks).toString('utf8') });
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}

const form = { 'Content-Type': 'application/x-www-form-urlencoded' };

async function found(queries: object): Promise<ResultBatch> {
  const body = new URLSearchParams({ queries: JSON.stringify(queries) }).toString();
  const { status, body: answered } = await said('/', { method: 'POST', headers: form, body });
  expect(status).toBe(200);
  return ResultBatch.parse(JSON.parse(answered));
}

const hyphened = (id: EntityId): string => id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

describe('the register, served to other programs on this computer', () => {
  it('says what it is, and keeps to that', async () => {
    const manifest = Manifest.parse(JSON.parse((await said('/')).body));
    expect(manifest).toMatchObject({ versions: ['0.2'], identifierSpace: 'urn:uuid:', batchSize: 50 });
    expect(manifest.defaultTypes).toContainEqual({ id: 'person', name: 'Person' });
    const { entity, type, property } = manifest.suggest ?? {};
    for (const each of [entity, type, property]) {
      const { status, body } = await said(`${each?.service_path}?prefix=`);
      expect([status, JSON.parse(body).result.length > 0]).toEqual([200, true]);
    }
  });

  it('finds names by form, one wrong character and id, with why and a score, and matches what is called so alone', async () => {
    const { a, b, c, d, e } = await found({
      ...{ a: { query: '林若溪', type: 'person' }, b: { query: '林若溪', type: ['place'] }, c: { query: '林若西' } },
      ...{ d: { query: `urn:uuid:${hyphened(person)}` }, e: { query: '何晚晴' } },
    });
    expect(a?.result[0]).toMatchObject({ id: hyphened(person), name: '林若溪', match: true });
    expect(b?.result).toEqual([]);
    expect(c?.result[0]).toMatchObject({ id: hyphened(person), match: false });
    expect(c?.result[0]?.score).toBeLessThan(a?.result[0]?.score ?? 0);
    expect(d?.result[0]).toMatchObject({ id: hyphened(person), score: 100 });
    expect(e?.result).toEqual([]);
  });

  it('lets date, title and place count, and answers as many as are asked for', async () => {
    const withDate = (date: string) => ({ query: '林若溪', properties: [{ pid: 'date', v: date }] });
    const { a, b, c } = await found({
      ...{ a: withDate('2020-05'), b: withDate('1850') },
      c: {
        ...{ query: '林若溪', limit: 1 },
        properties: [
          { pid: 'title', v: ['局长'] },
          { pid: 'place', v: { id: 'x', name: '青川区' } },
        ],
      },
    });
    const plain = await found({ a: { query: '林若溪' } });
    const score = (batch: typeof a) => batch?.result[0]?.score ?? 0;
    expect([score(a), score(plain.a)]).toEqual([100, 100]);
    expect(score(b)).toBeLessThan(score(plain.a));
    expect(b?.result[0]?.match).toBe(false);
    expect(c?.result).toHaveLength(1);
    expect(c?.result[0]?.features).toEqual(
      expect.arrayContaining([
        { id: 'title', value: true },
        { id: 'place', value: true },
      ]),
    );
  });

  it('tells properties of entities, and a page about each that runs nothing', async () => {
    const wanted = ['date', 'title', 'place', 'mentions'].map((id) => ({ id }));
    const extend = JSON.stringify({ ids: [hyphened(person), 'nobody'], properties: wanted });
    const { body } = await said(`/?${new URLSearchParams({ extend })}`);
    const { meta, rows } = JSON.parse(body);
    expect(meta.map(({ id }: { id: string }) => id)).toEqual(['date', 'title', 'place', 'mentions']);
    expect(rows[hyphened(person)]).toEqual({
      ...{ date: [{ date: '2020-05-07T00:00:00Z' }], title: [{ str: '局长' }] },
      ...{ place: [{ str: '青川区' }], mentions: [{ int: 1 }] },
    });
    expect(rows.nobody).toEqual({ date: [], title: [], place: [], mentions: [] });
    const page = await said(`/preview?id=${hyphened(person)}`);
    expect(page.body).toContain('<h1>林若溪</h1>');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect((await said('/preview?id=nobody')).status).toBe(404);
  });

  it('suggests entities as somebody types, by name or id, and goes on where it stopped', async () => {
    const names = async (query: string): Promise<string[]> =>
      JSON.parse((await said(`/suggest/entity?${query}`)).body).result.map(({ name }: { name: string }) => name);
    expect(await names(`prefix=${encodeURIComponent('青川区招')}`)).toEqual(['青川区招商局']);
    expect(await names(`prefix=${hyphened(person)}`)).toEqual(['林若溪']);
    const all = await names('prefix=');
    expect(await names('prefix=&cursor=1')).toEqual(all.slice(1));
  });

  it('lets pages of programs on this computer read it, and nobody else', async () => {
    const origin = 'http://127.0.0.1:3333';
    const { status, headers } = await said('/', { headers: { Origin: origin } });
    expect([status, headers['access-control-allow-origin']]).toEqual([200, origin]);
    const asked = { Origin: 'http://localhost:3333', 'Access-Control-Request-Method': 'POST' };
    expect((await said('/', { method: 'OPTIONS', headers: asked })).status).toBe(204);
    for (const from of ['https://archive.example', 'http://127.0.0.1.archive.example', 'null']) {
      const refused = await said('/', { headers: { Origin: from } });
      expect([from, refused.status, refused.headers['access-control-allow-origin']]).toEqual([from, 403, undefined]);
    }
  });

  it('is not taken for a site whose name was made to lead here', async () => {
    for (const host of ['archive.example', `archive.example:${new URL(served.address).port}`, '127.0.0.1:1']) {
      expect([host, (await said('/', { headers: { Host: host } })).status]).toEqual([host, 403]);
    }
    expect((await said('/', { headers: { Host: `localhost:${new URL(served.address).port}` } })).status).toBe(200);
  });

  it('says what is wrong with a request, and goes on', async () => {
    const post = (body: string, headers: Record<string, string> = form) => said('/', { method: 'POST', headers, body });
    expect((await post('queries={')).status).toBe(400);
    expect((await post('queries={"a":{}}')).status).toBe(400);
    expect((await post('{}', { 'Content-Type': 'application/json' })).status).toBe(415);
    expect((await post(`queries=${'x'.repeat(2 * 1024 * 1024)}`)).status).toBe(413);
    const many = Object.fromEntries(Array.from({ length: 51 }, (_, place) => [place, { query: '林' }]));
    expect((await post(new URLSearchParams({ queries: JSON.stringify(many) }).toString())).status).toBe(413);
    expect((await said('/nowhere')).status).toBe(404);
    const put = await said('/', { method: 'DELETE' });
    expect([put.status, JSON.parse(put.body).message]).toEqual([405, 'Only GET and POST are taken.']);
    expect((await said('/')).status).toBe(200);
  });

  it('says that a port is taken', async () => {
    const port = Number(new URL(served.address).port);
    const again = serveRegister(store, { port, language: 'en' });
    await expect(again).rejects.toMatchObject({ code: 'port-taken', detail: { port } });
  });

  it('tells nobody what is not for release', async () => {
    const doing = doingAs('档案员', 2);
    const revision = { id: linRuoxi.id, changes: { notForRelease: '未成年人' } };
    const edit = {
      ...{ action: 'mention-revise' as const, articleId: issue.articles[0].id, summary: '' },
      commands: [{ name: 'mention.revise', payload: { revisions: [revision] } }],
    } as const;
    await store.write('execute', { edit, doing, withdrawn: [] });
    const { a, b } = await found({ a: { query: '林若溪' }, b: { query: hyphened(person) } });
    expect([a?.result, b?.result]).toEqual([[], []]);
    expect((await said(`/preview?id=${hyphened(person)}`)).status).toBe(404);
    expect(JSON.parse((await said(`/suggest/entity?prefix=${encodeURIComponent('林若溪')}`)).body).result).toEqual([]);
  });
});
