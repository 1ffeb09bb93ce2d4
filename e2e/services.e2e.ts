import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadAxe, violations } from './harness/axe.ts';
import { answerMessageBoxes, answerOpenDialogs } from './harness/dialogs.ts';
import { liuxi } from './harness/fixtures.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { runCommand } from './harness/palette.ts';
import { goToSuggestion } from './harness/review.ts';
import { callAnyhow } from './harness/stored.ts';

/** A name service of another program on this computer, which notes what it is asked. */
function startService(): Promise<{ readonly server: Server; readonly address: string; readonly heard: string[] }> {
  const heard: string[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const queries = new URLSearchParams(Buffer.concat(chunks).toString()).get('queries');
    heard.push(queries ?? 'manifest');
    response.setHeader('Content-Type', 'application/json');
    const manifest = {
      versions: ['0.2'],
      name: '澄江人物库',
      identifierSpace: 'https://www.wikidata.org/entity/',
      schemaSpace: 'http://www.w3.org/2004/02/skos/core#Concept',
    };
    const result = [
      { id: 'Q701', name: '顾南桥', score: 38.2, match: false, description: '1850–1911' },
      { id: 'Q700', name: '顾南乔', score: 93.4, match: true, description: '澄江市副市长' },
    ];
    response.end(JSON.stringify(queries === null ? manifest : { name: { result } }));
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const port = server.address();
      resolve({ server, heard, address: `http://127.0.0.1:${typeof port === 'object' ? port?.port : ''}/reconcile` });
    });
  });
}

describe('other programs on this computer', () => {
  let kanwu: Kanwu;
  let service: Awaited<ReturnType<typeof startService>>;
  const page = () => kanwu.window;
  const dialog = () => page().getByRole('dialog', { name: 'Authority lists' });

  beforeAll(async () => {
    service = await startService();
    kanwu = await launchKanwu();
    await answerOpenDialogs(kanwu.app, [liuxi]);
    await page().getByRole('button', { name: 'Open issue file…' }).click();
    await page().getByRole('treeitem', { level: 2 }).first().click();
    await page().locator('.cm-content .cm-line').first().waitFor();
    await loadAxe(page());
  }, 60_000);
  afterAll(async () => {
    await kanwu.close();
    service.server.close();
  });

  test('are asked only where the person allowed it, and a wrong address is said in words', async () => {
    await runCommand(page(), 'Authority lists');
    const address = dialog().getByLabel('Address of a service');
    await address.fill('http://archive.example/reconcile');
    await page().keyboard.press('Enter');
    await dialog().getByRole('alert').waitFor();
    expect(await dialog().getByRole('alert').textContent()).toContain('no address of a service on this computer');
    await answerMessageBoxes(kanwu.app, 'Don’t allow');
    await address.fill(service.address);
    await page().keyboard.press('Enter');
    await expect.poll(() => service.heard.length).toBe(1);
    await expect.poll(() => dialog().getByRole('button', { name: 'Add', exact: true }).isEnabled()).toBe(true);
    expect(await dialog().getByText('澄江人物库').count()).toBe(0);
    await answerMessageBoxes(kanwu.app, 'Allow asking');
    await page().keyboard.press('Enter');
    await dialog().getByText('澄江人物库').waitFor();
    await kanwu.screenshot('services-dialog');
    expect(await violations(page())).toEqual([]);
    await page().keyboard.press('Escape');
    expect(service.heard).toEqual(['manifest', 'manifest']);
  });

  test('tell candidates with their score once the person asks, none chosen, and a person links one', async () => {
    await page().locator('.cm-content').focus();
    await goToSuggestion(page(), '顾南乔');
    await runCommand(page(), 'Look up in authority lists');
    const ask = page().getByRole('button', { name: 'Ask 澄江人物库' });
    await ask.waitFor();
    expect(service.heard).toHaveLength(2);
    await ask.focus();
    await page().keyboard.press('Enter');
    const candidates = page().getByRole('list', { name: 'Candidates of 澄江人物库' }).getByRole('listitem');
    await expect.poll(() => candidates.count()).toBe(2);
    expect(JSON.parse(service.heard.at(-1) ?? '')).toEqual({ name: { query: '顾南乔', limit: 10 } });
    expect(await candidates.first().textContent()).toMatch(/顾南乔.*澄江市副市长.*score 93.4, a match for the service/);
    await kanwu.screenshot('services-candidates');
    expect(await violations(page())).toEqual([]);
    await page().keyboard.press('Tab');
    await page().keyboard.press('Enter');
    await page().getByRole('button', { name: 'Take link back: 顾南乔' }).waitFor();
  });

  test('are answered from the register while the person wants it, which the status bar says', async () => {
    expect(await page().getByTestId('served').count()).toBe(0);
    await runCommand(page(), 'Serve the register');
    await page().getByTestId('served').waitFor();
    await page().getByTestId('served').click();
    const address = (await dialog().getByTestId('served-address').textContent()) ?? '';
    await kanwu.screenshot('services-served');
    expect(await violations(page())).toEqual([]);
    await page().keyboard.press('Escape');
    const queries = JSON.stringify({ a: { query: '顾南乔', type: 'person' } });
    const found = await fetch(address, { method: 'POST', body: new URLSearchParams({ queries }) });
    expect(await found.json()).toMatchObject({ a: { result: [{ name: '顾南乔', match: true }] } });
    const elsewhere = { headers: { Origin: 'https://archive.example' } };
    expect((await fetch(address, elsewhere)).status).toBe(403);
    // The window itself reaches it as little as anything else.
    const reached = await page().evaluate(
      (to) =>
        fetch(to, { mode: 'no-cors' }).then(
          () => true,
          () => false,
        ),
      address,
    );
    expect(reached).toBe(false);
    kanwu.forgive(/Content Security Policy|violates|ERR_/);
    await runCommand(page(), 'Stop serving the register');
    await expect.poll(() => page().getByTestId('served').count()).toBe(0);
    await expect(fetch(address)).rejects.toThrow('fetch failed');
  });

  test('are not reached by a page that was taken over, but those that the person allowed', async () => {
    const call = (name: string, input: unknown) => callAnyhow(page(), name, input);
    await answerMessageBoxes(kanwu.app, 'Don’t allow');
    for (const address of [
      'http://archive.example/',
      'http://192.0.2.1/',
      'https://127.0.0.1/',
      'http://localhost.example/',
    ]) {
      expect(await call('authority.add-service', { address })).toMatchObject({ error: { code: 'service-not-here' } });
    }
    const before = service.heard.length;
    const other = service.address.replace('/reconcile', '/other');
    const looked = { kind: 'entity', entityId: '0'.repeat(32), wanted: '顾南乔' };
    expect(await call('authority.ask-service', { address: other, looked })).toMatchObject({
      error: { code: 'request-denied' },
    });
    expect(service.heard).toHaveLength(before);
  });
});

test('in Chinese, in the dark and in a small window', async () => {
  const service = await startService();
  const kanwu = await launchKanwu({ locale: 'zh-CN', theme: 'dark' });
  try {
    const page = kanwu.window;
    await answerOpenDialogs(kanwu.app, [liuxi]);
    await page.getByRole('button', { name: '打开报纸文件…' }).click();
    await page.getByRole('treeitem', { level: 2 }).first().click();
    await page.locator('.cm-content .cm-line').first().waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: '查找命令、文章、名称或正文' }).fill('规范名单');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: '规范名单' });
    await answerMessageBoxes(kanwu.app, '允许查询');
    await dialog.getByLabel('服务地址').fill(service.address);
    await page.keyboard.press('Enter');
    await dialog.getByText('澄江人物库').waitFor();
    await dialog.getByRole('button', { name: '开放名录' }).click();
    await dialog.getByTestId('served-address').waitFor();
    await kanwu.screenshot('services-dialog-zh-dark-1440');
    await kanwu.resize(1024, 700);
    await kanwu.screenshot('services-dialog-zh-dark-1024');
    await loadAxe(page);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('.cm-content').focus();
    await goToSuggestion(page, '顾南乔');
    await page.getByText('规范记录', { exact: true }).click();
    await page.getByRole('button', { name: '向 澄江人物库 查询' }).click();
    await page.getByRole('list', { name: '澄江人物库 的候选' }).waitFor();
    await kanwu.screenshot('services-candidates-zh-dark-1024');
  } finally {
    await kanwu.close();
    service.server.close();
  }
}, 60_000);
