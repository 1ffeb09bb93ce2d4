import { Block } from '../block.ts';
import { recordCommands } from './record-commands.ts';

export const blockCommands = recordCommands('block', Block);
