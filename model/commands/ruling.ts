import { Ruling } from '../ruling.ts';
import { recordCommands } from './record-commands.ts';

export const rulingCommands = recordCommands('ruling', Ruling);
