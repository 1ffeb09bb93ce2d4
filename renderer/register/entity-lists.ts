import type { AuthorityLink } from '../../model/entity.ts';

/** The lines of a text that say something, each once. */
export function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}

/** A link as people write it: `wikidata Q7186`. */
export function linkText({ authority, identifier }: AuthorityLink): string {
  return `${authority} ${identifier}`;
}

export function linksIn(text: string): AuthorityLink[] {
  return linesOf(text).flatMap((line) => {
    const [, authority, identifier] = /^(\S+)\s+(\S+)$/.exec(line) ?? [];
    return authority === undefined || identifier === undefined
      ? []
      : [{ authority: authority.toLowerCase(), identifier }];
  });
}

/** The first line that is no link; null where all are. */
export function problemInLinks(text: string): string | null {
  return linesOf(text).find((line) => linksIn(line).length === 0) ?? null;
}
