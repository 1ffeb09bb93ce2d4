/** The first types and origins of a workspace, by their numbers: those of nearly all mentions. */
const [fewTypes, fewOrigins] = [64, 128];

/**
 * The numbers of a mention's type, status and origin as one number. It is below 32,768, which takes two bytes, for the first types and
 * origins; otherwise 26 bits of it are the origin's. The columns of the table `mention` work the three out of it.
 */
export function mentionSaid(type: number, status: number, origin: number): number {
  const isShort = type < fewTypes && origin < fewOrigins;
  return isShort ? (origin * fewTypes + type) * 4 + status : (type * 2 ** 26 + origin) * 4 + status;
}
