import { Relation } from '../relation.ts';
import { recordCommands } from './record-commands.ts';

export const relationCommands = recordCommands('relation', Relation);
