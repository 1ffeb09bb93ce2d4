import { OwnVocabulary } from '../category.ts';
import { recordCommands } from './record-commands.ts';

/** Articles that are filed under a vocabulary that goes stay filed: their classifications keep its scheme and codes. */
export const vocabularyCommands = recordCommands('vocabulary', OwnVocabulary);
