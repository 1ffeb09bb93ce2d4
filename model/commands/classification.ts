import { Classification } from '../category.ts';
import { recordCommands } from './record-commands.ts';

export const classificationCommands = recordCommands('classification', Classification);
