/** The look of the API page: it stands alone, without the product's styles. */
export const DOCS_STYLE = `
:root { color-scheme: light dark; --line: light-dark(#d9dee6, #363d49); --dim: light-dark(#565f6d, #aab2c0); }
body { margin: 0; display: grid; grid-template-columns: 200px minmax(0, 860px); font: 15px/1.5 system-ui, sans-serif; }
nav { position: sticky; top: 0; height: 100vh; overflow: auto; padding: 24px 16px; box-sizing: border-box; }
nav a { display: block; padding: 3px 0; color: inherit; text-decoration: none; }
nav i, em, li span, summary span { color: var(--dim); font-style: normal; }
main { padding: 12px 24px 64px; }
h2 { margin: 36px 0 8px; }
h3 { margin: 12px 0 2px; font-size: 13px; }
details { border-top: 1px solid var(--line); padding: 8px 0; }
summary { cursor: pointer; }
summary b { display: inline-block; width: 62px; font: 600 12px ui-monospace, monospace; }
.get { color: light-dark(#1c6b3f, #78c796); } .post, .put, .patch { color: light-dark(#234ba5, #92b0ee); }
.delete { color: light-dark(#a9252a, #f1b3b4); }
code { font: 13px ui-monospace, monospace; overflow-wrap: anywhere; }
ul { margin: 0; padding-left: 18px; list-style: none; } li { padding: 1px 0; overflow-wrap: anywhere; }
@media (max-width: 700px) { body { display: block; } nav { position: static; height: auto; } nav a { display: inline-block; margin-right: 12px; } }
`
