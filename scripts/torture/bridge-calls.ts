import { join } from 'node:path';
import { answerOpenDialogs, answerSaveDialogs } from '../../e2e/harness/dialogs.ts';
import { type Kanwu, launchKanwu } from '../../e2e/harness/kanwu.ts';
import { checkWorkspace } from '../../main/store/check.ts';
import { Workspace } from '../../main/store/workspace.ts';
import { asListed } from '../../model/library.ts';
import { type ProcedureName, procedures } from '../../preload/contract.ts';
import { Random } from '../train/random.ts';
import type { FuzzTally, FuzzWish } from './command-lines.ts';
import { hurtfulStrings } from './hurtful.ts';
import { type Ingredients, randomInput } from './random-json.ts';

/** What shows something outside of the window, or ends it. */
const leftOut = /^(?:window\.|app\.show|backup\.show|workspace\.close|app\.set-preferences)/;
/** So many calls are made together. */
const batch = 200;
/** Longer than this no call may take, in milliseconds. */
const longest = 10_000;

/** A call, with its input as JSON. */
interface Asked {
  readonly name: string;
  readonly input: string;
}

type Called = readonly { readonly name: string; readonly code: string; readonly took: number }[];

/** Random calls of the bridge from inside the page of the real app, of the shapes that its schemas have and of others. */
export async function fuzzBridge({ seed, calls, isOver = () => false }: FuzzWish): Promise<FuzzTally> {
  const random = new Random(seed);
  const names = (Object.keys(procedures) as ProcedureName[]).filter((name) => !leftOut.test(name));
  const outcomes = new Map<string, number>();
  const faults: string[] = [];
  const kanwu = await launchKanwu({ locale: 'en-GB' });
  const path = join(kanwu.userDataDir, 'torture.kanwu');
  let done = 0;
  try {
    await openSample(kanwu, path);
    while (done < calls && !isOver()) {
      const ingredients = { ids: await idsOf(kanwu), strings: hurtfulStrings };
      const asked = Array.from({ length: batch }, () => call(random, names, ingredients));
      const answered = await kanwu.window.evaluate(callAll, asked);
      done += answered.length;
      for (const { name, code, took } of answered) {
        outcomes.set(code, (outcomes.get(code) ?? 0) + 1);
        if (code === 'internal' || code === 'threw') faults.push(`seed ${seed}: ${name}: ${code}`);
        if (took > longest) faults.push(`seed ${seed}: ${name}: ${Math.round(took)} ms`);
      }
    }
  } finally {
    await kanwu.kill({ keepProfile: true });
  }
  const workspace = Workspace.open(path, { nativeBinding: process.env.KANWU_SQLITE_BINDING });
  for (const problem of checkWorkspace(workspace).problems) faults.push(`seed ${seed}: ${JSON.stringify(problem)}`);
  workspace.close();
  return { calls: done, outcomes, faults };
}

function call(random: Random, names: readonly ProcedureName[], ingredients: Ingredients): Asked {
  // Most edits are refused; so there are more of them.
  const name = random.chance(0.3) ? 'edit.execute' : random.pick(names);
  return { name, input: JSON.stringify(randomInput(procedures[name].input, random, ingredients)) };
}

async function openSample({ app, window: page }: Kanwu, path: string): Promise<void> {
  await page.waitForSelector('html[data-ready="true"]', { state: 'attached' });
  await answerSaveDialogs(app, path);
  await answerOpenDialogs(app, []);
  await page.keyboard.press('Control+Shift+N');
  await page.getByTestId('workspace-path').waitFor();
  const imported = await page.evaluate(() => window.kanwu.call('issue.import-sample', { job: crypto.randomUUID() }));
  if (!imported.ok) throw new Error(imported.error.message);
  // What is saved from now on: copies, and what was learned, over the workspace itself.
  await answerSaveDialogs(app, path);
}

/** Ids of all kinds that stand in the open workspace. */
async function idsOf({ window: page }: Kanwu): Promise<string[]> {
  return page.evaluate(async (view) => {
    const rows = await window.kanwu.call('library.rows', { from: 0, count: 100, view });
    const texts = [JSON.stringify(rows)];
    const articles = rows.ok ? rows.value.rows.flatMap((row) => (row.kind === 'article' ? [row.line.id] : [])) : [];
    for (const id of articles.slice(0, 2)) texts.push(JSON.stringify(await window.kanwu.call('article.open', { id })));
    const ids = texts.join().match(/\b[0-9a-f]{32}\b/g) ?? [];
    return [...new Set(ids)].slice(0, 400);
  }, asListed);
}

/** Runs in the page. */
async function callAll(asked: readonly Asked[]): Promise<Called> {
  const one = async ({ name, input }: Asked) => {
    const started = performance.now();
    try {
      const reply = await window.kanwu.call(name as never, JSON.parse(input) as never);
      const { ok, error } = reply as { ok: boolean; error?: { code: string } };
      return { name, code: ok ? 'ok' : (error?.code ?? 'threw'), took: performance.now() - started };
    } catch {
      return { name, code: 'threw', took: performance.now() - started };
    }
  };
  const answered: Awaited<ReturnType<typeof one>>[] = [];
  for (const each of asked) answered.push(await one(each));
  return answered;
}
