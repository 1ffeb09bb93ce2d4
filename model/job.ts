import { z } from 'zod';

/** The id of a long piece of work, made by whoever asks for it, to follow and cancel it by. */
export const JobId = z.uuid();
