import { expect, it } from 'vitest';
import { importEdit, newMention, smallIssue } from './fixtures/small-issue.ts';
import { packImport, unpackedImport } from './packed-import.ts';

it('an import is the same when it was packed, however many records it brings', () => {
  const small = smallIssue();
  const mentions = Array.from({ length: 25_001 }, (_, at) => newMention(small, at % 90, (at % 90) + 2, 'person'));
  const edit = importEdit(small);
  const commands = [...edit.commands, { name: 'mention.remove' as const, payload: { ids: [] } }];
  const many = { name: 'mention.add' as const, payload: { records: mentions } };
  const issue = { edit: { ...edit, commands: [many, ...commands] }, source: small.source };
  const packed = packImport(issue);
  expect(packed.parts.length).toBeGreaterThan(issue.edit.commands.length);
  expect(unpackedImport(packed).edit).toEqual(issue.edit);
  expect(unpackedImport(packed).source.text).toBe(small.source.text);
});
