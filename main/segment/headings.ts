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

/** The headline's first line: the first that is not a kicker. */
function mainLine(wordings: readonly string[], lines: readonly Features[]): number {
  const last = wordings.length - 1;
  let main = 0;
  while (main < last && isKicker(wordings[main] ?? '', lines[main]?.width ?? 0) && !isSubhead(wordings[main + 1] ?? ''))
    main += 1;
  return main;
}

function isSubhead(wording: string): boolean {
  return /^(?:——|—|--|－－|──)/.test(wording);
}

/** A column's label, a line that ends in a colon or dash, or one that leads up to the headline. */
function isKicker(wording: string, width: number): boolean {
  return (
    width <= 6 ||
    /[:：—…]$/.test(wording) ||
    /(?:系列报道|之[一二三四五六七八九十]|专栏|特写|通讯|侧记|纪实|时评|社论|强调|指出|要求)$/.test(wording)
  );
}
