import type { AttributeName } from '../attribute.ts';
import type { AttributeType } from '../attribute-type.ts';
import type { Changes, Command } from '../commands/command.ts';
import { attributeIdOf } from '../derived-ids.ts';
import type { ArticleDocument } from '../document.ts';
import type { MentionId } from '../ids.ts';
import type { Edit } from '../journal.ts';
import { calledBoth } from '../label.ts';
import type { Reading } from '../reading.ts';
import { recordOf } from '../record-index.ts';
import { saysTheSame } from '../same-record.ts';
import { articleEdit } from './article-edit.ts';
import { mentionTexts } from './mention-text.ts';
import { summaryOf } from './summary.ts';

/**
 * Says an attribute of a mention, or with null says it no longer; null when nothing differs. Whoever says something of a suggestion has
 * accepted it.
 */
export function setAttribute(
  document: ArticleDocument,
  reading: Reading,
  mentionId: MentionId,
  name: AttributeName,
  value: string | null,
): Edit | null {
  const mention = recordOf(document.mentions, mentionId);
  const there = document.attributes.find((each) => each.mentionId === mentionId && each.name === name);
  if (mention === undefined || (there?.value ?? null) === value) return null;
  const commands: Command[] = [];
  if (mention.status === 'suggested') {
    const revisions = [{ id: mentionId, changes: { status: 'accepted' as const } }];
    commands.push({ name: 'mention.revise', payload: { revisions } });
  }
  const id = there?.id ?? attributeIdOf(mentionId, name);
  if (value === null) commands.push({ name: 'attribute.remove', payload: { ids: [id] } });
  else if (there !== undefined) {
    commands.push({ name: 'attribute.revise', payload: { revisions: [{ id, changes: { value } }] } });
  } else {
    const record = { id, pageId: mention.pageId, mentionId, name, value };
    commands.push({ name: 'attribute.add', payload: { records: [record] } });
    // Somebody in another copy may add it, too: what each of them says is what they change.
    commands.push({ name: 'attribute.revise', payload: { revisions: [{ id, changes: { value } }] } });
  }
  return articleEdit(document, 'mention-revise', mentionTexts(reading, [mention]), commands);
}

/** Describes an attribute that mentions of a type may have. */
export function addAttributeType(type: AttributeType): Edit {
  return attributeEdit(type, { name: 'attributeType.add', payload: { records: [type] } });
}

/** Describes it otherwise; null when nothing differs. */
export function reviseAttributeType(type: AttributeType, changes: Changes<'attributeType'>): Edit | null {
  if (saysTheSame({ ...type, ...changes }, type)) return null;
  return attributeEdit(type, { name: 'attributeType.revise', payload: { revisions: [{ id: type.id, changes }] } });
}

/** Offers it no longer; mentions that have it keep it. */
export function removeAttributeType(type: AttributeType): Edit {
  return attributeEdit(type, { name: 'attributeType.remove', payload: { ids: [type.id] } });
}

function attributeEdit({ label, name }: AttributeType, command: Command): Edit {
  return {
    action: 'type-revise',
    articleId: null,
    summary: summaryOf([calledBoth(label) || name]),
    commands: [command],
  };
}
