import { Correction } from '../correction.ts';
import { recordCommands } from './record-commands.ts';

export const correctionCommands = recordCommands('correction', Correction);
