import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';

describe('the shell around the page', () => {
  let kanwu: Kanwu;
  beforeAll(async () => {
    kanwu = await launchKanwu();
  });
  afterAll(() => kanwu.close());

  /** What the page was made with. Electron's types leave this diagnostic method out. */
  const webPreferences = (): Promise<Record<string, unknown>> =>
    kanwu.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const known = contents !== undefined && 'getLastWebPreferences' in contents && contents.getLastWebPreferences;
      if (typeof known !== 'function') throw new Error('The page does not say what it was made with.');
      return known.call(contents);
    });

  test('has an icon that the system can show', async () => {
    const size = await kanwu.app.evaluate(({ app, nativeImage }) =>
      nativeImage.createFromPath(`${app.getAppPath()}/resources/icon.png`).getSize(),
    );
    expect(size).toEqual({ width: 512, height: 512 });
  });

  test('shows one window on the app’s own origin, at its first size', async () => {
    expect(kanwu.window.url()).toBe('app://kanwu/index.html');
    const windows = () =>
      kanwu.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map((window) => ({ visible: window.isVisible(), size: window.getSize() })),
      );
    await expect.poll(windows).toEqual([{ visible: true, size: [1440, 900] }]);
  });

  test('gives the page no Node and no Electron, only the bridge', async () => {
    const found = await kanwu.window.evaluate(() => [
      typeof require,
      typeof process,
      typeof module,
      typeof window.kanwu,
    ]);
    expect(found).toEqual(['undefined', 'undefined', 'undefined', 'object']);
    const bridge = await kanwu.window.evaluate(() => Object.keys(window.kanwu).sort());
    expect(bridge).toEqual(['call', 'on', 'takeDropped']);
  });

  test('sandboxes the page and isolates its context', async () => {
    expect(await webPreferences()).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
    });
  });

  test('asks for nothing less secure of Chromium, and for nothing that is not ready', async () => {
    const preferences = await webPreferences();
    const asked = ['allowRunningInsecureContent', 'experimentalFeatures', 'enableBlinkFeatures', 'webviewTag'];
    expect(asked.filter((each) => Boolean(preferences[each]))).toEqual([]);
  });

  test('has no page attached to a page, not even to one that may have it', async () => {
    const kinds = await kanwu.app.evaluate(async ({ BrowserWindow, webContents }) => {
      const window = new BrowserWindow({ show: false, webPreferences: { webviewTag: true } });
      const guest = 'data:text/html,guest';
      const attempted = new Promise<void>((resolve) => {
        window.webContents.once('will-attach-webview', () => resolve());
      });
      await window.loadURL(`data:text/html,<webview allowpopups src="${guest}"></webview>`);
      await attempted;
      await new Promise((resolve) => setTimeout(resolve, 500));
      const found = webContents.getAllWebContents().map((contents) => contents.getType());
      window.destroy();
      return found;
    });
    expect(kinds).not.toContain('webview');
    expect(await kanwu.window.evaluate(() => document.createElement('webview').constructor.name)).toBe('HTMLElement');
  });

  test('answers no page but its own, in its own windows', async () => {
    const answers = await kanwu.app.evaluate(async ({ app, BrowserWindow }) => {
      const ask = async (url: string): Promise<unknown> => {
        const preload = `${app.getAppPath()}/out/preload/index.cjs`;
        const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
        await window.loadURL(url);
        const answer: unknown = await window.webContents.executeJavaScript(
          "window.kanwu.call('app.describe', {}).then((reply) => [reply.ok, reply.error?.code, reply.error?.detail?.sender])",
        );
        window.destroy();
        return answer;
      };
      return [await ask('data:text/html,stranger'), await ask('app://kanwu/index.html')];
    });
    expect(answers).toEqual([
      [false, 'request-denied', 'data:text/html,stranger'],
      [false, 'request-denied', 'no window'],
    ]);
  });

  test('runs no script and loads nothing that is not the app’s own', async () => {
    const refused = await kanwu.window.evaluate(async () => {
      const breaches: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => breaches.push(event.effectiveDirective));
      const script = document.createElement('script');
      try {
        script.textContent = 'window.intruder = true';
      } catch {
        // No text becomes a script.
      }
      document.head.append(script);
      const button = document.createElement('button');
      try {
        button.setAttribute('onclick', 'window.intruder = true');
      } catch {
        // Nor a handler.
      }
      button.click();
      const style = document.createElement('style');
      style.textContent = 'body { display: none }';
      document.head.append(style);
      const image = new Image();
      image.src = 'https://example.org/pixel.png';
      await fetch('https://example.org/').catch(() => null);
      await new Promise((done) => setTimeout(done, 100));
      script.remove();
      style.remove();
      return { breaches: breaches.sort(), ran: 'intruder' in window };
    });
    expect(refused).toEqual({
      breaches: ['connect-src', 'img-src', 'require-trusted-types-for', 'require-trusted-types-for', 'style-src-elem'],
      ran: false,
    });
    kanwu.forgive(/Content Security Policy|violates the following|TrustedScript/);
  });

  test('serves nothing from outside its folder', async () => {
    const statuses = await kanwu.app.evaluate(async ({ net }) => {
      const urls = [
        'app://kanwu/index.html',
        'app://kanwu/..%2fmain/index.js',
        'app://kanwu/../main/index.js',
        'app://else/',
      ];
      return Promise.all(urls.map((url) => net.fetch(url).then((reply) => reply.status)));
    });
    expect(statuses).toEqual([200, 404, 404, 404]);
  });

  test('navigates nowhere', async () => {
    for (const url of ['https://example.org/', 'file:///etc/hostname', 'app://kanwu/other.html']) {
      await kanwu.window.evaluate((to) => {
        const link = document.createElement('a');
        link.href = to;
        document.body.append(link);
        link.click();
        link.remove();
      }, url);
    }
    await kanwu.window.waitForTimeout(300);
    expect(kanwu.window.url()).toBe('app://kanwu/index.html');
    kanwu.forgive(/Not allowed to load local resource|ERR_ABORTED|ERR_BLOCKED/);
  });

  test('opens no other window', async () => {
    const opened = await kanwu.window.evaluate(() => window.open('https://example.org/') !== null);
    expect(opened).toBe(false);
    expect(kanwu.app.windows()).toHaveLength(1);
  });

  test('grants no permission', async () => {
    const answers = await kanwu.window.evaluate(async () => [
      await Notification.requestPermission(),
      (await navigator.permissions.query({ name: 'geolocation' })).state,
      await navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'granted',
        () => 'denied',
      ),
    ]);
    expect(answers).toEqual(['denied', 'denied', 'denied']);
  });
});

describe('a window’s place', () => {
  test('is remembered from one start to the next', async () => {
    const wanted = { x: 40, y: 60, width: 1100, height: 760 };
    const boundsIn = ({ app }: Kanwu) =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
    const first = await launchKanwu();
    const placeFirst = () =>
      first.app.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), wanted);
    // The system places a window that is just being shown, at once or a little later, and then what was asked for is undone.
    await expect
      .poll(async () => {
        await placeFirst();
        await wait(300);
        return boundsIn(first);
      })
      .toEqual(wanted);
    await first.close({ keepProfile: true });

    const second = await launchKanwu({ userDataDir: first.userDataDir });
    await expect.poll(() => boundsIn(second)).toEqual(wanted);
    await second.close();
  });
});

describe('a page that breaks down', () => {
  test('is shown anew', async () => {
    const kanwu = await launchKanwu();
    await kanwu.window.waitForSelector('html[data-ready="true"]', { state: 'attached' });
    const isReadyAgain = await kanwu.app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (contents === undefined) return false;
      const loaded = new Promise<void>((resolve) => contents.once('did-finish-load', () => resolve()));
      contents.forcefullyCrashRenderer();
      await loaded;
      while (!(await contents.executeJavaScript('document.documentElement.dataset.ready === "true"'))) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return !contents.isCrashed();
    });
    expect(isReadyAgain).toBe(true);
    await kanwu.kill();
  });
});
