import { describe, expect, it } from 'vitest';
import { readingOfDocument } from '../document-reading.ts';
import { documentOf } from './fixtures/written-text.ts';
import { readWrittenDraft, writeWrittenDraft } from './written-draft.ts';

describe('what is being written, kept as a draft', () => {
  const reading = readingOfDocument(documentOf({ source: '县长林若溪', blocks: [[0, 5]] }));
  const changes = [{ from: 4, to: 5, insert: '曦\n', entered: [1] }];

  it('is read as it was, and knows the text that it was written in', () => {
    const draft = readWrittenDraft(writeWrittenDraft(reading, changes));
    expect(draft?.changes).toEqual(changes);
    expect(draft?.isOf(reading)).toBe(true);
    const other = readingOfDocument(documentOf({ source: '县长林若渓', blocks: [[0, 5]] }));
    expect(draft?.isOf(other)).toBe(false);
  });

  it('is nothing where it is something else', () => {
    expect(readWrittenDraft('若曦')).toBeNull();
    expect(readWrittenDraft('{"changes":[]}')).toBeNull();
  });
});
