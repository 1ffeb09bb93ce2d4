import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type openJpeg from '@cornerstonejs/codec-openjpeg/decodewasmjs';
import { type Jpeg2000Header, jpeg2000Header } from './jpeg-2000-header.ts';

/** Pixels of a picture as they are in memory: row by row, the channels of each beside each other, 8 bits a channel. */
export interface RawPicture {
  readonly pixels: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 2 | 3 | 4;
}

/**
 * So many samples are unpacked at most: OpenJPEG has eight bytes for each in a memory that ends at 2 GB. A larger picture is unpacked at
 * half its size, a quarter and so on, which JPEG 2000 holds in itself.
 */
const mostSamples = 160_000_000;

const require = createRequire(import.meta.url);

/**
 * Unpacks a JPEG 2000 file: JP2, or a bare codestream. OpenJPEG runs as WebAssembly, which is started for each picture: its memory does
 * not shrink.
 *
 * @param side how wide and high it has to be, at least; what is too large for memory comes smaller
 * @throws what is wrong with the file
 */
export async function unpackedJpeg2000(path: string, side = Number.POSITIVE_INFINITY): Promise<RawPicture> {
  const header = await jpeg2000Header(path);
  if (header === null) throw new Error('no JPEG 2000 codestream');
  const complaints: string[] = [];
  const start = require('@cornerstonejs/codec-openjpeg/decodewasmjs') as typeof openJpeg;
  const { J2KDecoder } = await start({
    wasmBinary: await readFile(require.resolve('@cornerstonejs/codec-openjpeg/decodewasm')),
    print: () => undefined,
    printErr: (line) => complaints.push(line),
  });
  const decoder = new J2KDecoder();
  const bytes = await readFile(path);
  decoder.getEncodedBuffer(bytes.length).set(bytes);
  const halvings = halvingsFor(header, side);
  decoder.decodeSubResolution(halvings, 0);
  const { width, height } = decoder.calculateSizeAtDecompositionLevel(halvings);
  const { bitsPerSample, componentCount, isSigned } = decoder.getFrameInfo();
  const samples = decoder.getDecodedBuffer();
  const sampleBytes = bitsPerSample > 8 ? 2 : 1;
  if (width < 1 || samples.length < width * height * componentCount * sampleBytes) {
    throw new Error(complaints[0]?.replace(/^\[ERROR\] /, '') ?? 'cut off');
  }
  const channels = channelsOf(componentCount);
  const byte = inOneByte(samples, { bitsPerSample, isSigned });
  const pixels = new Uint8Array(width * height * channels);
  for (let pixel = 0, at = 0; pixel < width * height; pixel += 1) {
    for (let channel = 0; channel < channels; channel += 1) pixels[at++] = byte(pixel * componentCount + channel);
  }
  return { pixels, width, height, channels };
}

/** How many times a picture is to be halved to fit into memory, and be no larger than it need be. */
export function halvingsFor({ width, height, components, halvings }: Jpeg2000Header, side: number): number {
  for (let level = 0; level < halvings; level += 1) {
    const fits = (width * height * components) / 4 ** level <= mostSamples;
    if (fits && Math.max(width, height) / 2 ** (level + 1) < side) return level;
  }
  return halvings;
}

function channelsOf(components: number): RawPicture['channels'] {
  return components === 1 || components === 2 || components === 3 ? components : 4;
}

/** A sample of any depth as a number up to 255. */
function inOneByte(
  samples: Uint8Array,
  { bitsPerSample, isSigned }: { readonly bitsPerSample: number; readonly isSigned: boolean },
): (at: number) => number {
  const shift = isSigned ? 1 << (bitsPerSample - 1) : 0;
  const most = 2 ** bitsPerSample - 1;
  if (bitsPerSample === 8 && !isSigned) return (at) => samples[at] ?? 0;
  if (bitsPerSample <= 8) return (at) => ((((samples[at] ?? 0) + shift) & most) * 255) / most;
  const words = new DataView(samples.buffer, samples.byteOffset, samples.byteLength);
  return (at) => (((words.getUint16(at * 2, true) + shift) & most) * 255) / most;
}
