import type { Changes, Command } from '../../../model/commands/command.ts';
import { mentionIdOf } from '../../../model/derived-ids.ts';
import { withAlias } from '../../../model/edits/entity-names.ts';
import { revisedBy } from '../../../model/edits/mention-revise.ts';
import { summaryOf } from '../../../model/edits/summary.ts';
import type { Entity } from '../../../model/entity.ts';
import { KanwuError } from '../../../model/error.ts';
import { type ArticleId, type EntityId, type IssueId, type MentionId, newId } from '../../../model/ids.ts';
import type { Edit, EditAction } from '../../../model/journal.ts';
import type { Mention } from '../../../model/mention.ts';
import type { PlacesDecision } from '../../../model/register/places-decision.ts';
import { personOrigin } from '../../../model/status.ts';
import { linkMentions } from '../../register/link-entities.ts';
import type { Register } from '../../register/register.ts';
import type { Workspace } from '../workspace.ts';
import type { BarePlaceToRead } from './ledger-rows.ts';

/** An edit of places together, and what it comes to. */
export interface PlacesEdit {
  /** Null where nothing is to be done. */
  readonly edit: Edit | null;
  readonly places: number;
  readonly issues: number;
  /** How many are so already. */
  readonly same: number;
}

/** A mention with how it reads and the article that it stands in. */
interface Standing {
  readonly mention: Mention;
  readonly name: string;
  readonly articleId: ArticleId;
}

const actions: Readonly<Record<PlacesDecision['kind'], EditAction>> = {
  accept: 'mention-accept',
  reject: 'mention-reject',
  reopen: 'mention-revise',
  retype: 'mention-revise',
  link: 'mention-revise',
  split: 'entity-split',
  mark: 'mention-add',
  trim: 'mention-revise',
};

/** Mentions of which the same is decided, and places that nothing marks yet. */
export interface MentionsToDecide {
  readonly ids: readonly MentionId[];
  readonly unmarked: readonly BarePlaceToRead[];
  readonly decision: PlacesDecision;
}

/**
 * Decides mentions together, wherever they stand, as one edit that names each of them; the articles of which nothing was touched before
 * are in work then.
 *
 * @throws {KanwuError} `record-not-found` for an entity that is not there
 */
export function decidePlaces(
  workspace: Workspace,
  wanted: readonly MentionsToDecide[],
  register: Register,
): PlacesEdit {
  const parts = wanted.map((each) => partOf(workspace, each)).sort((a, b) => b.decided.length - a.decided.length);
  const decided = parts.flatMap((part) => part.decided);
  const same = parts.reduce((sum, part) => sum + part.same, 0);
  const [largest] = parts;
  if (largest === undefined || decided.length === 0) return { edit: null, places: 0, issues: 0, same };

  const { begun, issues } = articlesOf(workspace, decided);
  const commands = [...begun, ...parts.flatMap((part) => part.commands)];
  const summary = summaryOf(new Set(decided.map(({ name }) => name)));
  const edit: Edit = { action: actions[largest.kind], articleId: null, summary, commands };
  const toLink = parts.filter(({ kind }) => kind !== 'link' && kind !== 'split').flatMap((part) => part.decided);
  const names = new Map(toLink.map(({ mention, name }) => [mention.id, name]));
  const known = toLink.map(({ mention }) => mention);
  return {
    edit: linkMentions(edit, known, (id) => names.get(id) ?? '', register),
    ...{ places: decided.length, issues, same },
  };
}

/** What one decision comes to. */
interface Part {
  readonly kind: PlacesDecision['kind'];
  readonly decided: readonly Standing[];
  readonly same: number;
  readonly commands: readonly Command[];
}

function partOf(workspace: Workspace, { ids, unmarked, decision }: MentionsToDecide): Part {
  if (decision.kind === 'trim') return trimmedPart(workspace, ids, decision, unmarked.length);
  const standing = standingOf(workspace, ids);
  const entity = entityFor(workspace, decision, standing);
  const added = addedBy(workspace, unmarked, decision, entity);
  const changesFor = ({ mention }: Standing): Changes<'mention'> | null => changesBy(decision, mention, entity);
  // What a person tagged was never suggested.
  const goes = ({ mention }: Standing): boolean => decision.kind === 'reopen' && mention.origin === personOrigin;
  const touched = standing.filter((each) => goes(each) || changesFor(each) !== null);
  const decided = [...touched, ...added];
  const revised = touched.filter((each) => !goes(each));
  const revisions = revised.map((each) => ({ id: each.mention.id, changes: changesFor(each) ?? {} }));
  const removed = touched.filter(goes).map(({ mention }) => mention.id);
  const commands = decided.length === 0 ? [] : namingCommands(decision, entity, decided);
  const records = added.map(({ mention }) => mention);
  if (records.length > 0) commands.push({ name: 'mention.add', payload: { records } });
  if (revisions.length > 0) commands.push({ name: 'mention.revise', payload: { revisions } });
  if (removed.length > 0) commands.push({ name: 'mention.remove', payload: { ids: removed } });
  return {
    kind: decision.kind,
    decided,
    same: standing.length - touched.length + unmarked.length - added.length,
    commands,
  };
}

/** Mentions with other edges, which are accepted so; those stay of which nothing would be left. @param others how many nothing marks */
function trimmedPart(
  { records, movedEdges }: Workspace,
  ids: readonly MentionId[],
  { kind, moves }: Extract<PlacesDecision, { kind: 'trim' }>,
  others: number,
): Part {
  const mentions = records.mention.getAll([...new Set(ids)]);
  const moved = movedEdges(mentions, moves);
  const decided = mentions.flatMap((mention): Standing[] => {
    const to = moved.get(mention.id);
    return to === undefined ? [] : [{ mention, name: to.name, articleId: to.articleId }];
  });
  const revisions = decided.flatMap(({ mention: { id, value, entityId } }) => {
    const range = moved.get(id)?.range;
    if (range === undefined) return [];
    // What was said of the name as it stood is not said of this.
    const anew = { ...(value === null ? {} : { value: null }), ...(entityId === null ? {} : { entityId: null }) };
    return [{ id, changes: { ranges: [range], status: 'accepted' as const, ...anew } }];
  });
  const commands: Command[] = revisions.length === 0 ? [] : [{ name: 'mention.revise', payload: { revisions } }];
  return { kind, decided, same: mentions.length - decided.length + others, commands };
}

/** Mentions in places that nothing marks: of the type or the entity that is said of them, none where neither is. */
function addedBy(
  { records, readPlaces }: Workspace,
  unmarked: readonly BarePlaceToRead[],
  decision: PlacesDecision,
  entity: Entity | null,
): Standing[] {
  const said = decision.kind === 'mark' || decision.kind === 'retype' ? decision.type : null;
  const type = decision.kind === 'mark' && entity !== null ? entity.type : said;
  if (type === null || unmarked.length === 0) return [];
  const read = readPlaces(unmarked);
  return unmarked.flatMap(({ id: place, pageId, range }): Standing[] => {
    const found = read.get(place);
    if (found === undefined || found.text === '') return [];
    const { name, articleId } = found;
    const derived = mentionIdOf(pageId, [range], type);
    // What was found here as that type may stand elsewhere by now.
    const id = records.mention.get(derived) === undefined ? derived : newId<MentionId>();
    const mention: Mention = {
      ...{ id, pageId, ranges: [range], type, value: null, status: 'accepted', origin: personOrigin, confidence: 1 },
      ...{ entityId: entity?.id ?? null, notForRelease: null, note: '' },
    };
    return [{ mention, name, articleId }];
  });
}

/** Null where a mention is so already. */
function changesBy(decision: PlacesDecision, mention: Mention, entity: Entity | null): Changes<'mention'> | null {
  switch (decision.kind) {
    case 'accept':
      return mention.status === 'accepted' ? null : { status: 'accepted' };
    case 'reject':
      return mention.status === 'rejected' ? null : { status: 'rejected' };
    case 'reopen':
      return mention.status === 'suggested' ? null : { status: 'suggested', entityId: null };
    case 'retype':
      return mention.type === decision.type ? null : revisedBy(mention, { type: decision.type });
    case 'mark':
    case 'trim':
      return null;
    case 'link':
    case 'split': {
      const entityId = entity?.id ?? null;
      if (mention.entityId === entityId && mention.status === 'accepted') return null;
      const typed = entity === null || entity.type === mention.type ? {} : { type: entity.type };
      return { ...revisedBy(mention, typed), status: 'accepted', entityId };
    }
  }
}

/** The entity that places are to name; null for none. @throws {KanwuError} `record-not-found` */
function entityFor({ records }: Workspace, decision: PlacesDecision, [first]: readonly Standing[]): Entity | null {
  if (decision.kind === 'split') {
    const type = first?.mention.type ?? 'person';
    return {
      id: newId<EntityId>(),
      type,
      name: decision.name,
      aliases: [],
      links: [],
      notInLists: [],
      note: '',
      joinedInto: null,
    };
  }
  const isOfEntity = decision.kind === 'link' || decision.kind === 'mark';
  if (!isOfEntity || decision.entityId === null) return null;
  const entity = records.entity.get(decision.entityId);
  if (entity === undefined) throw new KanwuError('record-not-found', { noun: 'entity', id: decision.entityId });
  return entity;
}

/** Makes the entity where it is new; it is called as the places read from now on. */
function namingCommands(decision: PlacesDecision, entity: Entity | null, decided: readonly Standing[]): Command[] {
  if (entity === null) return [];
  const called = decided.reduce((each, { name }) => withAlias(each, name), entity);
  if (decision.kind === 'split') return [{ name: 'entity.add', payload: { records: [called] } }];
  if (called.aliases.length === entity.aliases.length) return [];
  const revisions = [{ id: entity.id, changes: { aliases: called.aliases } }];
  return [{ name: 'entity.revise', payload: { revisions } }];
}

/** Those of the mentions that stand in an article. */
function standingOf({ records, readMentions }: Workspace, ids: readonly MentionId[]): Standing[] {
  const mentions = records.mention.getAll([...new Set(ids)]);
  const read = readMentions(mentions);
  return mentions.flatMap((mention) => {
    const found = read.get(mention.id);
    return found === undefined ? [] : [{ mention, ...found }];
  });
}

/** What puts articles in work of which nothing was touched, and in how many issues they are. */
function articlesOf({ records }: Workspace, decided: readonly Standing[]) {
  const untouched: ArticleId[] = [];
  const issues = new Set<IssueId>();
  for (const id of new Set(decided.map(({ articleId }) => articleId))) {
    const article = records.article.get(id);
    if (article === undefined) continue;
    issues.add(article.issueId);
    if (article.state === 'untouched') untouched.push(id);
  }
  const revisions = untouched.map((id) => ({ id, changes: { state: 'in-work' as const } }));
  const begun: Command[] = revisions.length === 0 ? [] : [{ name: 'article.revise', payload: { revisions } }];
  return { begun, issues: issues.size };
}
