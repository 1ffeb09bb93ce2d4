import type { OwnKeys } from '../../model/own-keys.ts';
import { type Binding, isFixed, isSameKey, keysOf, scopeOf, writingKeysOf } from './bound-keys.ts';
import type { UiCommand } from './command.ts';
import { uiCommands } from './ui-commands.ts';

/** What stands against a key for a command: another has it (for good, where that is fixed), or it is kept for something else. */
export type KeyProblem =
  | { readonly kind: 'taken'; readonly by: UiCommand; readonly isFixed: boolean }
  | { readonly kind: 'moving' | 'system' | 'leaving' };

/** Moving in a text or a list and going from field to field, on every system; in a text that is written in, too. */
const moving =
  /^((Shift\+)?(Tab|Space| |Arrow\w+|Home|End|PageUp|PageDown)|(Mod|Alt)\+(Shift\+)?(ArrowLeft|ArrowRight|Home|End|Backspace|Delete)|Shift\+(Enter|Backspace|Delete))$/;

/** What the system or the application menu has: the clipboard, the window, its size. */
const systems: readonly string[] = [
  ...[
    'Mod+A',
    'Mod+C',
    'Mod+V',
    'Mod+X',
    'Mod+Shift+V',
    'Mod+Q',
    'Mod+W',
    'Mod+M',
    'Mod+0',
    'Mod+-',
    'Mod+=',
    'Mod++',
    'Mod+Shift++',
  ],
  ...[
    'Mod+R',
    'Mod+Shift+R',
    'Mod+Shift+I',
    'Mod+Tab',
    'Alt+Tab',
    'Alt+F4',
    'Alt+Space',
    'Alt+ ',
    'F10',
    'F11',
    'Shift+F10',
    'Shift+Insert',
  ],
];

/** Whether two scopes are ever open at the same time. */
function meet(one: Binding['scope'], other: Binding['scope']): boolean {
  return one === other || !(['review', 'page'].includes(one) && ['review', 'page'].includes(other));
}

/** What stands against giving a command a key; null when nothing does. */
export function keyProblem(command: UiCommand, key: string, own: OwnKeys): KeyProblem | null {
  if (/(^|\+)Escape$/.test(key)) return { kind: 'leaving' };
  if (moving.test(key)) return { kind: 'moving' };
  if (systems.some((other) => isSameKey(other, key))) return { kind: 'system' };
  const by = holderOf(command, key, own);
  return by === undefined ? null : { kind: 'taken', by, isFixed: isFixed(by) };
}

/** The command that has a key where another would have it. */
export function holderOf(command: UiCommand, key: string, own: OwnKeys): UiCommand | undefined {
  return uiCommands.find(
    (other) =>
      other.id !== command.id &&
      [...keysOf(other, own), ...writingKeysOf(other, own)].some(
        (held) => isSameKey(held, key) && meet(scopeOf(other, held), scopeOf(command, key)),
      ),
  );
}

/** Gives a command a key in the place of one of its own, or beside them where that is null; whoever else had it there has it no longer. */
export function withKey(own: OwnKeys, command: UiCommand, was: string | null, key: string): OwnKeys {
  const before = keysOf(command, own);
  const others = before.filter((each) => each !== was && !isSameKey(each, key));
  const at = was === null ? others.length : Math.min(Math.max(before.indexOf(was), 0), others.length);
  return withKeys(withoutHolder(own, command, key), command, [...others.slice(0, at), key, ...others.slice(at)]);
}

export function withoutKey(own: OwnKeys, command: UiCommand, key: string): OwnKeys {
  return withKeys(
    own,
    command,
    keysOf(command, own).filter((each) => each !== key),
  );
}

/** A command has the keys again that it came with; whoever else was given one of them has it no longer. */
export function withKeysOfOld(own: OwnKeys, command: UiCommand): OwnKeys {
  return withKeys(
    command.keys.reduce((before, key) => withoutHolder(before, command, key), own),
    command,
    command.keys,
  );
}

/** Whoever was given a key that a command would have again. */
export function holdersOfOldKeys(own: OwnKeys, command: UiCommand): readonly UiCommand[] {
  return command.keys.map((key) => holderOf(command, key, own)).filter((holder) => holder !== undefined);
}

function withoutHolder(own: OwnKeys, command: UiCommand, key: string): OwnKeys {
  const holder = holderOf(command, key, own);
  if (holder === undefined) return own;
  const kept = keysOf(holder, own).filter((each) => !isSameKey(each, key));
  return withoutHolder(withKeys(own, holder, kept), command, key);
}

/** Only what differs from what a command came with is kept. */
function withKeys(own: OwnKeys, { id, keys }: UiCommand, wanted: readonly string[]): OwnKeys {
  const { [id]: _before, ...others } = own;
  const isAsItCame = wanted.length === keys.length && wanted.every((key, at) => key === keys[at]);
  return isAsItCame ? others : { ...others, [id]: wanted };
}
