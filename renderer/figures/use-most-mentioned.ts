import { useMemo } from 'react';
import { useAnswer } from '../state/use-answer.ts';
import type { ChosenEntity } from './entity-choice.tsx';

/** The entities that are mentioned most: what a figure begins with. */
export function useMostMentioned(count: number): readonly ChosenEntity[] {
  const found = useAnswer('register.rows', {
    listing: { type: null, extent: 'all', wanted: '', sort: null },
    from: 0,
    count,
  });
  return useMemo(
    () => (found?.rows ?? []).filter(({ mentions }) => mentions > 0).map(({ entity: { id, name } }) => ({ id, name })),
    [found],
  );
}
