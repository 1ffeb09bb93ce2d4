/**
 * What a piece can be. `heading` stands above an article's text (kicker, headline and subhead are told apart afterwards),
 * `crosshead` inside it; `continuation` goes on with the block before it.
 */
export const lineRoles = ['heading', 'crosshead', 'body', 'continuation', 'byline', 'caption', 'furniture'] as const;
export type LineRole = (typeof lineRoles)[number];
