import type { FoundByService, NameService } from '../../model/reconciliation/service.ts';
import type { RecordsLooked } from '../store/authorities/records-for.ts';
import type { Store } from '../store/store.ts';

/** Asks a service on this computer for the records that a mention or an entity may be. @throws {KanwuError} what `askService` throws */
export async function lookUpInService(
  store: Pick<Store, 'read'>,
  service: NameService,
  looked: RecordsLooked,
): Promise<FoundByService> {
  const { askService } = await import('../reconciliation/ask-service.ts');
  const { name } = await store.read('name-looked-up', looked);
  const answered = await askService(service, name);
  const linked = await store.read(
    'entities-linked',
    answered.map(({ link }) => link),
  );
  const candidates = answered.map(({ id, name: called, description, score, match, link }, place) => ({
    record: {
      ...{ identifier: id, type: null, name: called, aliases: [], from: null, to: null },
      ...{ place: '', titles: [], note: description },
    },
    ...{ list: service.name, link, reasons: [], linked: linked[place] ?? null, score, match },
  }));
  return { service, candidates };
}
