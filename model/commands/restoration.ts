import { Restoration } from '../restoration.ts';
import { recordCommands } from './record-commands.ts';

export const restorationCommands = recordCommands('restoration', Restoration);
