import { authorityFiles, isFormedLink, linkOfAddress } from '../../model/authorities/authority-files.ts';
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
  return linesOf(text).flatMap((line) => linkIn(line) ?? []);
}

/** An authority and an identifier, or the address of a record of an authority file that is known; null for anything else. */
function linkIn(line: string): AuthorityLink | null {
  const [, authority, identifier] = /^(\S+)\s+(\S+)$/.exec(line) ?? [];
  if (authority === undefined || identifier === undefined) return linkOfAddress(line);
  const known = linkOfAddress(identifier);
  return known?.authority === authority.toLowerCase() ? known : { authority: authority.toLowerCase(), identifier };
}

/** What is wrong with a line: it is no link, or its identifier has not the form that the authority file gives them, which has `example`. */
export interface LinkProblem {
  readonly line: string;
  readonly example: string | null;
}

/** The first line that is no link, or none of the form that its authority file has; null where all are. */
export function problemInLinks(text: string): LinkProblem | null {
  for (const line of linesOf(text)) {
    const link = linkIn(line);
    if (link === null) return { line, example: null };
    if (!isFormedLink(link)) return { line, example: authorityFiles[link.authority]?.example ?? null };
  }
  return null;
}
