import { describe, expect, it } from 'vitest';
import { networkImageSize, readNetwork, writeNetwork } from './network-image.ts';

const characters = Uint16Array.from('的一是', (character) => character.charCodeAt(0));
const image = new Uint8Array(networkImageSize(characters.length)).map((_, at) => at % 251);

describe('a network’s file', () => {
  it('is read as it was written, from the middle of other bytes too', () => {
    const bytes = writeNetwork({ characters, image });
    expect(readNetwork(bytes)).toEqual({ characters, image });
    const among = new Uint8Array(bytes.length + 7);
    among.set(bytes, 3);
    expect(readNetwork(among.subarray(3, 3 + bytes.length))).toEqual({ characters, image });
  });

  it('is refused when it is cut off', () => {
    const bytes = writeNetwork({ characters, image });
    expect(() => readNetwork(bytes.subarray(0, bytes.length - 1))).toThrow(RangeError);
    expect(() => readNetwork(new Uint8Array(2))).toThrow(RangeError);
  });
});
