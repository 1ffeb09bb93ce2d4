import { readFileSync, statSync } from 'node:fs';

/** One lock of Linux's list, https://man7.org/linux/man-pages/man5/proc_locks.5.html: kind, process, device and inode, first byte. */
const lockLine = /^\d+: POSIX +ADVISORY +WRITE (\d+) [0-9a-f]+:[0-9a-f]+:(\d+) (\d+) /;

/** The program that keeps others from writing to a workspace, with its process id; null where the system doesn't tell. */
export function lockHolder(path: string): string | null {
  const inodes = new Set([path, `${path}-shm`].map(inodeOf));
  for (const line of linesOf('/proc/locks')) {
    const [, pid = '', inode = ''] = lockLine.exec(line) ?? [];
    if (!inodes.has(inode) || Number(pid) === process.pid) continue;
    const [name] = linesOf(`/proc/${pid}/comm`);
    if (name !== undefined) return `${name} (${pid})`;
  }
  return null;
}

function inodeOf(path: string): string {
  return String(statSync(path, { throwIfNoEntry: false })?.ino ?? '');
}

function linesOf(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n');
  } catch {
    return [];
  }
}
