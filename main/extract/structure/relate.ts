import { type MentionProposal, originOf, type RelationProposal } from '../recogniser.ts';
import { type Placed, peopleJoint, titleJoint, titleParts } from './chains.ts';

const origin = originOf({ name: 'title-structure', version: '1' });

/**
 * Relates people, positions and organisations that stand together. A position belongs to the organisation right before it; one without
 * (the second of 市人大常委会主任、党组书记) shares that of the title before it. The titles before a person are the person's; the people
 * of a list (管委会副主任刘晓峰、陈玉兰) share the titles at its head. A title after a name (王宁主任) belongs to the name.
 *
 * @param text in plain width
 */
export function relate(mentions: readonly MentionProposal[], text: string): RelationProposal[] {
  const parts = titleParts(mentions);
  const between = (left: Placed | undefined, right: Placed | undefined): string | null =>
    left === undefined || right === undefined ? null : text.slice(left.end, Math.min(right.start, left.end + 4));
  const relations: RelationProposal[] = [];
  let shared: Placed | null = null;

  for (let at = 0; at < parts.length; at++) {
    const part = parts[at];
    const before = parts[at - 1];
    if (part?.mention.type !== 'position') continue;
    const gap = between(before, part) ?? '-';
    const own = before?.mention.type === 'organization' && gap === '' ? before : null;
    const goesOn =
      (before?.mention.type === 'position' && titleJoint.test(gap)) ||
      (before?.mention.type === 'person' && /^[、,]$/.test(gap));
    if (own === null && !goesOn) shared = null;
    const organisation: Placed | null = own ?? (sharesOrganisation(text, part) ? shared : null);
    if (organisation === null) continue;
    relations.push(relation('of-organisation', part, organisation, own === null ? 0.7 : 0.95));
    shared = organisation;
  }

  for (let at = 0; at < parts.length; at++) {
    const person = parts[at];
    if (person?.mention.type !== 'person') continue;
    const titles = titlesBefore(parts, at, text);
    let last = at;
    while (joinsList(parts[last], parts[last + 1], text)) last++;
    for (let place = at; place <= last && titles.length > 0; place++) {
      const holder = parts[place];
      if (holder === undefined) break;
      for (const title of titles) relations.push(relation('holds-position', holder, title, place === at ? 0.95 : 0.85));
    }
    const [final, after] = [parts[last], parts[last + 1]];
    if (
      titles.length === 0 &&
      final !== undefined &&
      after?.mention.type === 'position' &&
      between(final, after) === ''
    ) {
      if (!startsTitleOfAnother(parts, last + 1, text)) relations.push(relation('holds-position', final, after, 0.9));
    }
    at = last;
  }
  return relations.sort((a, b) => a.subject - b.subject || a.object - b.object);
}

/** Whether two people stand next to each other in a list. */
function joinsList(left: Placed | undefined, right: Placed | undefined, text: string): boolean {
  if (left?.mention.type !== 'person' || right?.mention.type !== 'person') return false;
  return peopleJoint.test(text.slice(left.end, Math.min(right.start, left.end + 4)));
}

/** The positions before a person, back to the person or sentence before. */
function titlesBefore(parts: readonly Placed[], person: number, text: string): Placed[] {
  const titles: Placed[] = [];
  let right = parts[person];
  for (let at = person - 1; at >= 0 && right !== undefined; at--) {
    const part = parts[at];
    if (part === undefined || part.mention.type === 'person') break;
    const gap = text.slice(part.end, Math.min(right.start, part.end + 4));
    const isAdjacent = part.mention.type === 'organization' ? gap === '' : titleJoint.test(gap);
    // 主任, 张三…: only a space or nothing joins the last title to its person.
    if (!isAdjacent || (right.mention.type === 'person' && !/^ {0,2}$/.test(gap))) break;
    if (part.mention.type === 'position') titles.unshift(part);
    else if (right.mention.type === 'person') break;
    right = part;
  }
  return titles;
}

/** In 张三主任李四 the title belongs to the second person. */
function startsTitleOfAnother(parts: readonly Placed[], position: number, text: string): boolean {
  const [title, next] = [parts[position], parts[position + 1]];
  return title !== undefined && next?.mention.type === 'person' && text.slice(title.end, next.start) === '';
}

/**
 * Reporters and the like have no share in the organisation of the officials before them, nor have heads of a place (县委副书记、县长): they
 * are of its government.
 */
function sharesOrganisation(text: string, { start, end }: Placed): boolean {
  return !/记者|通讯员|摄影|编辑|实习生|[省市县区州乡镇村]长$/.test(text.slice(start, end));
}

function relation(
  type: RelationProposal['type'],
  subject: Placed,
  object: Placed,
  confidence: number,
): RelationProposal {
  const least = Math.min(subject.mention.confidence, object.mention.confidence);
  return {
    type,
    subject: subject.index,
    object: object.index,
    confidence: Math.round(confidence * least * 100) / 100,
    origin,
  };
}
