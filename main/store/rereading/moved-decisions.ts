import type { Command } from '../../../model/commands/command.ts';
import { type Correction, correctionsOverlap } from '../../../model/correction.ts';
import {
  attributeIdOf,
  blockIdOf,
  classificationIdOf,
  correctionIdOf,
  entityIdOf,
  mentionIdOf,
  movedCommentIdOf,
  relationIdOf,
  restorationIdOf,
} from '../../../model/derived-ids.ts';
import type { Entity } from '../../../model/entity.ts';
import { followStretch, type SourceMap, type TextStretch } from '../../../model/followed-stretch.ts';
import type { ArticleId, EntityId, MentionId, PageId } from '../../../model/ids.ts';
import type { Mention } from '../../../model/mention.ts';
import { nameForm } from '../../../model/names/name-form.ts';
import { sourceOffset } from '../../../model/offset.ts';
import type { Records } from '../../../model/records.ts';
import { mostUnplaced, type RereadReport, type Unplaced } from '../../../model/reread.ts';
import { groundsOfPage } from '../grounds.ts';
import type { FreshReading, NewCut } from './new-page.ts';
import type { OldPages } from './old-pages.ts';

export interface MovingParts {
  readonly records: Records;
  readonly old: OldPages;
  readonly oldText: string;
  readonly newText: string;
  readonly map: SourceMap;
  readonly fresh: FreshReading;
  readonly cut: NewCut;
  /** The articles that go on as others. */
  readonly articleOf: ReadonlyMap<ArticleId, ArticleId>;
}

/** Moves what was decided on the pages of a source to those of another reading of it. */
export class MovedDecisions {
  readonly commands: Command[] = [];
  readonly #parts: MovingParts;
  readonly #mentions = new Map<MentionId, MentionId>();
  readonly #pages = new Map<MentionId, PageId>();
  /** Those that are called by words as they read now. */
  readonly #entities: Entity[] = [];
  /** Those that were called by words as they were misread. */
  readonly #misread = new Set<EntityId>();
  readonly #added: Set<string>;
  readonly #accepted: Correction[] = [];
  readonly #unplaced: Unplaced[] = [];
  #moved = 0;
  #settled = 0;
  #lost = 0;

  constructor(parts: MovingParts) {
    this.#parts = parts;
    this.#added = new Set(parts.fresh.decided);
    for (const { id } of parts.old.pages) {
      this.#corrections(id);
      this.#comments(id);
      const grounds = [{ from: id, to: null }, ...this.#restorations(id)];
      for (const ground of grounds) this.#mentionsOn(ground.from, ground.to);
      for (const { from, to } of grounds.slice(1)) this.#correctionsOnRestoration(from, to);
      for (const { from } of grounds) this.#relationsOn(from);
    }
    this.#classifications();
    this.#removeMisread();
  }

  /** The corrections that now count: what else is suggested does not lie over them. */
  get accepted(): readonly Correction[] {
    return this.#accepted;
  }

  report(): RereadReport {
    return { moved: this.#moved, settled: this.#settled, lost: this.#lost, unplaced: this.#unplaced };
  }

  #corrections(pageId: PageId): void {
    const { records, map, newText, cut, fresh } = this.#parts;
    const decided = records.correction.where('pageId', pageId).filter(({ status }) => status !== 'suggested');
    const moved: Correction[] = [];
    for (const correction of decided.sort((a, b) => a.start - b.start || a.end - b.end)) {
      const place = followStretch(map, correction);
      const page = place === null ? undefined : fresh.pageAt(place.start);
      if (place !== null && place.start < place.end && newText.slice(place.start, place.end) === correction.now) {
        if (correction.status === 'accepted') this.#settled += 1;
        continue;
      }
      const isTaken = (each: Correction): boolean => correctionsOverlap(each, { ...correction, ...place });
      const isFree = correction.status !== 'accepted' || !this.#accepted.some(isTaken);
      if (place === null || page === undefined || !isFree || !cut.holds(place)) {
        this.#lose('correction', this.#textAt(correction), correction.now);
        continue;
      }
      const { start, end } = anchored(place);
      const id = correctionIdOf(page.id, start, end, correction.now, correction.side);
      const made = { ...correction, id, pageId: page.id, start, end };
      if (!this.#isNew(id)) continue;
      moved.push(made);
      if (made.status === 'accepted') this.#accepted.push(made);
    }
    this.#add({ name: 'correction.add', payload: { records: moved } }, moved.length);
  }

  /** The text of a restoration is what somebody typed: on it nothing changes its place. */
  #correctionsOnRestoration(from: PageId, to: PageId | null): void {
    if (to === null) return;
    const moved = this.#parts.records.correction
      .where('pageId', from)
      .filter(({ status }) => status !== 'suggested')
      .map((each) => ({
        ...each,
        ...{ id: correctionIdOf(to, each.start, each.end, each.now, each.side), pageId: to },
      }));
    this.#add({ name: 'correction.add', payload: { records: moved } }, moved.length);
  }

  #comments(pageId: PageId): void {
    const { records, map, fresh } = this.#parts;
    const moved = records.comment.where('pageId', pageId).flatMap((comment) => {
      const place = followStretch(map, comment);
      const page = place === null ? undefined : fresh.pageAt(place.start);
      if (place === null || page === undefined) return this.#lose('comment', this.#textAt(comment), comment.text);
      return [{ ...comment, id: movedCommentIdOf(page.id, comment.id), pageId: page.id, ...anchored(place) }];
    });
    this.#add({ name: 'comment.add', payload: { records: moved } }, moved.length);
  }

  /** Brings what pages lost to where it is lost now, with its blocks. @returns what stands for what */
  #restorations(pageId: PageId): readonly { readonly from: PageId; readonly to: PageId | null }[] {
    const { records, map, fresh, cut, articleOf } = this.#parts;
    return records.restoration.where('pageId', pageId).flatMap((restoration) => {
      const blocks = records.block.where('pageId', restoration.id);
      const [first] = blocks;
      const place = followStretch(map, { start: restoration.at, end: restoration.at });
      const page = place === null ? undefined : fresh.pageAt(place.start);
      const was = first?.articleId ?? null;
      const articleId = was === null ? null : (articleOf.get(was) ?? was);
      if (blocks.length === 0) return [];
      if (place === null || page === undefined || articleId === null) {
        return this.#lose('restoration', restoration.text, '');
      }
      const { start: at } = anchored(place);
      const id = restorationIdOf(page.id, at, articleId, restoration.text);
      const before = cut.blocks.filter((block) => block.articleId === articleId && block.start < at).at(-1);
      // As many as there are stand between that block and the next.
      const ordinal = (index: number): number => (before?.ordinal ?? -1) + (index + 1) / (blocks.length + 1);
      this.#add({ name: 'restoration.add', payload: { records: [{ ...restoration, id, pageId: page.id, at }] } }, 1);
      this.#add(
        {
          name: 'block.add',
          payload: {
            records: blocks.map((block, index) => ({
              ...block,
              ...{ id: blockIdOf(id, block.start), pageId: id, articleId, ordinal: ordinal(index) },
            })),
          },
        },
        0,
      );
      return [{ from: restoration.id, to: id }];
    });
  }

  /** @param ground the restoration on which what stands on another stands; null on a page */
  #mentionsOn(pageId: PageId, ground: PageId | null): void {
    const { records } = this.#parts;
    const decided = records.mention.where('pageId', pageId).filter(({ status }) => status !== 'suggested');
    const moved: Mention[] = [];
    for (const mention of decided) {
      const made = ground === null ? this.#movedMention(mention) : onGround(mention, ground);
      if (made === null) {
        this.#lose('mention', mention.ranges.map((range) => this.#textAt(range)).join(' … '), mention.type);
        continue;
      }
      this.#mentions.set(mention.id, made.id);
      this.#pages.set(made.id, made.pageId);
      if (this.#isNew(made.id)) moved.push(made);
    }
    this.#add({ name: 'entity.add', payload: { records: this.#entities.splice(0) } }, 0);
    this.#add({ name: 'mention.add', payload: { records: moved } }, moved.length);
    const attributes = records.attribute.where('pageId', pageId).flatMap((attribute) => {
      const mentionId = this.#mentions.get(attribute.mentionId);
      const page = mentionId === undefined ? undefined : this.#pages.get(mentionId);
      if (mentionId === undefined || page === undefined) return [];
      const id = attributeIdOf(mentionId, attribute.name);
      return this.#isNew(id) ? [{ ...attribute, id, pageId: page, mentionId }] : [];
    });
    this.#add({ name: 'attribute.add', payload: { records: attributes } }, attributes.length);
  }

  #movedMention(mention: Mention): Mention | null {
    const { map, cut, fresh } = this.#parts;
    const places = mention.ranges.map((range) => followStretch(map, range));
    const [first] = places;
    const page = first == null ? undefined : fresh.pageAt(first.start);
    if (page === undefined) return null;
    const ranges = places.flatMap((place, index) => {
      const range = mention.ranges[index];
      if (place === null || range === undefined || !cut.holds(place)) return [];
      const isSupplied = this.#accepted.some(({ start, end }) => start <= place.end && place.start <= end);
      const { startInset, endInset } = isSupplied ? range : { startInset: 0, endInset: 0 };
      if (place.start === place.end && startInset === 0 && endInset === 0) return [];
      return [{ ...anchored(place), startInset, endInset }];
    });
    if (ranges.length < places.length) return null;
    const id = mentionIdOf(page.id, ranges, mention.type);
    return { ...mention, id, pageId: page.id, ranges, entityId: this.#entityOf(mention, ranges) };
  }

  /** An entity that was called by the words as they were read is one that is called by them as they read now. */
  #entityOf({ entityId, ranges: before }: Mention, now: Mention['ranges']): Mention['entityId'] {
    const { records, newText } = this.#parts;
    const entity = entityId === null ? undefined : records.entity.get(entityId);
    const [was, is] = [
      before.map((range) => this.#textAt(range)),
      now.map(({ start, end }) => newText.slice(start, end)),
    ];
    const name = is.join('').trim();
    if (entity === undefined || name === '' || nameForm(entity.name) !== nameForm(was.join(''))) return entityId;
    const id = entityIdOf(entity.type, name);
    if (id === entity.id) return id;
    if (records.entity.get(id) === undefined && this.#isNew(id)) this.#entities.push({ ...entity, id, name });
    this.#misread.add(entity.id);
    return id;
  }

  #relationsOn(pageId: PageId): void {
    const { records } = this.#parts;
    const moved = records.relation.where('pageId', pageId).flatMap((relation) => {
      if (relation.status === 'suggested') return [];
      const [subjectId, objectId] = [this.#mentions.get(relation.subjectId), this.#mentions.get(relation.objectId)];
      const page = subjectId === undefined ? undefined : this.#pages.get(subjectId);
      if (subjectId === undefined || objectId === undefined || page === undefined) {
        return this.#lose('relation', this.#saidBy(relation.subjectId, relation.objectId), relation.type);
      }
      const id = relationIdOf(relation.type, subjectId, objectId);
      return this.#isNew(id) ? [{ ...relation, id, pageId: page, subjectId, objectId }] : [];
    });
    this.#add({ name: 'relation.add', payload: { records: moved } }, moved.length);
  }

  /** Nobody sees any longer what stands on the old pages alone. */
  #removeMisread(): void {
    const { records, old } = this.#parts;
    const own = new Set<string>(old.pages.flatMap(({ id }) => groundsOfPage(records, id)));
    const isOnlyThere = (id: EntityId): boolean =>
      records.mention.where('entityId', id).every(({ pageId }) => own.has(pageId)) &&
      records.entity.where('joinedInto', id).length === 0;
    const ids = [...this.#misread].filter(isOnlyThere);
    if (ids.length > 0) this.commands.push({ name: 'entity.remove', payload: { ids } });
  }

  #classifications(): void {
    const { records, old, articleOf } = this.#parts;
    const moved = old.articles.flatMap(({ id }) =>
      records.classification.where('articleId', id).flatMap((each) => {
        if (each.status === 'suggested') return [];
        const articleId = articleOf.get(id);
        if (articleId === undefined) return this.#lose('classification', '', `${each.scheme} ${each.code}`);
        const own = classificationIdOf(articleId, each.scheme, each.code);
        return this.#isNew(own) ? [{ ...each, id: own, articleId }] : [];
      }),
    );
    this.#add({ name: 'classification.add', payload: { records: moved } }, moved.length);
  }

  #saidBy(...mentions: readonly MentionId[]): string {
    const texts = mentions.map((id) => {
      const mention = this.#parts.records.mention.get(id);
      return mention === undefined ? '?' : mention.ranges.map((range) => this.#textAt(range)).join(' … ');
    });
    return texts.join(' → ');
  }

  #textAt({ start, end }: TextStretch): string {
    return this.#parts.oldText.slice(start, end);
  }

  #isNew(id: string): boolean {
    if (this.#added.has(id)) return false;
    this.#added.add(id);
    return true;
  }

  #lose(what: Unplaced['what'], text: string, said: string): [] {
    this.#lost += 1;
    if (this.#unplaced.length < mostUnplaced) this.#unplaced.push({ what, text: text.slice(0, 200), said });
    return [];
  }

  #add(command: Command, count: number): void {
    if (!('records' in command.payload) || command.payload.records.length === 0) return;
    this.commands.push(command);
    this.#moved += count;
  }
}

function anchored({ start, end }: TextStretch): { start: Correction['start']; end: Correction['end'] } {
  return { start: sourceOffset(start), end: sourceOffset(end) };
}

function onGround(mention: Mention, pageId: PageId): Mention {
  return { ...mention, id: mentionIdOf(pageId, mention.ranges, mention.type), pageId };
}
