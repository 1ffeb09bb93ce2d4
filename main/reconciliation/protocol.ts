/**
 * What programs say to one another by the Reconciliation Service API, version 0.2, of the W3C Entity Reconciliation Community Group
 * (https://reconciliation-api.github.io/specs/0.2/). What is not ours to judge is let pass: other programs say more than is written here.
 */
import { z } from 'zod';

/** The version of the API that is spoken. */
export const apiVersion = '0.2';

/** So many names are looked up in one request at most; OpenRefine asks for ten. */
export const mostQueries = 50;

const Value = z.union([z.string(), z.number(), z.boolean(), z.looseObject({ id: z.string() })]);

const Query = z
  .looseObject({
    query: z.string().max(500).optional(),
    type: z.union([z.string(), z.array(z.string()).max(50)]).optional(),
    limit: z.number().positive().optional(),
    properties: z
      .array(z.looseObject({ pid: z.string(), v: z.union([Value, z.array(Value).max(100)]) }))
      .max(50)
      .optional(),
  })
  .refine(({ query, properties = [] }) => query !== undefined || properties.length > 0);
export type Query = z.infer<typeof Query>;

/** What is asked for, by names that come back with the answers. */
export const QueryBatch = z.record(z.string(), Query);
export type QueryBatch = z.infer<typeof QueryBatch>;

/** Which properties of which entities are asked for. */
export const ExtensionQuery = z.looseObject({
  ids: z.array(z.string()).max(1000),
  properties: z.array(z.looseObject({ id: z.string() })).max(50),
});
export type ExtensionQuery = z.infer<typeof ExtensionQuery>;

const NamedType = z.union([z.string(), z.looseObject({ id: z.string(), name: z.string().optional() })]);

const ServicePath = z.looseObject({ service_url: z.string().optional(), service_path: z.string().optional() });

/** What a service says of itself. */
export const Manifest = z.looseObject({
  /** Not there in version 0.1. */
  versions: z.array(z.string()).optional(),
  name: z.string().min(1).max(300),
  identifierSpace: z.string().max(1000),
  schemaSpace: z.string().max(1000),
  defaultTypes: z.array(NamedType).optional(),
  view: z.looseObject({ url: z.string() }).optional(),
  preview: z.looseObject({ url: z.string(), width: z.number(), height: z.number() }).optional(),
  suggest: z
    .looseObject({ entity: ServicePath.optional(), type: ServicePath.optional(), property: ServicePath.optional() })
    .optional(),
  batchSize: z.number().optional(),
});
export type Manifest = z.infer<typeof Manifest>;

const Candidate = z.looseObject({
  id: z.string().min(1).max(1000),
  name: z.string().min(1).max(1000),
  description: z.string().max(10_000).optional(),
  score: z.number(),
  match: z.boolean().optional(),
  type: z.array(NamedType).max(100).optional(),
});
export type Candidate = z.infer<typeof Candidate>;

/** What was found, by the names under which it was asked for. */
export const ResultBatch = z.record(z.string(), z.looseObject({ result: z.array(Candidate).max(1000) }));
export type ResultBatch = z.infer<typeof ResultBatch>;
