import { MentionAttribute } from '../attribute.ts';
import { recordCommands } from './record-commands.ts';

export const attributeCommands = recordCommands('attribute', MentionAttribute);
