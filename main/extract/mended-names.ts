import { joinsNothing } from './joint.ts';
import { plainTextOf } from './plain-article.ts';
import type { ArticleText } from './recogniser.ts';
import type { TaggedSpan } from './tagger/tagged-span.ts';

/** Names as the tagger found them, but for ends that it is known to get wrong. */
export function mendedNames(found: readonly TaggedSpan[], article: ArticleText): TaggedSpan[] {
  const text = plainTextOf(article);
  return found
    .flatMap((span) => partners(span, text))
    .flatMap((span) =>
      withoutTitle(
        withoutJoint(
          withoutAddress(
            withoutSaying(withoutCredit(withWholeName(withoutController(span, text), text), text), text),
            text,
          ),
          text,
        ),
        text,
      ),
    );
}

/** 青河水务局会同云州大学: whoever does something together with another is no part of its name. */
function partners(span: TaggedSpan, text: string): TaggedSpan[] {
  const name = text.slice(span.start, span.end);
  const joint = /(?<=.{3}[局厅委院所站队部会司社校])会同(?=.{4})/u.exec(name);
  if (span.type !== 'organization' || joint === null) return [span];
  const end = span.start + joint.index;
  return [
    { ...span, end },
    { ...span, start: end + joint[0].length },
  ];
}

/** 青河大桥市控断面: the city that controls the point of measurement there is no part of the place. */
function withoutController(span: TaggedSpan, text: string): TaggedSpan {
  const isController =
    span.type === 'place' && /^[国省市县区]控(?:断面|站点|点位)/.test(text.slice(span.end - 1, span.end + 3));
  return isController && span.end - span.start > 1 ? { ...span, end: span.end - 1 } : span;
}

/** 主任阮清和，: 和 is a part of the name where it joins nothing. */
function withWholeName(span: TaggedSpan, text: string): TaggedSpan {
  const isCut = span.type === 'person' && span.end - span.start === 2 && joinsNothing(text, span.end);
  return isCut ? { ...span, end: span.end + 1 } : span;
}

/** What somebody did for the page, after a name of two characters or more: 郜南摄, 郜南撰文, 本报记者李大明电. */
const credit = /(?<=..)(?:摄影|摄|撰文|供图|编译)$|(?<=.{3})[电译绘]$/u;

/** 郜南摄: who took a picture or wrote is no longer than that. */
function withoutCredit(span: TaggedSpan, text: string): TaggedSpan {
  const done = span.type === 'person' ? credit.exec(text.slice(span.start, span.end))?.[0] : undefined;
  return done !== undefined && /^(?:$|[\s，,。；;:：、)）（(】\]])/.test(text.charAt(span.end))
    ? { ...span, end: span.end - done.length }
    : span;
}

const compoundSurname =
  /^(?:欧阳|司马|诸葛|上官|司徒|司空|夏侯|皇甫|尉迟|公孙|慕容|令狐|端木|东方|南宫|独孤|宇文|长孙)/;

/** 陸少棠云、: that somebody says something is no part of a name; of four characters that begin with one surname, three make no given name. */
function withoutSaying(span: TaggedSpan, text: string): TaggedSpan {
  const name = text.slice(span.start, span.end);
  const isSaying =
    span.type === 'person' && name.length === 4 && /[云谓曰称]$/.test(name) && !compoundSurname.test(name);
  return isSaying && /^[，,：:、。；;\s“「]/.test(text.charAt(span.end)) ? { ...span, end: span.end - 1 } : span;
}

const kana = /[\u3041-\u30ff]/;

/** 王大明氏, 山田氏は: the 氏 after a name is how somebody is called; in 王李氏 it is a married woman's name. */
function withoutAddress(span: TaggedSpan, text: string): TaggedSpan {
  const length = span.end - span.start - 1;
  if (span.type !== 'person' || length < 2 || text.charAt(span.end - 1) !== '氏') return span;
  return length > 2 || kana.test(text.slice(Math.max(0, span.start - 2), span.end + 2))
    ? { ...span, end: span.end - 1 }
    : span;
}

/** 李明与王芳, 水务局与: no name ends in what joins it to the next. */
function withoutJoint(span: TaggedSpan, text: string): TaggedSpan {
  const isNamed = span.type === 'organization' || span.type === 'person';
  const isJoint = isNamed && span.end - span.start > 2 && /[与暨]/.test(text.charAt(span.end - 1));
  return isJoint && /[\u4e00-\u9fff]/.test(text.charAt(span.end)) ? { ...span, end: span.end - 1 } : span;
}

const title =
  /^(?:副?主席|总统|副?总理|副?部长|副?市长|副?省长|副?县长|副?区长|副?书记|副?主任|副?局长|副?校长|副?院长|教授|副?司令员?|副?委员长|委员|总司令|大使|议长|首相)$/u;

/** 江主席: the person is 江, as in 江泽民主席, and 主席 is what he is. */
function withoutTitle(span: TaggedSpan, text: string): TaggedSpan[] {
  const end = span.start + 1;
  const isTitled = span.type === 'person' && title.test(text.slice(end, span.end));
  return isTitled
    ? [
        { ...span, end },
        { ...span, start: end, type: 'position' },
      ]
    : [span];
}
