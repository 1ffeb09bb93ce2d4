import type { Command } from '../../model/commands/command.ts';
import type { PublicationId } from '../../model/ids.ts';
import type { Edit } from '../../model/journal.ts';
import type { Publication } from '../../model/publication.ts';
import type { Publications } from './publications.ts';

/** An import as it goes into a workspace that may know its publications, by these or other titles: its issues are of those. */
export function inKnownPublications(publications: Publications, edit: Edit): Edit {
  const known = new Map<PublicationId, Publication>();
  for (const command of edit.commands) {
    if (command.name !== 'publication.add') continue;
    for (const { id, title } of command.payload.records) {
      const found = publications.find(title) ?? publications.standing(id);
      if (found !== null) known.set(id, found);
    }
  }
  if (known.size === 0) return edit;
  // The import says, too, that they are there: they stay when what brought them in first is taken back.
  const decisions = [...new Set(known.values())].map((record) => ({ record, changes: {} }));
  const commands = edit.commands.flatMap((command): Command[] => {
    if (command.name === 'publication.add') {
      const records = command.payload.records.filter(({ id }) => !known.has(id));
      return [
        { ...command, payload: { records } },
        { name: 'publication.decide', payload: { decisions } },
      ];
    }
    if (command.name !== 'issue.add') return [command];
    const records = command.payload.records.map((issue) => {
      const found = issue.publicationId === null ? undefined : known.get(issue.publicationId);
      return found === undefined ? issue : { ...issue, publicationId: found.id };
    });
    return [{ ...command, payload: { records } }];
  });
  return { ...edit, commands };
}
