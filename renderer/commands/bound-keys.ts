import { isTyped, type OwnKeys } from '../../model/own-keys.ts';
import { type Chord, parseChord } from '../controls/chord.ts';
import type { CommandId, KeyScope, UiCommand } from './command.ts';
import { uiCommands } from './ui-commands.ts';

/** A key of a command, and where it counts. */
export interface Binding {
  readonly chord: Chord;
  readonly command: UiCommand;
  readonly scope: KeyScope | 'reading';
  /** Whether it counts in a text that is written in, and elsewhere. */
  readonly isForWriting: boolean;
  readonly isForReview: boolean;
}

/** The keys of a command while one reviews, the first being the one that is shown. */
export function keysOf(command: Pick<UiCommand, 'id' | 'keys'>, own: OwnKeys): readonly string[] {
  return own[command.id] ?? command.keys;
}

/** The keys of a command that count while somebody writes in the text: of a person's own those that are no text. */
export function writingKeysOf(command: UiCommand, own: OwnKeys): readonly string[] {
  const changed = own[command.id];
  if (changed === undefined) return command.scope === 'window' ? command.keys : (command.writingKeys ?? []);
  return countsInWriting(command) ? changed.filter((key) => !isTyped(key)) : [];
}

function countsInWriting({ scope, writingKeys = [] }: UiCommand): boolean {
  return scope === 'window' || writingKeys.length > 0;
}

/**
 * Where a command's key counts. One that would be text where somebody types counts only where nobody does, whatever its command: `reading`
 * is everywhere that single keys act.
 */
export function scopeOf(command: UiCommand, key: string): Binding['scope'] {
  return command.scope === 'window' && isTyped(key) && !command.keys.includes(key) ? 'reading' : command.scope;
}

/** What all keys do, with those that a person changed. */
export function bindingsWith(own: OwnKeys): readonly Binding[] {
  return uiCommands.flatMap((command) => {
    const reviewing = keysOf(command, own);
    const writing = writingKeysOf(command, own);
    return [...new Set([...reviewing, ...writing])].map((key) => ({
      ...{ chord: parseChord(key), command, scope: scopeOf(command, key) },
      ...{ isForReview: reviewing.includes(key), isForWriting: writing.includes(key) },
    }));
  });
}

/** Escape always leads out, and a digit is the tag set's, where it is changed. */
export function isFixed({ group, keys, writingKeys = [] }: UiCommand): boolean {
  return group === 'tag' || [...keys, ...writingKeys].includes('Escape');
}

/** The same key, however its letters are written. */
export function isSameKey(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** The commands that have a key of their own now, by id. */
export function changedCommands(own: OwnKeys): ReadonlySet<CommandId> {
  return new Set(uiCommands.filter(({ id }) => own[id] !== undefined).map(({ id }) => id));
}
