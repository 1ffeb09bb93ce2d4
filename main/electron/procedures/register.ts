import { acceptancesOf, keyOf, textOfKey } from '../../../model/memory.ts';
import type { ProcedureParts, ProceduresOf } from './parts.ts';

/** Answers what is asked about names: entities, the register, ledgers, what is remembered. */
export function registerProcedures({
  desk,
}: ProcedureParts): ProceduresOf<'entity' | 'register' | 'ledger' | 'memory'> {
  return {
    'entity.candidates': (looked) => desk.open().store.read('candidates', looked),
    'register.rows': (page) => desk.open().store.read('register-rows', page),
    'register.row-of': (wanted) => desk.open().store.read('register-row-of', wanted),
    'register.row': ({ id }) => desk.open().store.read('register-row', id),
    'register.company': ({ id }) => desk.open().store.read('entity-company', id),
    'register.types': () => desk.open().store.read('register-types', null),
    'register.names': (wanted) => desk.open().store.read('open-names', wanted),
    'register.open-types': () => desk.open().store.read('open-name-types', null),
    'register.open-of': (wanted) => desk.open().store.read('open-of-name', wanted),
    'register.read-again': () => desk.open().refresh.readAgain(),
    'ledger.places': (listing) => desk.open().store.read('ledger-places', listing),
    'ledger.unmarked': (wanted) => desk.open().store.read('unmarked-places', wanted),
    'ledger.rows': ({ ids }) => desk.open().store.read('ledger-rows', ids),
    'ledger.paragraph': ({ id }) => desk.open().store.read('ledger-paragraph', id),
    'ledger.decide': ({ decisions }) => desk.open().decidePlaces(decisions),
    'memory.rows': (page) => desk.open().store.read('name-rows', page),
    'memory.row-of': (wanted) => desk.open().store.read('name-row-of', wanted),
    'memory.listed': ({ listing }) => desk.open().store.read('listed-names', listing),
    async 'memory.find'(name) {
      const { names } = await desk.open().store.read('names-of', [keyOf(name)]);
      return names[0] ?? null;
    },
    async 'memory.known'({ names: asked }) {
      const { names } = await desk.open().store.read('names-of', asked.map(keyOf));
      const known = new Set(names.filter((name) => acceptancesOf(name) > 0).map((name) => textOfKey(keyOf(name))));
      return asked.flatMap((name, place) => (known.has(textOfKey(keyOf(name))) ? [place] : []));
    },
    'memory.types': () => desk.open().store.read('name-types', null),
  };
}
