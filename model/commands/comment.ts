import { Comment } from '../comment.ts';
import { recordCommands } from './record-commands.ts';

export const commentCommands = recordCommands('comment', Comment);
