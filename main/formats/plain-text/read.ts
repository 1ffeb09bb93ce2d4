import { damagedBytes } from '../encoding/damage.ts';
import { type Importer, sureness, uncutIssue } from '../importer.ts';

/** Plain text in any of the encodings that `decode` knows: what any text is that is nothing else. */
export const plainText: Importer = {
  probe: () => ({ format: 'plain-text', version: null, sureness: sureness.anyText, choices: ['encoding'] }),
  async read(input) {
    const { text, encoding, damage } = input.decoded();
    return {
      kind: 'read',
      document: {
        ...{ text, encoding, issues: [uncutIssue(text.length)], marks: [], relations: [] },
        unread: damagedBytes(damage),
      },
    };
  },
};
