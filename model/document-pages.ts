import type { AnchoredRange } from './anchor.ts';
import type { Command } from './commands/command.ts';
import type { ArticleDocument, DocumentPage } from './document.ts';
import type { BlockId, CorrectionId, MentionId, PageId } from './ids.ts';
import { type SourceOffset, sourceOffset } from './offset.ts';
import { recordOf } from './record-index.ts';

type Pages = Pick<ArticleDocument, 'pages'>;

/** The page that an offset of the document stands on; at the edge of two, the earlier. */
export function pageAt({ pages }: Pages, offset: number): DocumentPage {
  const found = pages.find(({ start, end }) => start <= offset && offset <= end) ?? pages[0];
  if (found === undefined) throw new RangeError('an article on no page');
  return found;
}

/** A range of the document as one of the page that it stands on. */
export function rangeOnPage({ shift }: Pick<DocumentPage, 'shift'>, range: AnchoredRange): AnchoredRange {
  return shift === 0 ? range : { ...range, start: by(range.start, -shift), end: by(range.end, -shift) };
}

/** A range of a page as one of the document. */
export function rangeInDocument({ shift }: Pick<DocumentPage, 'shift'>, range: AnchoredRange): AnchoredRange {
  return rangeOnPage({ shift: -shift }, range);
}

/** A stretch of a page as one of the document. */
export function stretchInDocument<S extends { readonly start: SourceOffset; readonly end: SourceOffset }>(
  { shift }: Pick<DocumentPage, 'shift'>,
  stretch: S,
): S {
  return shift === 0 ? stretch : { ...stretch, start: by(stretch.start, shift), end: by(stretch.end, shift) };
}

/**
 * Commands that were made of a document as the store takes them: what counts in the document there counts on the page where it stands.
 * Of an article on one page they are the same.
 */
export function commandsOnPages(document: ArticleDocument, commands: readonly Command[]): readonly Command[] {
  if (document.pages.every(({ shift }) => shift === 0)) return commands;
  const shiftOf = (pageId: PageId | undefined): number => document.pages.find(({ id }) => id === pageId)?.shift ?? 0;
  return commands.map((command): Command => onPages(command, document, shiftOf));
}

function onPages(
  command: Command,
  { blocks, corrections, mentions }: ArticleDocument,
  shiftOf: (pageId: PageId | undefined) => number,
): Command {
  const edges = <E extends { readonly start?: SourceOffset; readonly end?: SourceOffset }>(
    of: E,
    shift: number,
  ): E => ({
    ...of,
    ...(of.start === undefined ? {} : { start: by(of.start, -shift) }),
    ...(of.end === undefined ? {} : { end: by(of.end, -shift) }),
  });
  const ranges = <R extends { readonly ranges?: readonly AnchoredRange[] }>(of: R, shift: number): R =>
    of.ranges === undefined ? of : { ...of, ranges: of.ranges.map((range) => rangeOnPage({ shift }, range)) };
  switch (command.name) {
    case 'block.add':
      return {
        ...command,
        payload: { records: command.payload.records.map((each) => edges(each, shiftOf(each.pageId))) },
      };
    case 'correction.add':
      return {
        ...command,
        payload: { records: command.payload.records.map((each) => edges(each, shiftOf(each.pageId))) },
      };
    case 'comment.add':
      return {
        ...command,
        payload: { records: command.payload.records.map((each) => edges(each, shiftOf(each.pageId))) },
      };
    case 'mention.add':
      return {
        ...command,
        payload: { records: command.payload.records.map((each) => ranges(each, shiftOf(each.pageId))) },
      };
    case 'block.revise': {
      const shift = (id: BlockId): number => shiftOf(recordOf(blocks, id)?.pageId);
      const revisions = command.payload.revisions.map((each) => ({
        ...each,
        changes: edges(each.changes, shift(each.id)),
      }));
      return { ...command, payload: { revisions } };
    }
    case 'correction.revise': {
      const shift = (id: CorrectionId): number => shiftOf(recordOf(corrections, id)?.pageId);
      const revisions = command.payload.revisions.map((each) => ({
        ...each,
        changes: edges(each.changes, shift(each.id)),
      }));
      return { ...command, payload: { revisions } };
    }
    case 'mention.revise': {
      const shift = (id: MentionId): number => shiftOf(recordOf(mentions, id)?.pageId);
      const revisions = command.payload.revisions.map((each) => ({
        ...each,
        changes: ranges(each.changes, shift(each.id)),
      }));
      return { ...command, payload: { revisions } };
    }
    default:
      return command;
  }
}

function by(offset: SourceOffset, shift: number): SourceOffset {
  return sourceOffset(offset + shift);
}
