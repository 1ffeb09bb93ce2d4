/** How an issue looks, on a screen and on paper: underlines tell what is named without colour, too. */
export const styles = `
body { max-width: 42em; margin: 2em auto; padding: 0 1em; font-family: "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif; line-height: 1.8; color: #1a1a1a; background: #fff; }
h1, h2, h3 { line-height: 1.4; }
h3 { margin-bottom: 0; font-size: 1em; }
article { margin: 2em 0; border-top: 1px solid #999; }
article p, article h2 { white-space: pre-line; }
p { margin: 0.4em 0; text-indent: 2em; }
p.kicker, p.subhead, p.byline, p.caption { text-indent: 0; }
p.subhead { font-weight: bold; }
p.caption, footer { font-size: 0.85em; color: #444; }
.name { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 0.25em; }
.person { text-decoration-color: #a03030; }
.organization { text-decoration-color: #2f5d9b; text-decoration-style: double; }
.place { text-decoration-color: #2b6e3f; text-decoration-style: wavy; }
.position { text-decoration-color: #6b3fa0; text-decoration-style: dashed; }
.date, .money, .quantity { text-decoration-color: #7a6000; text-decoration-style: dotted; }
.suggested { color: #555; }
del { color: #8a1f1f; text-decoration: line-through; font-size: 0.85em; white-space: normal; }
del.break::before { content: "↵"; }
ins { text-decoration: none; background: #e4f1e4; }
ul { columns: 2; list-style: none; padding: 0; }
.page figure { margin: 0; }
.page img { width: 100%; }
@media screen and (min-width: 64em) { body:has(.page) { max-width: 84em; } .page { display: grid; grid-template-columns: 1fr 1fr; gap: 2em; } .page figure { position: sticky; top: 1em; align-self: start; } .page img { max-height: calc(100vh - 2em); object-fit: contain; object-position: top; } }
@media print { .page figure { break-before: page; break-after: page; } .page img { max-height: 250mm; object-fit: contain; } h1 + .page figure { break-before: auto; } h1 + .page img { max-height: 225mm; } }
@media print { body { max-width: none; margin: 0; } article { break-inside: auto; } h2, h3 { break-after: avoid; } body > footer { break-before: avoid; } ins { background: none; border-bottom: 1px solid #1a1a1a; } a { color: inherit; text-decoration: none; } }
`;
