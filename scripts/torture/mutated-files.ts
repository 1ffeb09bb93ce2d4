import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { readDocument } from '../../main/formats/read-document.ts';
import { failureOf } from '../../model/failure.ts';
import { Random } from '../train/random.ts';
import type { FuzzTally, FuzzWish } from './command-lines.ts';
import { measured } from './too-long.ts';

export interface FilesWish extends FuzzWish {
  /** A folder with more files to begin with, of whatever formats. */
  readonly folder?: string | undefined;
}

const project = join(import.meta.dirname, '../..');
/** Larger files are cut to this, in bytes: many are tried. */
const largest = 60_000;

/** What readers are given: files of all formats, changed at random. None may break down, hang, or fail without words. */
export async function fuzzFiles({ seed, calls, isOver = () => false, folder }: FilesWish): Promise<FuzzTally> {
  const random = new Random(seed);
  const seeds = [...filesOfProject(), ...(folder === undefined ? [] : filesIn(folder)), ...packages()];
  const outcomes = new Map<string, number>();
  const faults: string[] = [];
  let done = 0;
  for (; done < calls && !isOver(); done++) {
    const { name, bytes } = random.pick(seeds);
    const changed = mutated(bytes, random, random.pick(seeds).bytes);
    const tooLong = measured();
    const outcome = await outcomeOf(name, changed);
    const took = tooLong();
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    if (outcome === 'internal') faults.push(`seed ${seed}, file ${done} like ${name}: an error without words`);
    if (took !== null) faults.push(`seed ${seed}, file ${done} like ${name}: ${took}`);
  }
  return { calls: done, outcomes, faults };
}

async function outcomeOf(fileName: string, bytes: Uint8Array): Promise<string> {
  try {
    await readDocument({ fileName, bytes: Buffer.from(bytes) }, {}, { progress: () => undefined });
    return 'read';
  } catch (error) {
    return failureOf(error).code;
  }
}

interface SeedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

function filesOfProject(): SeedFile[] {
  return globSync(['main/formats/*/fixtures/*', 'e2e/fixtures/*', 'resources/sample/*'], { cwd: project })
    .filter((file) => !file.endsWith('.ts'))
    .map((file) => seedOf(join(project, file)));
}

function filesIn(folder: string): SeedFile[] {
  return globSync('**/*.*', { cwd: folder }).map((file) => seedOf(join(folder, file)));
}

function seedOf(path: string): SeedFile {
  return { name: basename(path).replace(/\.txt$/, ''), bytes: readFileSync(path).subarray(0, largest) };
}

/** Files that are archives of others, which a few changed bytes would only make unreadable: what is in them is changed first. */
function packages(): SeedFile[] {
  const word =
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>云溪大桥通车</w:t></w:r></w:p></w:body></w:document>';
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>';
  const odt =
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text><text:p>云溪大桥通车</text:p></office:text></office:body></office:document-content>';
  const container =
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>';
  const opf =
    '<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>';
  const page = '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>云溪大桥通车</p></body></html>';
  const zip = (files: Readonly<Record<string, string>>): Uint8Array =>
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), { level: 0 });
  return [
    { name: 'a.docx', bytes: zip({ '[Content_Types].xml': types, 'word/document.xml': word }) },
    { name: 'a.odt', bytes: zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': odt }) },
    {
      name: 'a.epub',
      bytes: zip({
        mimetype: 'application/epub+zip',
        'META-INF/container.xml': container,
        'a.opf': opf,
        'a.xhtml': page,
      }),
    },
  ];
}

/** Bytes turned, stretches taken out, doubled, or put in from another file. */
function mutated(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  let changed = Uint8Array.from(bytes);
  for (let times = random.between(0, 6); times > 0 && changed.length > 0; times--) {
    const at = random.bits() % changed.length;
    const length = random.between(1, Math.min(400, changed.length));
    const [head, tail] = [changed.subarray(0, at), changed.subarray(at)];
    switch (random.between(1, 5)) {
      case 1:
        changed[at] = random.bits() & 0xff;
        break;
      case 2:
        changed = joined(head, tail.subarray(length));
        break;
      case 3:
        changed = joined(head, tail.subarray(0, length), tail);
        break;
      case 4:
        changed = joined(head, other.subarray(random.bits() % other.length).subarray(0, length), tail);
        break;
      default:
        changed = joined(head);
    }
  }
  return changed;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.concat(parts));
}
