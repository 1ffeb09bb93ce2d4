/**
 * What a piece can be. `heading` begins an article (kicker, headline and subhead are told apart afterwards), `crosshead`
 * stands inside one; `continuation` goes on with the block before it.
 */
export const lineRoles = ['heading', 'crosshead', 'body', 'continuation', 'byline', 'caption', 'furniture'] as const;
export type LineRole = (typeof lineRoles)[number];
