import { z } from 'zod';
import { FoundRecords } from '../authorities/authority-record.ts';

/** Where a service on this computer is: `http://127.0.0.1:8000/reconcile`. */
export const ServiceAddress = z.string().min(1).max(300);

/** A program on this computer that looks names up, by the Reconciliation API; a person said where it is. */
export const NameService = z.strictObject({
  address: ServiceAddress,
  /** What it calls itself. */
  name: z.string().min(1).max(300),
});
export type NameService = Readonly<z.infer<typeof NameService>>;

/** What a service found for a name, the likeliest first. */
export const FoundByService = z.strictObject({
  service: NameService,
  candidates: z
    .array(
      FoundRecords.shape.candidates.unwrap().unwrap().extend({
        /** How well it matches, as the service counts that. */
        score: z.number(),
        /** Whether the service takes it for the right one. */
        match: z.boolean(),
      }),
    )
    .readonly(),
});
export type FoundByService = Readonly<z.infer<typeof FoundByService>>;
