import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Command } from '../../../model/commands/command.ts';
import { CommandSchema } from '../../../model/commands/registry.ts';

/**
 * What entries mostly say, as zlib is told it beforehand (RFC 1950, preset dictionary): most are short and say much the same. What
 * entries were packed with must stay as it is; another one gets another number.
 */
const dictionary = Buffer.from(
  [
    '[{"name":"entity.add","payload":{"records":[{"id":"","type":"organization","name":"","aliases":[],"links":[],"note":""}]}},',
    '{"name":"classification.decide","payload":{"decisions":[{"record":{"id":"","articleId":"","scheme":"clc","code":"","status":"suggested","origin":"category-words@1","confidence":0.},"changes":{"status":"rejected"}}]}},',
    '{"name":"correction.decide","payload":{"decisions":[{"record":{"id":"","pageId":"","start":,"end":,"now":"","kind":"line-join","certainty":"unknown","note":"","status":"suggested","origin":"line-join@1","confidence":0.9},"changes":{"status":"accepted"}}]}},',
    '{"name":"block.revise","payload":{"revisions":[{"id":"","changes":{"articleId":"","ordinal":0,"role":"body","start":,"end":}}]}},',
    '{"name":"mention.revise","payload":{"revisions":[{"id":"","changes":{"status":"rejected","type":"place","value":null,"entityId":null}}]}},',
    '{"name":"article.revise","payload":{"revisions":[{"id":"","changes":{"state":"in-work","note":"","headline":""},"was":{"reporters":[]}}]}},',
    '{"name":"mention.add","payload":{"records":[{"id":"","pageId":"","ranges":[{"start":,"startInset":0,"end":,"endInset":0}],"type":"person","value":null,"status":"accepted","origin":"person","confidence":1,"entityId":null,"note":""}]}},',
    '{"name":"mention.decide","payload":{"decisions":[{"record":{"id":"","pageId":"","type":"person","value":null,"status":"suggested","origin":"tagger@2026-11-25e","confidence":0.9,"entityId":null,"note":"","ranges":[{"start":,"startInset":0,"end":,"endInset":0}]},"changes":{"status":"accepted","entityId":""}}]}}]',
  ].join(''),
);

const withDictionary = 1;

/** Commands as bytes: the number of the dictionary, then their JSON, deflated (RFC 1951) with it. */
export function packCommands(commands: readonly Command[]): Buffer {
  const deflated = deflateRawSync(JSON.stringify(commands), { dictionary });
  return Buffer.concat([Buffer.from([withDictionary]), deflated]);
}

/** @throws when they are not commands, or packed otherwise */
export function unpackCommands(packed: Uint8Array): readonly Command[] {
  if (packed[0] !== withDictionary) throw new RangeError('an entry that is packed in an unknown way');
  const json = inflateRawSync(packed.subarray(1), { dictionary });
  return CommandSchema.array().parse(JSON.parse(json.toString('utf8')));
}
