import { Page } from '../page.ts';
import { recordCommands } from './record-commands.ts';

export const pageCommands = recordCommands('page', Page);
