import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onPath } from '../setup/run.mjs';

/** Brings up the loopback of a new network namespace, asks names of nobody but that, and goes on as the given program. */
const inNamespace = 'ip link set lo up && mount --bind "$0" /etc/resolv.conf && exec "$@"';

/**
 * The command line of a program as it runs where no network is: on Linux as root, a network namespace of its own that has a
 * loopback and no route. Elsewhere null, and what can only be seen there isn't looked at.
 */
export function withoutNetwork(command, args) {
  const isPossible =
    process.platform === 'linux' && onPath('ip') && spawnSync('unshare', ['--net', '--mount', 'true']).status === 0;
  if (!isPossible) return null;
  const resolver = path.join(tmpdir(), 'kanwu-loopback-resolv.conf');
  writeFileSync(resolver, 'nameserver 127.0.0.1\noptions timeout:1 attempts:1\n');
  return ['unshare', ['--net', '--mount', 'sh', '-c', inNamespace, resolver, command, ...args]];
}
