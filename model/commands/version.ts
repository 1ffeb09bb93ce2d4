import { NamedVersion } from '../version.ts';
import { recordCommands } from './record-commands.ts';

export const versionCommands = recordCommands('version', NamedVersion);
