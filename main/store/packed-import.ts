import type { Command } from '../../model/commands/command.ts';
import type { Edit } from '../../model/journal.ts';
import { type Packed, type PackedSmall, pack, packSmall, unpacked, unpackSmall } from './packed.ts';
import type { NewSource } from './recognition/recognitions.ts';

/** An issue file as it goes into a workspace. */
export interface IssueToImport {
  readonly edit: Edit;
  readonly source: NewSource;
}

/** The same packed, the records that its edit adds in parts: at no time are all of them there once more as bytes. */
export interface PackedImport {
  readonly head: Packed<Omit<IssueToImport, 'edit'> & { readonly edit: Omit<Edit, 'commands'> }>;
  readonly parts: readonly PackedSmall<readonly Command[]>[];
}

/** So many records are packed together. */
const together = 10_000;

export function packImport({ edit: { commands, ...edit }, source }: IssueToImport): PackedImport {
  return { head: pack({ edit, source }), parts: [...inParts(commands)].map((part) => packSmall([part])) };
}

export function unpackedImport(issue: IssueToImport | PackedImport): IssueToImport {
  if (!('head' in issue)) return issue;
  const { edit, source } = unpacked(issue.head);
  const whole: { readonly command: Command; readonly lists: ReadonlyMap<string, unknown[]> }[] = [];
  for (const part of issue.parts) {
    for (const command of unpackSmall(part)) {
      const last = whole.at(-1);
      const said: [string, readonly unknown[]][] = Object.entries(command.payload);
      if (last?.command.name !== command.name)
        whole.push({ command, lists: new Map(said.map(([list, all]) => [list, [...all]])) });
      else for (const [list, all] of said) for (const each of all) last.lists.get(list)?.push(each);
    }
  }
  const commands = whole.map(({ command, lists }): Command => {
    const payload: Lists = Object.fromEntries(lists);
    return { ...command, payload } as Command;
  });
  return { edit: { ...edit, commands }, source };
}

/** What is handed over with it. */
export function buffersOf({ head, parts }: PackedImport): ArrayBuffer[] {
  return [head.packed, ...parts.map(({ packed }) => packed)];
}

type Lists = Readonly<Record<string, readonly unknown[]>>;

function* inParts(commands: readonly Command[]): Iterable<Command> {
  for (const command of commands) {
    const lists: Lists = { ...command.payload };
    const [list, ...others] = Object.keys(lists);
    const said = list === undefined ? [] : (lists[list] ?? []);
    if (list === undefined || others.length > 0 || said.length <= together) {
      yield command;
      continue;
    }
    for (let at = 0; at < said.length; at += together) {
      const payload: Lists = { [list]: said.slice(at, at + together) };
      yield { ...command, payload } as Command;
    }
  }
}
