import { append } from '../../../model/append.ts';
import type { DatabasePages } from './database-pages.ts';
import { treePage } from './page-cells.ts';

/** Which table or index each page of a tree belongs to, by its number, as far as one can be followed from its root. */
export function treeOwners(pages: DatabasePages): ReadonlyMap<number, string> {
  const owners = new Map<number, string>([[1, 'sqlite_schema']]);
  const roots = new Map<string, number>();
  for (const number of follow(pages, 1, 'sqlite_schema', owners)) {
    for (const { values } of treePage(pages, number)?.rows ?? []) {
      const [, name, , root] = values;
      if (typeof name === 'string' && typeof root === 'number' && root > 1) roots.set(name, root);
    }
  }
  for (const [name, root] of roots) for (const _ of follow(pages, root, name, owners));
  return owners;
}

/** The pages that are in no use: what stands on them is no longer so. */
export function freePages(pages: DatabasePages): ReadonlySet<number> {
  const free = new Set<number>();
  let trunk = pages.read(1)?.readUInt32BE(32) ?? 0;
  while (trunk > 0 && !free.has(trunk)) {
    const page = pages.read(trunk);
    if (page === null) break;
    free.add(trunk);
    const leaves = Math.min(page.readUInt32BE(4), pages.size / 4 - 2);
    for (let leaf = 0; leaf < leaves; leaf++) free.add(page.readUInt32BE(8 + leaf * 4));
    trunk = page.readUInt32BE(0);
  }
  return free;
}

function* follow(pages: DatabasePages, root: number, name: string, owners: Map<number, string>): Iterable<number> {
  const waiting = [root];
  const seen = new Set<number>();
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    if (seen.has(number)) continue;
    seen.add(number);
    const page = treePage(pages, number);
    if (page === null) continue;
    // The first that leads to a page is as good as another: what its rows look like has the last word.
    if (!owners.has(number)) owners.set(number, name);
    yield number;
    append(waiting, page.children);
  }
}
