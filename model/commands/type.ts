import { TypeDescription } from '../entity-type.ts';
import { recordCommands } from './record-commands.ts';

/** Mentions of a type that is described no longer keep it. */
export const typeCommands = recordCommands('type', TypeDescription);
