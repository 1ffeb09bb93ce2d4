import { basename, dirname, relative, resolve, sep } from 'node:path';

/**
 * The names of the folders that a file was found in, the outermost first: from what a person gave to import on, as whatever that lies in says
 * nothing of it. An archive is one, by its name without its ending.
 *
 * @param given the paths that the person gave
 */
export function foldersOf(
  { path, entry }: { readonly path: string; readonly entry: string | null },
  given: readonly string[],
): readonly string[] {
  const at = resolve(path);
  const root = given
    .map((each) => resolve(each))
    .find((each) => at.startsWith(each.endsWith(sep) ? each : `${each}${sep}`));
  const outside = root === undefined ? [] : relative(dirname(root), at).split(sep);
  const file = outside.pop() ?? basename(at);
  if (entry === null) return outside;
  return [...outside, file.replace(/\.(?:zip|tar|tgz|gz|tar\.gz)$/i, ''), ...entry.split('/').slice(0, -1)];
}
