import { Publication } from '../publication.ts';
import { recordCommands } from './record-commands.ts';

/** The issues of a publication that goes stay, and are of none. */
export const publicationCommands = recordCommands('publication', Publication);
