import type { ArticleId } from '../../model/ids.ts';
import type { FoundArticle } from '../../model/library.ts';
import { holdsName } from '../../model/names/name-form.ts';
import { commandGroups, type UiCommand } from '../commands/command.ts';
import { commandName } from '../commands/command-name.ts';
import { uiCommands } from '../commands/ui-commands.ts';
import type { Words } from '../messages/words.ts';
import type { KanwuState } from '../state/state.ts';

/** Something to choose in the palette. */
export type PaletteEntry =
  | { readonly kind: 'command'; readonly key: string; readonly label: string; readonly command: UiCommand }
  | {
      readonly kind: 'article';
      readonly key: string;
      readonly label: string;
      readonly id: ArticleId;
      /** The issue that it is in. */
      readonly place: string;
    };

/** The commands that can be given now and have all of the `wanted` words, and the articles that were found by them. */
export function paletteEntries(
  state: KanwuState,
  m: Words,
  wanted: string,
  articles: readonly FoundArticle[],
): readonly PaletteEntry[] {
  const words = wanted.split(/\s+/);
  const hasWords = (text: string): boolean => words.every((word) => holdsName(text, word));
  const commands = uiCommands
    .filter((command) => command.id !== 'command-palette' && command.enabled(state))
    .toSorted((a, b) => commandGroups.indexOf(a.group) - commandGroups.indexOf(b.group))
    .map((command): PaletteEntry => ({ kind: 'command', key: command.id, label: commandName(m, command.id), command }))
    .filter((entry) => hasWords(`${entry.label} ${entry.key.replaceAll('-', ' ')}`));
  const found = articles.map(({ id, headline, place }): PaletteEntry => {
    const label = headline === '' ? m.library.noHeadline : headline;
    return { kind: 'article', key: id, label, id, place };
  });
  return [...commands, ...found];
}
