import { z } from 'zod';
import { PersonId } from './ids.ts';

/** Somebody who worked in a workspace, by the name that they gave last. */
export const Person = z.strictObject({ id: PersonId, name: z.string() });
export type Person = Readonly<z.infer<typeof Person>>;
