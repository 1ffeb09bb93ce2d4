import type { AnchoredRange } from '../../../model/anchor.ts';
import type { Command } from '../../../model/commands/command.ts';
import type { Correction } from '../../../model/correction.ts';
import type { ArticleDocument } from '../../../model/document.ts';
import { commandsOnPages, rangeInDocument } from '../../../model/document-pages.ts';
import { readingOfDocument } from '../../../model/document-reading.ts';
import { summaryOf } from '../../../model/edits/summary.ts';
import type { ArticleId, CorrectionId, IssueId } from '../../../model/ids.ts';
import type { Edit } from '../../../model/journal.ts';
import type { Reading } from '../../../model/reading.ts';
import { toReading } from '../../../model/reading-places.ts';
import type { OccurrencePlace, Replacement } from '../../../model/replacing/replacement.ts';
import type { WrittenChange } from '../../../model/writing/written-change.ts';
import { writtenEdit } from '../../../model/writing/written-edit.ts';
import type { Workspace } from '../workspace.ts';

/** An edit of many places, and what it comes to. */
export interface ReplacementEdit {
  /** Null where nothing is to be done. */
  readonly edit: Edit | null;
  readonly places: number;
  readonly issues: number;
  /** How many do not read any more as they did. */
  readonly gone: number;
}

/**
 * Has places read otherwise, as if somebody had written so in each of their articles, as one edit that names every correction; the articles
 * of which nothing was touched before are in work then.
 */
export function replaceOccurrences(
  workspace: Workspace,
  replacement: Replacement,
  places: readonly OccurrencePlace[],
): ReplacementEdit {
  const byArticle = new Map<ArticleId, OccurrencePlace[]>();
  for (const place of places) byArticle.set(place.articleId, [...(byArticle.get(place.articleId) ?? []), place]);
  const commands: Command[] = [];
  const issues = new Set<IssueId>();
  const removed = new Set<CorrectionId>();
  let done = 0;
  for (const [articleId, own] of byArticle) {
    if (!workspace.articles.has(articleId)) continue;
    const document = around(workspace, articleId, own);
    const reading = readingOfDocument(document);
    const changes = changesOf(document.pages, reading, own);
    const { edit } = writtenEdit(document, reading, changes);
    if (edit === null) continue;
    done += changes.length;
    issues.add(document.issue.id);
    for (const command of commandsOnPages(document, edit.commands)) {
      const kept = onceRemoved(withKindOf(command, replacement), removed);
      if (kept !== null) commands.push(kept);
    }
  }
  const [first] = places;
  if (first === undefined || commands.length === 0) return { edit: null, places: 0, issues: 0, gone: places.length };
  const texts = new Set(places.map(({ was, now }) => `${was} → ${now}`));
  const edit: Edit = { action: 'text-replace', articleId: null, summary: summaryOf(texts), commands };
  return { edit, places: done, issues: issues.size, gone: places.length - done };
}

/** Of an article what stands around some places: all of it where a mark reaches out of that. */
function around(workspace: Workspace, articleId: ArticleId, places: readonly OccurrencePlace[]): ArticleDocument {
  const stretches = places.map(({ pageId, range: { start, end } }) => ({ pageId, start, end }));
  const part = workspace.articles.readAround(articleId, stretches);
  const isInside = ({ start, end }: AnchoredRange): boolean =>
    part.blocks.some((block) => block.start <= start && end <= block.end);
  return part.mentions.every(({ ranges }) => ranges.every(isInside)) ? part : workspace.articles.read(articleId);
}

/** In the order of the text, and apart; without those that read otherwise by now. */
function changesOf(
  pages: Parameters<typeof commandsOnPages>[0]['pages'],
  reading: Reading,
  places: readonly OccurrencePlace[],
): WrittenChange[] {
  const found = places.flatMap(({ pageId, range, was, now }): WrittenChange[] => {
    const page = pages.find(({ id }) => id === pageId);
    const at = page === undefined ? null : toReading(reading, rangeInDocument(page, range));
    if (at === null || reading.text.slice(at.start, at.end) !== was) return [];
    return [{ from: at.start, to: at.end, insert: now, entered: [] }];
  });
  let end = -1;
  return found
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .filter((change) => {
      if (change.from < end || (change.from === end && change.from === change.to)) return false;
      end = change.to;
      return true;
    });
}

/** What puts a misreading right again is what it was of the one that a person put right. */
function withKindOf(command: Command, replacement: Replacement): Command {
  if (replacement.kind !== 'misreading' || command.name !== 'correction.add') return command;
  const records = command.payload.records.map(
    (record): Correction => (record.now === replacement.now ? { ...record, ...replacement.of } : record),
  );
  return { ...command, payload: { records } };
}

/** A correction at the edge of two articles may go with what is written in both. */
function onceRemoved(command: Command, removed: Set<CorrectionId>): Command | null {
  if (command.name !== 'correction.remove') return command;
  const ids = command.payload.ids.filter((id) => !removed.has(id));
  for (const id of ids) removed.add(id);
  return ids.length === 0 ? null : { ...command, payload: { ids } };
}
