import type { Article } from './article.ts';
import type { BlockRole } from './block.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { Reading } from './reading.ts';

/** The longest stand-in for a headline, in UTF-16 units, for an article that has none. */
const standInLength = 30;

/** The headline by which an article is listed: the archivist's, else what its headline blocks read, else how it begins. */
export function headlineOf(article: Pick<Article, 'headline'>, reading: Reading): string {
  return article.headline ?? (titlePart(reading, 'headline') || titlePart(reading, 'kicker') || beginning(reading));
}

/** The subhead by which an article is listed: the archivist's, else what the subhead blocks above the text read. */
export function subheadOf(article: Pick<Article, 'subhead'>, reading: Reading): string {
  return article.subhead ?? titlePart(reading, 'subhead');
}

/** Subheads that stand further down, between paragraphs (crossheads), are not part of the title. */
function titlePart(reading: Reading, role: BlockRole): string {
  const { blocks } = reading;
  const firstBody = blocks.findIndex(
    ({ block, continues }, place) => block.role === 'body' && (place === 0 || !continues),
  );
  return paragraphsOf({ blocks: firstBody < 0 ? blocks : blocks.slice(0, firstBody) })
    .filter((paragraph) => paragraph.role === role)
    .map(({ start, end }) => onOneLine(reading.text.slice(start, end)))
    .join(' ');
}

function beginning({ text }: Reading): string {
  const line = onOneLine(text.slice(0, standInLength * 2));
  return line.length > standInLength ? `${line.slice(0, standInLength)}…` : line;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
