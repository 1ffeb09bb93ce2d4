import { RelationTypeDescription } from '../relation-type.ts';
import { recordCommands } from './record-commands.ts';

/** Relations of a type that is described no longer keep it. */
export const relationTypeCommands = recordCommands('relationType', RelationTypeDescription);
