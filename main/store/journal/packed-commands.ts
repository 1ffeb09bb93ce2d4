import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Command } from '../../../model/commands/command.ts';
import { CommandSchema } from '../../../model/commands/registry.ts';

/** From how many bytes of JSON on deflating is worth its time. */
const worthDeflating = 400;

/** Commands as bytes: JSON, or, where there is much of it, a zero byte and the same deflated (RFC 1951). */
export function packCommands(commands: readonly Command[]): Buffer {
  const json = Buffer.from(JSON.stringify(commands), 'utf8');
  if (json.byteLength < worthDeflating) return json;
  const deflated = deflateRawSync(json);
  return Buffer.concat([Buffer.from([0]), deflated]);
}

/** @throws when they are not commands */
export function unpackCommands(packed: Uint8Array): readonly Command[] {
  const json = packed[0] === 0 ? inflateRawSync(packed.subarray(1)) : packed;
  return CommandSchema.array().parse(JSON.parse(Buffer.from(json).toString('utf8')));
}
