import { z } from 'zod';
import { KanwuError } from '../error.ts';
import type { Records } from '../records.ts';
import { articleCommands } from './article.ts';
import { attributeCommands } from './attribute.ts';
import { attributeTypeCommands } from './attribute-type.ts';
import { blockCommands } from './block.ts';
import { classificationCommands } from './classification.ts';
import type { Command } from './command.ts';
import { commentCommands } from './comment.ts';
import { correctionCommands } from './correction.ts';
import { entityCommands } from './entity.ts';
import { issueCommands } from './issue.ts';
import { learningCommands } from './learning.ts';
import { mentionCommands } from './mention.ts';
import { pageCommands } from './page.ts';
import { publicationCommands } from './publication.ts';
import type { CommandDeclaration } from './record-commands.ts';
import { relationCommands } from './relation.ts';
import { relationTypeCommands } from './relation-type.ts';
import { restorationCommands } from './restoration.ts';
import { rulingCommands } from './ruling.ts';
import { typeCommands } from './type.ts';
import { versionCommands } from './version.ts';
import { vocabularyCommands } from './vocabulary.ts';

/** Every command there is. The store, the bridge, undo and the history all go by this list. */
const declarations = [
  publicationCommands,
  issueCommands,
  pageCommands,
  restorationCommands,
  articleCommands,
  blockCommands,
  correctionCommands,
  mentionCommands,
  entityCommands,
  relationCommands,
  classificationCommands,
  rulingCommands,
  learningCommands,
  vocabularyCommands,
  typeCommands,
  relationTypeCommands,
  attributeCommands,
  attributeTypeCommands,
  commentCommands,
  versionCommands,
].flatMap((noun) => Object.values(noun)) as unknown as readonly CommandDeclaration<Command>[];

const byName = new Map<string, CommandDeclaration<Command>>(declarations.map((each) => [each.name, each]));

/** Checks that a value is a command with a payload of its schema. */
export const CommandSchema = z
  .strictObject({ name: z.string(), payload: z.unknown() })
  .transform((candidate, context): Command => {
    const declaration = byName.get(candidate.name);
    if (declaration === undefined) {
      context.addIssue({ code: 'custom', message: `no command is named ${candidate.name}`, path: ['name'] });
      return z.NEVER;
    }
    const checked = declaration.payload.safeParse(candidate.payload);
    if (checked.success) return { name: declaration.name, payload: checked.data } as Command;
    for (const issue of checked.error.issues) {
      context.addIssue({ code: 'custom', message: issue.message, path: ['payload', ...issue.path] });
    }
    return z.NEVER;
  });

/** What cannot be without what a command removes, as commands to execute before it; what each of them needs among them. */
export function releasedBy(records: Records, command: Command): readonly Command[] {
  return declarationOf(command)
    .released(records, command.payload)
    .filter(doesSomething)
    .flatMap((released) => [...releasedBy(records, released), released]);
}

/** @throws {KanwuError} `command-unknown`, `record-not-found`, `record-exists` */
export function applyCommand(records: Records, command: Command): void {
  for (const released of releasedBy(records, command)) declarationOf(released).apply(records, released.payload);
  declarationOf(command).apply(records, command.payload);
}

function declarationOf({ name }: Command): CommandDeclaration<Command> {
  const declaration = byName.get(name);
  if (declaration === undefined) throw new KanwuError('command-unknown', { name });
  return declaration;
}

function doesSomething({ payload }: Command): boolean {
  return Object.values(payload).some((list) => list.length > 0);
}
