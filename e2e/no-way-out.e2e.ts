import { execFileSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { lookup } from 'node:dns/promises';
import { readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerOpenDialogs } from './harness/dialogs.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { openSample, ready } from './harness/review.ts';

/** Whether this runs where there is a loopback and no network: see scripts/test/without-network.mjs. */
const isWithoutNetwork = process.env.KANWU_WITHOUT_NETWORK === '1';

/** What arrived at this machine's own ports, by the port's name. */
const arrived: string[] = [];
const closing: (() => void)[] = [];
let udp: number;
let tcp: number;
/** How many packets left for outside, where that can be seen. */
let sent: () => number = () => 0;
let sentBefore = 0;
let kanwu: Kanwu;

beforeAll(async () => {
  udp = await listenForPackets('udp', 0);
  tcp = await listenForConnections();
  if (isWithoutNetwork) {
    await listenForPackets('names', 53);
    sent = countedWayOut();
    sentBefore = sent();
  }
  kanwu = await launchKanwu();
  await ready(kanwu.window);
  // What starts with the window has had its time.
  await wait(1000);
});
afterAll(async () => {
  kanwu.forgive(/Content Security Policy|ERR_|Trusted|WebTransport|violates/);
  await kanwu.close();
  for (const close of closing) close();
});

describe('a page that was taken over', () => {
  test('sends nothing by any means that a page has', { timeout: 120_000 }, async () => {
    const reached = await kanwu.window.evaluate(tryEveryWayOut, { udp, tcp });
    // A packet that is under way arrives within this.
    await wait(3000);
    expect(arrived).toEqual([]);
    expect(reached).toEqual([]);
    expect(sent()).toBe(sentBefore);
  });

  test('is led to where nothing answers, whatever it asks for', async () => {
    const ways = await kanwu.app.evaluate(({ session }) =>
      Promise.all(
        ['https://archive.example/', 'http://127.0.0.1:8080/', 'ws://localhost/'].map((url) =>
          session.defaultSession.resolveProxy(url),
        ),
      ),
    );
    expect(ways).toEqual(ways.map(() => 'SOCKS5 127.0.0.1:1'));
  });

  test('makes no markup and no script of text', async () => {
    const refused = await kanwu.window.evaluate(() => {
      const attempts: Record<string, () => void> = {
        innerHTML: () => {
          document.createElement('p').innerHTML = '<img src=x>';
        },
        document: () => document.write('<p>'),
        parser: () => void new DOMParser().parseFromString('<p>', 'text/html'),
        policy: () => {
          const { trustedTypes } = window as unknown as {
            trustedTypes: { createPolicy(name: string, rules: object): void };
          };
          trustedTypes.createPolicy('own', { createHTML: (text: string) => text });
        },
        worker: () => void new Worker('data:text/javascript,'),
      };
      return Object.entries(attempts).flatMap(([name, attempt]) => {
        try {
          attempt();
          return [];
        } catch {
          return [name];
        }
      });
    });
    expect(refused).toEqual(['innerHTML', 'document', 'parser', 'policy', 'worker']);
  });
});

test('work goes on where no network is, and sends nothing', { timeout: 120_000 }, async () => {
  if (!isWithoutNetwork) {
    console.log('Not run, since it needs root on Linux: work goes on where no network is, and sends nothing.');
    return;
  }
  // Every other journey of this stage runs without even a route.
  expect(Object.keys(networkInterfaces()).sort()).toEqual(['lo', 'way-out']);
  const another = await launchKanwu();
  const page = another.window;
  await openSample(page);
  await page.keyboard.press('j');
  await page.keyboard.press('a');
  await page.locator('[data-testid=saving][data-saving=saved]').waitFor();
  await answerOpenDialogs(another.app, [another.userDataDir]);
  await page.keyboard.press('Control+e');
  await page.getByRole('button', { name: /^Choose/ }).click();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByTestId('export-result').waitFor();
  await another.close();
  expect(sent()).toBe(sentBefore);
  expect(arrived).toEqual([]);
});

test('these listeners hear what does reach this machine', async () => {
  const before = arrived.length;
  const sender = createSocket('udp4');
  sender.send('x', udp, '127.0.0.1');
  if (isWithoutNetwork) sender.send('x', 9, '192.0.2.1');
  connect(tcp, '127.0.0.1').end('x');
  if (isWithoutNetwork) await lookup('archive.example').catch(() => null);
  const heard = (): readonly string[] => [...new Set(arrived.slice(before))].sort();
  await expect.poll(heard).toEqual(isWithoutNetwork ? ['names', 'tcp', 'udp'] : ['tcp', 'udp']);
  if (isWithoutNetwork) await expect.poll(sent).toBeGreaterThan(sentBefore);
  sender.close();
});

async function listenForPackets(name: string, port: number): Promise<number> {
  const socket = createSocket('udp4');
  socket.on('message', () => arrived.push(name));
  await new Promise<void>((done) => socket.bind(port, '127.0.0.1', done));
  closing.push(() => socket.close());
  return socket.address().port;
}

async function listenForConnections(): Promise<number> {
  const server = createServer((socket) => {
    arrived.push('tcp');
    socket.destroy();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  closing.push(() => server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/**
 * Gives this network namespace a way out that leads nowhere, and counts what is sent over it.
 *
 * @returns how many packets were sent until now
 */
function countedWayOut(): () => number {
  const ip = (...args: readonly string[]): void => void execFileSync('ip', args);
  // Else the system itself sends a few packets once the way is there.
  writeFileSync('/proc/sys/net/ipv6/conf/default/disable_ipv6', '1');
  ip('link', 'add', 'way-out', 'type', 'veth', 'peer', 'name', 'nowhere');
  ip('link', 'set', 'nowhere', 'up');
  ip('address', 'add', '198.51.100.7/24', 'dev', 'way-out');
  ip('link', 'set', 'way-out', 'up');
  ip('route', 'add', 'default', 'dev', 'way-out');
  closing.push(() => ip('link', 'delete', 'way-out'));
  // After the name: eight figures of what was received, and of what was sent first the bytes, then the packets.
  return () => Number(/way-out:(?:\s+\d+){9}\s+(\d+)/.exec(readFileSync('/proc/net/dev', 'utf8'))?.[1]);
}

/** Runs in the page. @returns what was let through, of what a page can see of that */
async function tryEveryWayOut(ports: { readonly udp: number; readonly tcp: number }): Promise<readonly string[]> {
  const reached: string[] = [];
  const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
  const hosts = [
    `127.0.0.1:${ports.tcp}`,
    `localhost:${ports.tcp}`,
    'archive.example',
    '192.0.2.1:8080',
    `[::1]:${ports.tcp}`,
  ];
  const put = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, fields: object): void => {
    const element = Object.assign(document.createElement(tag), fields);
    // A frame tells of having loaded what stands in the place of what was refused.
    if (tag !== 'iframe') element.addEventListener('load', () => reached.push(`${tag} ${JSON.stringify(fields)}`));
    document.head.append(element);
    setTimeout(() => element.remove(), 4000);
  };
  for (const host of hosts) {
    for (const scheme of ['http', 'https']) {
      const url = `${scheme}://${host}/x`;
      void fetch(url, { mode: 'no-cors' }).then(
        () => reached.push(`fetch ${url}`),
        () => null,
      );
      navigator.sendBeacon(url, 'x');
      put('img', { src: url });
      put('link', { rel: 'stylesheet', href: url });
      put('iframe', { src: url });
      for (const rel of [
        'prefetch',
        'preconnect',
        'dns-prefetch',
        'preload',
        'modulepreload',
        'prerender',
        'icon',
        'manifest',
      ]) {
        put('link', { rel, href: url, as: 'image' });
      }
      window.open(url);
      const form = Object.assign(document.createElement('form'), { action: url, method: 'post' });
      document.body.append(form);
      form.submit();
      form.remove();
      const link = Object.assign(document.createElement('a'), { href: 'app://kanwu/index.html#x', ping: url });
      document.body.append(link);
      link.click();
      link.remove();
      new EventSource(url).onopen = () => reached.push(`events ${url}`);
    }
    for (const scheme of ['ws', 'wss']) {
      try {
        new WebSocket(`${scheme}://${host}/x`).onopen = () => reached.push(`${scheme} ${host}`);
      } catch {
        // Refused before it began.
      }
    }
    try {
      void new WebTransport(`https://${host}/x`).ready.then(
        () => reached.push(`webtransport ${host}`),
        () => null,
      );
    } catch {
      // Likewise.
    }
  }
  for (const host of ['127.0.0.1', 'localhost', 'archive.example', '192.0.2.1']) {
    const login = { username: 'u', credential: 'c' };
    const connection = new RTCPeerConnection({
      iceServers: [
        { urls: `stun:${host}:${ports.udp}` },
        { urls: `turn:${host}:${ports.udp}?transport=udp`, ...login },
        { urls: `turn:${host}:${ports.tcp}?transport=tcp`, ...login },
        { urls: `turns:${host}:${ports.tcp}?transport=tcp`, ...login },
      ],
    });
    connection.onicecandidate = ({ candidate }) => {
      if (candidate !== null && candidate.candidate !== '') reached.push(candidate.candidate);
    };
    connection.createDataChannel('x');
    await connection.setLocalDescription(await connection.createOffer());
    // Another way to the same ports: a peer that is said to be there.
    const peer = `candidate:1 1 udp 2113937151 127.0.0.1 ${ports.udp} typ host`;
    await connection.addIceCandidate({ candidate: peer, sdpMid: '0', sdpMLineIndex: 0 }).catch(() => null);
    setTimeout(() => connection.close(), 5000);
  }
  await pause(6000);
  return reached;
}
