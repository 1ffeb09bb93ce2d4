import type { Random } from '../../random.ts';

/** Clauses of the text that could be a headline: 4 to 15 characters between signs. */
function clausesOf(text: string): string[] {
  return text
    .split(/[^\p{Script=Han}\p{L}\p{N}%]+/u)
    .filter((clause) => clause.length >= 4 && clause.length <= 15 && /\p{Script=Han}/u.test(clause));
}

/**
 * A headline's lines for paragraphs that have none: one to four clauses taken from them, mostly from the first, or from what came after them and is
 * not on the page (`further`). Newspapers say in their headlines what the text says, but seldom in its words: many are shortened.
 */
export function headlineFrom(paragraphs: readonly string[], random: Random, further: readonly string[] = []): string[] {
  if (further.some((text) => clausesOf(text).length > 0) && random.chance(0.3)) return headlineFrom(further, random);
  const shortens = random.chance(0.45);
  const head = clausesOf(paragraphs[0] ?? '');
  const all = [...head, ...head, ...head, ...clausesOf(paragraphs.slice(1, 4).join('。'))];
  if (all.length === 0) return [(paragraphs[0] ?? '').replace(/[^\p{Script=Han}]/gu, '').slice(0, 10)];
  const lines = new Set<string>();
  const count = random.pick([1, 1, 1, 1, 2, 2, 2, 3, 3, 4]);
  for (let tries = 0; lines.size < count && tries < 10; tries++) {
    const clause = random.pick(all);
    lines.add(decorated(shortens ? shortened(clause, random) : clause, random));
  }
  return [...lines];
}

/** A clause without some of its words. */
function shortened(clause: string, random: Random): string {
  const kept = (clause.match(/.{1,2}/gu) ?? []).filter(() => random.chance(0.6)).join('');
  return kept.length < 4 ? clause : kept;
}

function decorated(line: string, random: Random): string {
  if (random.chance(0.05)) return `${line}！`;
  if (random.chance(0.02)) return `${line.slice(0, 6)}${random.pick(['新闻', '新聞', '要闻', '报', '報'])}`;
  if (random.chance(0.04)) return `“${line}”`;
  if (random.chance(0.03) && line.length > 6) return `${line.slice(0, 3)}：${line.slice(3)}`;
  if (random.chance(0.03) && line.length > 7) return `${line.slice(0, 4)}、${line.slice(4)}`;
  return line;
}
