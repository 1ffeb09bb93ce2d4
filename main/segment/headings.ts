import type { BlockRole } from '../../model/block.ts';
import type { Features } from './features.ts';

type HeadingRole = Extract<BlockRole, 'kicker' | 'headline' | 'subhead'>;

/**
 * Tells the lines of one heading apart. A kicker (引题) stands above the headline and a subhead (副题) below it; without
 * a sign of either a line is taken as a line of the headline.
 */
export function headingRoles(text: string, lines: readonly Features[]): readonly HeadingRole[] {
  const wordings = lines.map((line) => text.slice(line.piece.start, line.piece.end));
  const main = mainLine(wordings, lines);
  return lines.map((line, index) => {
    const wording = wordings[index] ?? '';
    if (index === main) return 'headline';
    if (index < main) return 'kicker';
    return isSubhead(wording) || index > main + 1 || line.width > 1.3 * (lines[main]?.width ?? 0)
      ? 'subhead'
      : 'headline';
  });
}

/** The headline's first line: the one that a dashed subhead follows, else the first that is not a kicker. */
function mainLine(wordings: readonly string[], lines: readonly Features[]): number {
  const subhead = wordings.findIndex((wording, index) => index > 0 && isSubhead(wording));
  if (subhead > 0) return subhead - 1;
  const main = wordings.findIndex((wording, index) => !isKicker(wording, lines[index]?.width ?? 0));
  return main < 0 ? wordings.length - 1 : main;
}

function isSubhead(wording: string): boolean {
  return /^(?:——|—|--|－－|──)/.test(wording);
}

/** A column's label, a line that ends in a colon or dash, or one that leads up to the headline. */
function isKicker(wording: string, width: number): boolean {
  return width <= 6 || leadsUp(wording);
}

/** Whether the wording is that of a line over a headline. */
export function leadsUp(wording: string): boolean {
  return (
    /[:：—…]$/.test(wording) ||
    /(?:系列报道|之[一二三四五六七八九十]|专栏|特写|通讯|侧记|纪实|时评|社论|强调|指出|要求)$/.test(wording)
  );
}
