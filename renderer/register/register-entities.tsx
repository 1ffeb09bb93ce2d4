import { useKanwu } from '../state/use-kanwu.ts';
import { EntityList } from './entity-list.tsx';
import { Ledger } from './ledger.tsx';

/** The entities of the workspace, or the ledger of one of them or of a name. */
export function RegisterEntities() {
  const hasLedger = useKanwu((state) => state.ledger !== null);
  return hasLedger ? <Ledger /> : <EntityList />;
}
