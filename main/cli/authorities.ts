import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { AuthorityList } from '../../model/authorities/authority-record.ts';
import { KanwuError } from '../../model/error.ts';
import { commandLineWords } from '../../resources/words/command-line.ts';
import { readListFile } from '../formats/authority/read-list-file.ts';
import { removeAuthorityList } from '../store/authorities/remove-authority-list.ts';
import { replaceAuthorityList, storeAuthorityList } from '../store/authorities/store-authority-list.ts';
import { openStore } from '../store/open-store.ts';
import type { CliCommand, Terminal } from './command.ts';
import { onOneLine } from './on-one-line.ts';
import { type ParsedLine, usage } from './parse-line.ts';

/** `kanwu authorities add FILE… | list | replace NAME FILE | remove NAME --workspace W.kanwu`: the lists of authority files of a workspace. */
export const authoritiesCommand: CliCommand = {
  options: { workspace: 'value' },
  async run(line, terminal) {
    const [what, ...names] = line.positionals;
    switch (what) {
      case 'add':
        if (names.length === 0) throw usage('argument-missing', 'FILE');
        return inWorkspace(line, terminal, false, (store) => add(names, store, terminal));
      case 'list':
        if (names[0] !== undefined) throw usage('argument-unexpected', names[0]);
        return inWorkspace(line, terminal, true, (store) => list(store, terminal));
      case 'replace': {
        const [name, file, further] = names;
        if (name === undefined) throw usage('argument-missing', 'NAME');
        if (file === undefined) throw usage('argument-missing', 'FILE');
        if (further !== undefined) throw usage('argument-unexpected', further);
        return inWorkspace(line, terminal, false, (store) => replace(name, file, store, terminal));
      }
      case 'remove': {
        const [name, further] = names;
        if (name === undefined) throw usage('argument-missing', 'NAME');
        if (further !== undefined) throw usage('argument-unexpected', further);
        return inWorkspace(line, terminal, false, (store) => remove(name, store, terminal));
      }
      case undefined:
        throw usage('argument-missing', 'add | list | replace | remove');
      default:
        throw usage('argument-unexpected', what);
    }
  },
};

type OpenStore = Awaited<ReturnType<typeof openStore>>;

async function inWorkspace(
  line: ParsedLine,
  { nativeBinding }: Terminal,
  readonly: boolean,
  work: (store: OpenStore) => Promise<void>,
): Promise<number> {
  const path = resolve(line.value('workspace'));
  if (!existsSync(path)) throw new KanwuError('workspace-not-found', { path });
  const store = await openStore(path, { nativeBinding, readonly });
  try {
    await work(store);
    return 0;
  } finally {
    await store.close();
  }
}

async function add(files: readonly string[], store: OpenStore, terminal: Terminal): Promise<void> {
  const m = commandLineWords[terminal.language].authorities;
  for (const path of files) {
    const loaded = await terminal.untilInterrupted(async (stop) => {
      const { records: _, ...list } = await readListFile(resolve(path), {
        nativeBinding: terminal.nativeBinding,
        stop,
      });
      return storeAuthorityList(store, list, { stop });
    });
    terminal.write(`${onOneLine(m.loaded(loaded.name, loaded.records))}\n`);
  }
}

async function list(store: OpenStore, { language, write }: Terminal): Promise<void> {
  const m = commandLineWords[language].authorities;
  const lists = await store.read('authority-lists', null);
  for (const { name, file, records, sha256 } of lists) {
    write(`${onOneLine(`${name}: ${m.records(records)} (${file}, ${sha256.slice(0, 12)})`)}\n`);
  }
  const parts = await store.read('parts-of-authority-lists', null);
  for (const { name, records, sha256 } of parts) write(`${onOneLine(m.part(name, records, sha256.slice(0, 12)))}\n`);
  if (lists.length + parts.length === 0) write(`${m.none}\n`);
}

async function replace(wanted: string, path: string, store: OpenStore, terminal: Terminal): Promise<void> {
  const replaced = await listCalled(wanted, store, false);
  const stored = await terminal.untilInterrupted(async (stop) => {
    const { records: _, ...list } = await readListFile(resolve(path), { nativeBinding: terminal.nativeBinding, stop });
    return replaceAuthorityList(store, list, replaced, { stop });
  });
  const m = commandLineWords[terminal.language].authorities;
  terminal.write(`${onOneLine(m.replaced(stored.name, stored.records))}\n`);
}

async function remove(wanted: string, store: OpenStore, terminal: Terminal): Promise<void> {
  const { sha256, name } = await listCalled(wanted, store, true);
  await terminal.untilInterrupted((stop) => removeAuthorityList(store, sha256, { stop }));
  terminal.write(`${onOneLine(commandLineWords[terminal.language].authorities.removed(name))}\n`);
}

/**
 * The one list that is called so, or whose hash begins so.
 *
 * @param alsoParts whether what is left of a list counts
 * @throws {KanwuError} `authority-list-not-found`
 */
async function listCalled(wanted: string, store: OpenStore, alsoParts: boolean): Promise<AuthorityList> {
  const lists = await store.read('authority-lists', null);
  const there = [...lists, ...(alsoParts ? await store.read('parts-of-authority-lists', null) : [])];
  const found = there.filter(
    ({ name, sha256 }) => name === wanted || (wanted.length >= 8 && sha256.startsWith(wanted)),
  );
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  throw new KanwuError('authority-list-not-found', { name: wanted, known: there.map(({ name }) => name).join(', ') });
}
