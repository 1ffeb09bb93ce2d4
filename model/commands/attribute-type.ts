import { AttributeType } from '../attribute-type.ts';
import { recordCommands } from './record-commands.ts';

/** Mentions keep attributes that are described no longer. */
export const attributeTypeCommands = recordCommands('attributeType', AttributeType);
