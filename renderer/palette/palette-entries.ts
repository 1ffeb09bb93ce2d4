import type { ArticleId } from '../../model/ids.ts';
import type { FoundArticle } from '../../model/library.ts';
import { holdsName, nameForm } from '../../model/names/name-form.ts';
import { initialsOf, soundOf, soundWanted } from '../../model/names/pinyin-syllables.ts';
import type { RegisterRow } from '../../model/register/register-list.ts';
import type { Hit } from '../../model/search/hits.ts';
import { commandGroups, type UiCommand } from '../commands/command.ts';
import { commandName } from '../commands/command-name.ts';
import { uiCommands } from '../commands/ui-commands.ts';
import type { Words } from '../messages/words.ts';
import type { KanwuState } from '../state/state.ts';

/** Something to choose in the palette. */
export type PaletteEntry = { readonly key: string; readonly label: string } & (
  | { readonly kind: 'command'; readonly command: UiCommand }
  /** `place` is the issue that it is in. */
  | { readonly kind: 'article'; readonly id: ArticleId; readonly place: string }
  | { readonly kind: 'entity'; readonly row: RegisterRow }
  | { readonly kind: 'hit'; readonly hit: Hit }
  /** All places in the text. */
  | { readonly kind: 'search' }
);

/** What was found in the workspace by what is wanted. */
export interface PaletteFound {
  readonly articles: readonly FoundArticle[];
  readonly entities: readonly RegisterRow[];
  /** Some of the places in the text. */
  readonly hits: readonly Hit[];
}

/** The commands that can be given now and have all of the `wanted` words, or are read so, the closest first; then what was found by them. */
export function paletteEntries(
  state: KanwuState,
  m: Words,
  wanted: string,
  { articles, entities, hits }: PaletteFound,
): readonly PaletteEntry[] {
  const commands = uiCommands
    .filter((command) => command.id !== 'command-palette' && command.enabled(state))
    .map((command): PaletteEntry => ({ kind: 'command', key: command.id, label: commandName(m, command.id), command }))
    .map((entry) => ({ entry, rank: rankOf(entry, wanted) }))
    .filter(({ rank }) => rank !== null)
    .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || groupOf(a.entry) - groupOf(b.entry))
    .map(({ entry }) => entry);
  return [
    ...commands,
    ...entities.map((row): PaletteEntry => ({ kind: 'entity', key: row.entity.id, label: row.entity.name, row })),
    ...articles.map(({ id, headline, place }): PaletteEntry => {
      const label = headline === '' ? m.library.noHeadline : headline;
      return { kind: 'article', key: id, label, id, place };
    }),
    ...hits.map((hit): PaletteEntry => ({ kind: 'hit', key: `hit ${hit.id}`, label: hit.text, hit })),
    ...(hits.length === 0
      ? []
      : [{ kind: 'search' as const, key: 'search all', label: m.palette.searchAll(wanted.trim()) }]),
  ];
}

function groupOf(entry: PaletteEntry): number {
  return entry.kind === 'command' ? commandGroups.indexOf(entry.command.group) : commandGroups.length;
}

/**
 * How far a command's name is from what is wanted: it begins so (0), or one of its words does (1), or it is read so (2), or all words stand
 * somewhere in its name or its id (3); null where they do not.
 */
function rankOf({ label, key }: PaletteEntry, wanted: string): number | null {
  const form = nameForm(wanted);
  if (form === '') return 0;
  if (nameForm(label).startsWith(form)) return 0;
  if (label.split(/[\s、，,/]+/).some((word) => nameForm(word).startsWith(form))) return 1;
  const sound = soundWanted(wanted);
  if (sound !== null && [soundOf(label), initialsOf(label)].some((read) => read.includes(sound))) return 2;
  const all = `${label} ${key.replaceAll('-', ' ')}`;
  return wanted.split(/\s+/).every((word) => holdsName(all, word)) ? 3 : null;
}
