import { expect, it } from 'vitest';
import { diskOf, fileSystemOf, mountsOfLinux, mountsOfMac } from './disk.ts';

const linux = `22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
40 22 0:35 / /srv rw,relatime - nfs4 archive:/srv rw
41 22 0:36 / /mnt/archive\\040share rw,relatime shared:7 - cifs //archive/share rw
42 22 8:1 / /media/stick rw - vfat /dev/sdb1 rw
43 40 0:37 / /srv/local rw - ext4 /dev/vdb rw
44 22 0:38 / /home/me/remote rw - fuse.sshfs me@archive:/ rw
`;
const mac = `/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
//me@archive/share on /Volumes/archive share (smbfs, nodev, nosuid, mounted by me)
/dev/disk4s1 on /Volumes/STICK (exfat, local, nodev, nosuid)
`;

it.each([
  ['/home/me/w.kanwu', 'ext4'],
  ['/srv/w.kanwu', 'nfs4'],
  ['/srv/local/w.kanwu', 'ext4'],
  ['/srvice/w.kanwu', 'ext4'],
  ['/mnt/archive share/w.kanwu', 'cifs'],
  ['/media/stick/w.kanwu', 'vfat'],
  ['/home/me/remote/w.kanwu', 'fuse.sshfs'],
])('finds on Linux that %s lies on %s', (path, fileSystem) => {
  expect(fileSystemOf(path, mountsOfLinux(linux))).toBe(fileSystem);
});

it.each([
  ['/Users/me/w.kanwu', 'apfs'],
  ['/Volumes/archive share/w.kanwu', 'smbfs'],
  ['/Volumes/STICK/w.kanwu', 'exfat'],
])('finds on macOS that %s lies on %s', (path, fileSystem) => {
  expect(fileSystemOf(path, mountsOfMac(mac))).toBe(fileSystem);
});

it('takes the disk of this machine, and none at all, for local', () => {
  expect(diskOf(import.meta.filename)).toBe('local');
  expect(diskOf('/no/such/folder/w.kanwu')).toBe('local');
  expect(diskOf(':memory:')).toBe('local');
});
