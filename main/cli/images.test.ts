import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { kanwu } from './fixtures/command-line.ts';

const directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
const [workspace, pages] = [join(directory, 'w.kanwu'), join(directory, 'pages')];
const picture = join(pages, '0001.png');

beforeAll(async () => {
  mkdirSync(pages);
  const line = '<TextLine><String CONTENT="清河市昨日开会。" HPOS="1" VPOS="1" WIDTH="9" HEIGHT="3"/></TextLine>';
  const file =
    '<Description><sourceImageInformation><fileName>0001.tif</fileName></sourceImageInformation></Description>';
  writeFileSync(
    join(pages, '0001.xml'),
    `<alto>${file}<Layout><Page WIDTH="20" HEIGHT="20"><TextBlock>${line}</TextBlock></Page></Layout></alto>`,
  );
  await sharp({ create: { width: 20, height: 20, channels: 3, background: '#eee' } })
    .png()
    .toFile(picture);
  const { stdout } = await kanwu('import', join(pages, '0001.xml'), '--workspace', workspace);
  expect(stdout).toContain('1 page image found, where it stays.');
});

afterAll(() => rmSync(directory, { recursive: true }));

it('lists pages whose image is gone, finds it again by its content, and copies it beside the workspace', async () => {
  expect(await kanwu('images', workspace)).toMatchObject({ code: 0, stdout: expect.stringContaining('all there') });

  const elsewhere = join(directory, 'elsewhere');
  mkdirSync(elsewhere);
  renameSync(picture, join(elsewhere, 'scan.png'));
  const gone = await kanwu('images', workspace);
  expect(gone.code).toBe(1);
  expect(gone.stdout).toContain(`0001.xml: not where it was ${picture}`);
  expect((await kanwu('check', workspace)).stdout).toContain('1 gone or changed');

  const found = await kanwu('images', workspace, '--find', elsewhere, '--copy');
  expect(found.code).toBe(0);
  expect(found.stdout).toContain('1 page image found, 0 still missing');
  expect(found.stdout).toContain('copied into “w.files”');
  expect(readdirSync(join(directory, 'w.files'))).toEqual([expect.stringMatching(/^scan\.[0-9a-f]{8}\.png$/)]);
  expect((await kanwu('images', workspace, '--contents')).stdout).toContain('contents as they were');
});

it('copies the images that it finds at import where that is asked for, and refuses other words', async () => {
  copyFileSync(join(directory, 'elsewhere', 'scan.png'), picture);
  const other = join(directory, 'other.kanwu');
  const { stdout } = await kanwu('import', join(pages, '0001.xml'), '--workspace', other, '--images', 'copy');
  expect(stdout).toContain('1 page image copied into “W.files”.');
  expect(readdirSync(join(directory, 'other.files'))).toHaveLength(1);
  expect(await kanwu('import', picture, '--workspace', other, '--images', 'move')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('leave, copy'),
  });
});
