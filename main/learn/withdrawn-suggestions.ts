import type { Command } from '../../model/commands/command.ts';
import type { ArticleDocument } from '../../model/document.ts';
import type { MentionId } from '../../model/ids.ts';
import type { Edit } from '../../model/journal.ts';
import type { Mention } from '../../model/mention.ts';

/** How many are kept: far more than are withdrawn before a window has heard of it. */
const most = 2000;

/**
 * Suggestions that the program withdrew a moment ago. A person may decide on one that the window still shows; then it is
 * brought back for them, and their decision stands.
 */
export class WithdrawnSuggestions {
  readonly #mentions = new Map<MentionId, Mention>();

  /** Takes note of what `commands` are about to remove from an article. */
  note(document: ArticleDocument, commands: readonly Command[]): void {
    const removed = new Set(
      commands.flatMap((command) => (command.name === 'mention.remove' ? command.payload.ids : [])),
    );
    for (const mention of document.mentions) if (removed.has(mention.id)) this.#mentions.set(mention.id, mention);
    for (const oldest of this.#mentions.keys()) {
      if (this.#mentions.size <= most) break;
      this.#mentions.delete(oldest);
    }
  }

  /** Those that an edit revises. */
  revisedBy({ commands }: Edit): Mention[] {
    const revised = commands.flatMap((command) =>
      command.name === 'mention.revise' ? command.payload.revisions.map(({ id }) => id) : [],
    );
    return [...new Set(revised)].flatMap((id) => this.#mentions.get(id) ?? []);
  }
}
