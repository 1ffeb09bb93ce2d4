import { join } from 'node:path';
import type { Page } from 'playwright';
import { Workspace } from '../../main/store/workspace.ts';
import { personIdOf } from '../../model/derived-ids.ts';
import type { ArticleDocument } from '../../model/document.ts';
import { reviseArticle, reviseIssue } from '../../model/edits/article-revise.ts';
import { addCorrection } from '../../model/edits/correction-add.ts';
import { addMention } from '../../model/edits/mention-add.ts';
import { removeMentions } from '../../model/edits/mention-remove.ts';
import { retypeMentions, reviseMention } from '../../model/edits/mention-revise.ts';
import { acceptMentions, rejectMentions } from '../../model/edits/mention-status.ts';
import { headlineOf } from '../../model/headline.ts';
import type { MentionId } from '../../model/ids.ts';
import type { Edit } from '../../model/journal.ts';
import { type ReadingRange, readingOffset } from '../../model/offset.ts';
import { type Reading, readingOf } from '../../model/reading.ts';
import { answerSaveDialogs } from './dialogs.ts';
import type { Kanwu } from './kanwu.ts';
import { ask, mentionsIn, storedArticle } from './stored.ts';

/** An article as somebody reads it who is about to change something. */
interface Read {
  readonly document: ArticleDocument;
  readonly reading: Reading;
}

/** Something that a person does in an article. */
export type Deed = (article: Read) => Edit | null;

/** The name of whoever works in the other copy. */
export const colleague = '柏舟';

/** What can be done in an article, by the words that it is done to. */
export const deeds = {
  note:
    (note: string): Deed =>
    ({ document, reading }) =>
      reviseArticle(document, headlineOf(document.article, reading), { note }),
  state:
    (state: 'in-work' | 'done'): Deed =>
    ({ document, reading }) =>
      reviseArticle(document, headlineOf(document.article, reading), { state }),
  issueNumber:
    (number: string): Deed =>
    ({ document }) =>
      reviseIssue(document.issue, document.pages[0]?.page.fileName ?? '', { number }),
  tag:
    (words: string, type: string): Deed =>
    ({ document, reading }) =>
      addMention(document, reading, rangeOf(reading, words), type)?.edit ?? null,
  accept: (words: string): Deed =>
    ofMention(words, ({ document, reading }, id) => acceptMentions(document, reading, [id])),
  reject: (words: string): Deed =>
    ofMention(words, ({ document, reading }, id) => rejectMentions(document, reading, [id])),
  retype: (words: string, type: string): Deed =>
    ofMention(words, ({ document, reading }, id) => retypeMentions(document, reading, [id], type)),
  remark: (words: string, note: string): Deed =>
    ofMention(words, ({ document, reading }, id) => reviseMention(document, reading, id, { note })),
  remove: (words: string): Deed =>
    ofMention(words, ({ document, reading }, id) => removeMentions(document, reading, [id])),
  acceptAll: (({ document, reading }) => acceptMentions(document, reading, idsOf(document))) satisfies Deed,
  rejectAll: (({ document, reading }) => rejectMentions(document, reading, idsOf(document))) satisfies Deed,
  correct:
    (words: string, reads: string): Deed =>
    ({ document, reading }) => {
      const how = { reads, kind: 'misprint', certainty: 'high', note: '' } as const;
      return addCorrection(document, reading, rangeOf(reading, words), how)?.edit ?? null;
    },
};

/** Does things in the workspace of a window, as its person does. */
export async function doHere(page: Page, ordinal: number, ...all: readonly Deed[]): Promise<void> {
  for (const deed of all) await ask(page, 'edit.execute', made(deed, read(await storedArticle(page, ordinal))));
}

/** Saves a copy of the workspace that a window has open. @returns its path */
export async function saveCopy({ app, window, userDataDir }: Kanwu, name: string): Promise<string> {
  const path = join(userDataDir, name);
  await answerSaveDialogs(app, path);
  await ask(window, 'workspace.save-copy', {});
  return path;
}

/** Does things in a copy of the workspace, as a colleague does who has it on a machine of their own. */
export async function doThere(page: Page, copy: string, ordinal: number, ...all: readonly Deed[]): Promise<void> {
  const { id } = (await storedArticle(page, ordinal)).article;
  const workspace = Workspace.open(copy, { nativeBinding: process.env.KANWU_SQLITE_BINDING });
  try {
    for (const deed of all) {
      const doing = { person: personIdOf(colleague), actor: colleague, at: Date.now() };
      workspace.execute(made(deed, read(workspace.articles.read(id))), doing);
    }
  } finally {
    workspace.close();
  }
}

function read(document: ArticleDocument): Read {
  const corrections = document.corrections.filter(({ status }) => status === 'accepted');
  return { document, reading: readingOf(document.source, document.blocks, corrections) };
}

function made(deed: Deed, article: Read): Edit {
  const edit = deed(article);
  if (edit === null) throw new Error('There is nothing to do.');
  return edit;
}

function ofMention(words: string, deed: (article: Read, id: MentionId) => Edit | null): Deed {
  return (article) => {
    const { document, reading } = article;
    const all = [...mentionsIn(document, reading, 'accepted'), ...mentionsIn(document, reading, 'suggested')];
    const found = all.find(({ text }) => text === words);
    if (found === undefined) throw new Error(`Nothing marked reads “${words}”.`);
    return deed(article, found.mention.id);
  };
}

function idsOf({ mentions }: ArticleDocument): MentionId[] {
  return mentions.map(({ id }) => id);
}

function rangeOf({ text }: Reading, words: string): ReadingRange {
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`“${words}” is not in the text.`);
  return { start: readingOffset(at), end: readingOffset(at + words.length) };
}
