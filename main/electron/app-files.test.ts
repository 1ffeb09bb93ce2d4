import { expect, test } from 'vitest';
import { appFile } from './app-files.ts';

const folder = '/opt/kanwu/out/renderer';
const pathOf = (url: string) => appFile(url, folder)?.path ?? null;

test('the root is the page, and files are those of the folder', () => {
  expect(pathOf('app://kanwu/')).toBe(`${folder}/index.html`);
  expect(pathOf('app://kanwu/assets/index-1a2b.js')).toBe(`${folder}/assets/index-1a2b.js`);
  expect(pathOf('app://kanwu/index.html?x=1#top')).toBe(`${folder}/index.html`);
  expect(appFile('app://kanwu/assets/a.woff2', folder)?.mediaType).toBe('font/woff2');
});

test.each([
  'app://other/index.html',
  'app://kanwu/../main/index.js',
  'app://kanwu/..%2fmain/index.js',
  'app://kanwu/%2e%2e/%2e%2e/main/index.js',
  'app://kanwu/..%5cmain%5cindex.js',
  'app://kanwu//etc/passwd.html/../../../../main/index.js',
  'app://kanwu/index.html%00.js',
  'app://kanwu/C:/windows/win.json',
  'app://kanwu/%E0%A4%A',
  'not a url',
])('nothing outside the folder is served: %s', (url) => {
  const path = pathOf(url);
  expect(path === null || path.startsWith(`${folder}/`)).toBe(true);
});

test('what no page is made of is not served', () => {
  expect(pathOf('app://kanwu/notes.txt')).toBeNull();
  expect(pathOf('app://kanwu/assets')).toBeNull();
  expect(pathOf('app://kanwu/index.js.map')).toBeNull();
});
