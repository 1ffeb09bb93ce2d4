import type { Command } from '../../../model/commands/command.ts';
import { CommandSchema } from '../../../model/commands/registry.ts';
import { neverLooking } from '../../../model/stop.ts';
import { deflated } from '../deflated.ts';
import { inflated, UnreadableBytes } from '../inflated.ts';

/**
 * What entries mostly say, as zlib is told it beforehand (RFC 1950, preset dictionary): most are short and say much the same. What
 * entries were packed with must stay as it is; another one gets another number.
 */
const dictionary = Buffer.from(
  [
    '[{"name":"publication.add","payload":{"records":[{"id":"","title":"","otherTitles":[],"issn":null,"cn":null,"language":null,"note":"","joinedInto":null}]}},',
    '{"name":"issue.add","payload":{"records":[{"id":"","ordinal":17,"publicationId":"","date":"19","number":"","note":""}]}},{"name":"issue.decide","payload":{"decisions":[]}},',
    '{"name":"page.add","payload":{"records":[{"id":"","issueId":"","label":null,"fileName":".txt","sha256":"","importedAt":17}]}},',
    '{"name":"article.add","payload":{"records":[{"id":"","issueId":"","ordinal":1.,"headline":null,"subhead":null,"reporters":[""],"correspondents":[],"photographers":[],"state":"untouched","note":""},',
    '{"name":"block.add","payload":{"records":[{"id":"","pageId":"","articleId":null,"ordinal":0,"role":"furniture","start":,"end":,"struck":false,"continues":false,"startConfidence":null,"roleConfidence":0.9},{"id":"","role":"headline","role":"byline","role":"subhead","role":"body","start":]}},',
    '{"name":"entity.add","payload":{"records":[{"id":"","type":"organization","name":"","aliases":[],"links":[],"note":""}]}},',
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

const pieceLength = 1 << 20;

/**
 * Commands as bytes: the number of the dictionary, then their JSON, deflated (RFC 1951) with it.
 *
 * @param look called now and then
 */
export function packCommands(commands: readonly Command[], look = neverLooking): Buffer {
  return Buffer.concat([Buffer.from([withDictionary]), ...deflated(jsonPieces(commands), { dictionary, look })]);
}

/** The JSON of commands in pieces of some length, in UTF-16 units, the last of which may be short. */
function* jsonPieces(commands: readonly Command[]): Iterable<Buffer> {
  let piece = '';
  for (const part of jsonParts(commands)) {
    piece += part;
    if (piece.length < pieceLength) continue;
    yield Buffer.from(piece);
    piece = '';
  }
  if (piece !== '') yield Buffer.from(piece);
}

function* jsonParts(commands: readonly Command[]): Iterable<string> {
  yield '[';
  for (const [place, { name, payload }] of commands.entries()) {
    yield `${place === 0 ? '' : ','}{"name":${JSON.stringify(name)},"payload":{`;
    for (const [at, [list, said]] of Object.entries(payload).entries()) {
      yield `${at === 0 ? '' : ','}${JSON.stringify(list)}:[`;
      for (const [index, each] of (said as readonly unknown[]).entries()) {
        yield `${index === 0 ? '' : ','}${JSON.stringify(each)}`;
      }
      yield ']';
    }
    yield '}}';
  }
  yield ']';
}

/** @throws when they are not commands, or packed otherwise */
export function unpackCommands(packed: Uint8Array): readonly Command[] {
  if (packed[0] !== withDictionary) throw new UnreadableBytes('an entry that is packed in an unknown way');
  const json = inflated(packed.subarray(1), dictionary);
  return CommandSchema.array().parse(JSON.parse(json.toString('utf8')));
}
