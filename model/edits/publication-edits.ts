import type { Changes, Command } from '../commands/command.ts';
import { publicationIdOf } from '../derived-ids.ts';
import { newId } from '../ids.ts';
import type { Issue } from '../issue.ts';
import type { Edit } from '../journal.ts';
import { nameForm } from '../names/name-form.ts';
import { type Publication, type PublicationLine, publicationTitled } from '../publication.ts';
import { saysTheSame } from '../same-record.ts';
import { summaryOf } from './summary.ts';

/**
 * Changes what is known of a publication, for all its issues; null when nothing differs. The title that it had stays one of its other
 * titles: pages that are imported under it come to it.
 */
export function revisePublication(publication: Publication, wanted: Changes<'publication'>): Edit | null {
  const changes = { ...wanted, ...otherTitlesAfter(publication, wanted) };
  const isSame = saysTheSame({ ...publication, ...changes }, publication);
  return isSame ? null : publicationEdit(changes.title ?? publication.title, [revision(publication, changes)]);
}

/**
 * Makes two publications one: the issues of the first are the second's from now on, and its titles other titles of that. Undoing
 * parts them again.
 */
export function joinPublications(from: Publication, into: Publication): Edit {
  const otherTitles = withTitles(into, [from.title, ...from.otherTitles]);
  const commands = [revision(from, { joinedInto: into.id }), revision(into, { otherTitles })];
  return publicationEdit(`${from.title} → ${into.title}`, commands);
}

/**
 * Says what an issue is of: the publication that is called so, else a new one; null when it is so already.
 *
 * @param title empty for none that is known
 * @param known those that the workspace has
 */
export function setPublication(issue: Issue, title: string, known: readonly PublicationLine[]): Edit | null {
  const wanted = title.trim();
  const key = nameForm(wanted);
  const isCalledSo = (name: string): boolean => nameForm(name) === key;
  const found =
    known.find(({ publication }) => isCalledSo(publication.title)) ??
    known.find(({ publication }) => publication.otherTitles.some(isCalledSo));
  const id = publicationIdOf(wanted);
  // One that was called so once, and is said not to be called so any more, has the id that follows from the title.
  const isTaken = known.some(({ publication }) => publication.id === id);
  const made = publicationTitled(isTaken ? newId() : id, wanted);
  const isNew = wanted !== '' && found === undefined;
  const publicationId = wanted === '' ? null : (found?.publication.id ?? made.id);
  if (publicationId === issue.publicationId) return null;
  return publicationEdit(found?.publication.title ?? wanted, [
    ...(isNew ? [{ name: 'publication.add', payload: { records: [made] } } as const] : []),
    { name: 'issue.revise', payload: { revisions: [{ id: issue.id, changes: { publicationId } }] } },
  ]);
}

function otherTitlesAfter(
  publication: Publication,
  { title, otherTitles }: Changes<'publication'>,
): Changes<'publication'> {
  if (title === undefined) return {};
  const after = { title, otherTitles: otherTitles ?? publication.otherTitles };
  return { otherTitles: withTitles(after, [publication.title]) };
}

/** A publication's other titles with some more, but for those that it has. */
function withTitles(
  { title, otherTitles }: Pick<Publication, 'title' | 'otherTitles'>,
  more: readonly string[],
): string[] {
  const isTitle = (each: string): boolean => nameForm(each) === nameForm(title);
  const all = [...otherTitles, ...more].filter((each) => !isTitle(each));
  return all.filter((each, place) => all.findIndex((other) => nameForm(other) === nameForm(each)) === place);
}

function revision({ id }: Publication, changes: Changes<'publication'>): Command {
  return { name: 'publication.revise', payload: { revisions: [{ id, changes }] } };
}

function publicationEdit(summary: string, commands: readonly Command[]): Edit {
  return { action: 'publication-revise', articleId: null, summary: summaryOf([summary]), commands: [...commands] };
}
