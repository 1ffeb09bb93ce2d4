import { Issue } from '../issue.ts';
import { recordCommands } from './record-commands.ts';

/** Everything of an issue stays where it is, and is out of sight until the issue is there again. */
export const issueCommands = recordCommands('issue', Issue);
