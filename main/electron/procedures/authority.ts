import { dialog } from 'electron';
import type { AuthorityList } from '../../../model/authorities/authority-record.ts';
import { KanwuError } from '../../../model/error.ts';
import type { Sha256 } from '../../../model/issue.ts';
import { visibleName } from '../../../model/visible-name.ts';
import { askingWords } from '../../../resources/words/closing.ts';
import type { ProcedureParts, ProceduresOf } from './parts.ts';

/** As CBDB's are called. */
const databases = ['db', 'sqlite', 'sqlite3', 'db3'];

const files = [
  {
    name: 'CSV, XLSX, JSON Lines, SKOS, CBDB (SQLite)',
    extensions: [
      'csv',
      'tsv',
      'txt',
      'xlsx',
      'jsonl',
      'ndjson',
      'json',
      'ttl',
      'nt',
      'n3',
      'rdf',
      'xml',
      'skos',
      ...databases,
    ],
  },
];

/** Answers what is asked about lists of authority files. */
export function authorityProcedures({
  desk,
  preferences,
  language,
  window,
}: ProcedureParts): ProceduresOf<'authority'> {
  /** The page can't say yes in the person's place: names are sent only where they did. */
  const mayAsk = async (name: string, address: string): Promise<boolean> => {
    const words = askingWords[language()];
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      message: words.question(visibleName(name)),
      detail: words.detail(visibleName(address)),
      buttons: [words.no, words.yes],
      defaultId: 0,
      cancelId: 0,
    });
    return response === 1;
  };
  const chooseAndAdd = async (job: string, replaced: Sha256 | null): Promise<AuthorityList | null> => {
    const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile'], filters: files });
    return filePaths[0] === undefined ? null : desk.addAuthorityList(job, filePaths[0], replaced);
  };
  return {
    'authority.lists': () => desk.open().store.read('authority-lists', null),
    'authority.parts': () => desk.open().store.read('parts-of-authority-lists', null),
    'authority.choose-and-add': ({ job }) => chooseAndAdd(job, null),
    'authority.choose-and-replace': ({ job, sha256 }) => chooseAndAdd(job, sha256),
    async 'authority.remove'({ job, ...list }) {
      await desk.removeAuthorityList(job, list);
      return {};
    },
    'authority.candidates': (looked) => desk.recordCandidates(looked),
    'authority.services': () => [...preferences.nameServices],
    async 'authority.add-service'({ address }) {
      const service = await desk.describeService(address);
      if (!(await mayAsk(service.name, service.address))) return null;
      const others = preferences.nameServices.filter((each) => each.address !== service.address);
      preferences.setNameServices([...others, service]);
      return service;
    },
    'authority.remove-service'({ address }) {
      preferences.setNameServices(preferences.nameServices.filter((each) => each.address !== address));
      return {};
    },
    'authority.ask-service'({ address, looked }) {
      const service = preferences.nameServices.find((each) => each.address === address);
      if (service === undefined) throw new KanwuError('request-denied');
      return desk.lookUpInService(service, looked);
    },
    'authority.served': () => ({ address: desk.open().registerService.address }),
    'authority.serve': async () => ({ address: await desk.open().registerService.start(language()) }),
    async 'authority.stop-serving'() {
      await desk.open().registerService.stop();
      return {};
    },
  };
}
