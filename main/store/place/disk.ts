import { execFileSync } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Whether other machines may write to the files of a disk at the same time. */
export type Disk = 'local' | 'network';

/** File systems of other machines, as Linux and macOS name them. */
const networkSystems =
  /^(?:nfs4?|cifs|smb3?|smbfs|afpfs|webdav|afs|ncpfs|9p|ceph|glusterfs|lustre|fuse\.(?:sshfs|rclone|gvfsd-fuse|davfs2?|s3fs|gcsfuse|glusterfs|ceph.*|curlftpfs))$/;

/**
 * The disk on which a file lies, or would. It is local where the system does not tell: Windows tells of shares that are named
 * (`\\server\share`) and of no drive that stands for one.
 */
export function diskOf(path: string): Disk {
  if (path === ':memory:' || path === '') return 'local';
  if (process.platform === 'win32') return /^[\\/]{2}[^\\/?.]/.test(path) ? 'network' : 'local';
  return networkSystems.test(fileSystemOf(realPathOf(path), mounts())) ? 'network' : 'local';
}

/** Where a file system is mounted, and what it is called. */
export interface Mount {
  readonly at: string;
  readonly fileSystem: string;
}

/** What the file system is called on which an absolute path lies; empty where that is not known. */
export function fileSystemOf(path: string, all: readonly Mount[]): string {
  const holds = ({ at }: Mount): boolean => path === at || path.startsWith(at.endsWith('/') ? at : `${at}/`);
  // Of two at the same place the later one is seen.
  const found = all.filter(holds).reduce((best, each) => (each.at.length >= best.at.length ? each : best), nowhere);
  return found.fileSystem;
}

const nowhere: Mount = { at: '', fileSystem: '' };

function mounts(): Mount[] {
  try {
    return process.platform === 'darwin'
      ? mountsOfMac(execFileSync('/sbin/mount', { encoding: 'utf8' }))
      : mountsOfLinux(readFileSync('/proc/self/mountinfo', 'utf8'));
  } catch {
    return [];
  }
}

/** https://man7.org/linux/man-pages/man5/proc_pid_mountinfo.5.html */
export function mountsOfLinux(list: string): Mount[] {
  return list.split('\n').flatMap((line) => {
    const [fields = '', types = ''] = line.split(' - ');
    const at = fields.split(' ')[4];
    const fileSystem = types.split(' ')[0];
    return at === undefined || fileSystem === undefined ? [] : [{ at: unescaped(at), fileSystem }];
  });
}

/** Lines like `//me@server/share on /Volumes/share (smbfs, nodev, nosuid)`. */
export function mountsOfMac(list: string): Mount[] {
  return [...list.matchAll(/ on (\/.*) \((\w+)[^()]*\)$/gm)].map(([, at = '', fileSystem = '']) => ({
    at,
    fileSystem,
  }));
}

/** Spaces and the like stand there as octal numbers. */
function unescaped(text: string): string {
  return Buffer.from(
    text.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8))),
    'latin1',
  ).toString('utf8');
}

function realPathOf(path: string): string {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    try {
      return realpathSync(folder);
    } catch {
      if (dirname(folder) === folder) return folder;
    }
  }
}
