import type { ArticleId } from '../../model/ids.ts';
import type { WindowWords } from '../../resources/words/window.ts';
import { commandGroups, type UiCommand } from '../commands/command.ts';
import { commandName } from '../commands/command-name.ts';
import { uiCommands } from '../commands/ui-commands.ts';
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

/** How many articles are listed at most: more than anybody reads. */
const mostArticles = 50;

/** The commands that can be given now, and the articles, that have all of the `wanted` words. */
export function paletteEntries(state: KanwuState, m: WindowWords, wanted: string): readonly PaletteEntry[] {
  const words = wanted
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const found = (text: string): boolean => words.every((word) => text.toLowerCase().includes(word));
  const commands = uiCommands
    .filter((command) => command.id !== 'command-palette' && command.enabled(state))
    .toSorted((a, b) => commandGroups.indexOf(a.group) - commandGroups.indexOf(b.group))
    .map((command): PaletteEntry => ({ kind: 'command', key: command.id, label: commandName(m, command.id), command }))
    .filter((entry) => found(`${entry.label} ${entry.key.replaceAll('-', ' ')}`));
  const articles = (state.workspace?.issues ?? []).flatMap(({ issue, articles: listed }) =>
    listed
      .map((article): PaletteEntry => {
        const place = issue.title ?? issue.fileName;
        const label = article.headline === '' ? m.library.noHeadline : article.headline;
        return { kind: 'article', key: article.id, label, id: article.id, place };
      })
      .filter((entry) => entry.kind === 'article' && found(`${entry.label} ${entry.place}`)),
  );
  return [...commands, ...articles.slice(0, mostArticles)];
}
