import { Learning } from '../learning.ts';
import { recordCommands } from './record-commands.ts';

export const learningCommands = recordCommands('learning', Learning);
