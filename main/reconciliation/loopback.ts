/**
 * What is on this computer. Nothing here asks for a name: what `localhost` is called elsewhere does not count, it is this computer
 * (RFC 6761, 6.3), and another name that leads here is not taken for it, for it may lead elsewhere tomorrow.
 */

const hosts: ReadonlyMap<string, string> = new Map([
  ['127.0.0.1', '127.0.0.1'],
  ['localhost', '127.0.0.1'],
  ['[::1]', '::1'],
]);

/** The numeric address of a host of this computer, as URLs have it; null for any other host. */
export function loopbackAddress(host: string): string | null {
  return hosts.get(host.toLowerCase()) ?? null;
}

/** Whether a Host header names this computer and a port: a page of another site whose name was made to lead here does not. */
export function isHostHere(header: string | undefined, port: number): boolean {
  const [, host = '', said] = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(header ?? '') ?? [];
  return loopbackAddress(host) !== null && Number(said ?? 80) === port;
}

/** Whether an Origin header is that of a page that a program on this computer serves, as OpenRefine's is. */
export function isOriginHere(header: string): boolean {
  if (!URL.canParse(header)) return false;
  const { protocol, hostname } = new URL(header);
  return /^https?:$/.test(protocol) && loopbackAddress(hostname) !== null;
}
