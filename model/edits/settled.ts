import type { Block, BlockRole } from '../block.ts';
import type { Changes } from '../commands/command.ts';

/** What says that a person has said whether an article begins with a block; nothing where that was no question. */
export function settledStart({ startConfidence }: Pick<Block, 'startConfidence'>): Changes<'block'> {
  return startConfidence === null ? {} : { startConfidence: null };
}

/** A block's role as a person has it. */
export function settledRole({ roleConfidence }: Pick<Block, 'roleConfidence'>, role: BlockRole): Changes<'block'> {
  return roleConfidence === null ? { role } : { role, roleConfidence: null };
}
