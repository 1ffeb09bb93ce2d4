import type { Entity } from '../../model/entity.ts';
import { type CandidateReason, type EntityCandidate, isCalled } from '../../model/entity-candidates.ts';
import { nameForm } from '../../model/names/name-form.ts';

/** Something to choose for what a mention names. */
export type EntityOption =
  | { readonly kind: 'candidate'; readonly entity: Entity; readonly reasons: readonly CandidateReason[] }
  | { readonly kind: 'new'; readonly name: string }
  | { readonly kind: 'none' };

export interface EntityChoice {
  readonly candidates: readonly EntityCandidate[];
  /** What has been typed to look for; empty when nothing has. */
  readonly wanted: string;
  /** What a new entity is called while nothing is typed. */
  readonly newName: string;
  /** The mention names an entity now. */
  readonly linked: boolean;
}

/** What can be chosen: the candidates called so, a new entity of that name, and none. */
export function entityOptions({ candidates, wanted, newName, linked }: EntityChoice): readonly EntityOption[] {
  const key = nameForm(wanted);
  const found = candidates.filter(({ entity }) => isCalled(entity, wanted));
  const name = key === '' ? newName : wanted.trim();
  return [
    ...found.map(({ entity, reasons }): EntityOption => ({ kind: 'candidate', entity, reasons })),
    ...(name === '' ? [] : [{ kind: 'new', name } as const]),
    ...(linked && key === '' ? [{ kind: 'none' } as const] : []),
  ];
}
