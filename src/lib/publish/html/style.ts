import { themeStyle } from './theme.ts';

/**
 * Colours, sizes and spaces are custom properties: the site's own, or those of `themeStyle`. Figures beyond the screen are laid out when they
 * come near it: laying out all of them takes a phone longer than fetching them. One that follows the header may be on the screen at once.
 */
const articleStyle = `
.published { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--space-5); overflow-wrap: anywhere; }
.published header, .published section { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--space-3); }
.published .summary { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--space-4); }
.published figure { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--space-3); margin: 0; }
.published figure, .published section { container-type: inline-size; padding-block-start: var(--space-4); border-block-start: 1px solid var(--rule); }
.published section > figure { padding-block-start: var(--space-3); }
.published section > .heading + figure, .published section > h2 + figure { padding-block-start: 0; border: 0; }
.published section.headline { padding: 0; border: 0; }
.published .heading :is(h2, h3) { display: inline; }
.published .self { padding: 0.25rem 0.6rem; color: var(--ink-quiet); }
.published .self:hover { color: var(--link); }
.published .minute { display: grid; gap: var(--space-2) var(--space-3); max-width: none; padding: 0; list-style: none; }
.published .minute li { display: grid; gap: 0 var(--space-3); padding-block-end: var(--space-2); border-block-end: 1px solid var(--rule); }
.published .minute li:last-child { border: 0; }
.published .minute a { width: fit-content; min-height: 1.5rem; font-weight: 650; }
@container (width >= 36rem) { .published .minute li { grid-template-columns: 11rem minmax(0, 1fr); } }
.published .organisations ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); gap: 0 var(--space-3); max-width: none; padding: 0; list-style: none; }
.published .organisations a { display: inline-block; min-height: 1.5rem; padding-block: 0.15rem; }
.published .tables, .published .organisations { display: grid; gap: var(--space-2); }
.published .on-paper-only { display: none; }
.published header .publisher { font-weight: 650; color: var(--ink-quiet); }
.published .demo { width: fit-content; max-width: 100%; padding: var(--space-1) var(--space-3); font-size: var(--size-small); background: var(--warn-tint); border: 1px dashed var(--warn-edge); border-radius: 4px; }
.published .notice { padding: var(--space-3); background: var(--warn-tint); border: 1px solid var(--rule); border-inline-start: 4px double var(--warn-edge); }
.published dl, .published dd { margin: 0; }
.published dt { font-weight: 650; }
.published .edition { display: flex; flex-wrap: wrap; gap: var(--space-1) var(--space-4); font-size: var(--size-small); }
.published .edition div { display: flex; gap: var(--space-2); }
.published .edition dt { font-weight: 400; color: var(--ink-quiet); }
.published .rows { display: grid; gap: var(--space-3); }
.published .verdict { display: grid; grid-template-columns: clamp(1.5rem, 1rem + 2vw, 2.25rem) minmax(0, 1fr); gap: clamp(0.5rem, 2.5vw, 1rem); align-items: start; }
.published .verdict p + p { margin-block-start: var(--space-2); }
.published .verdict svg { width: 100%; height: auto; margin-block-start: 0.2rem; fill: none; stroke: var(--ink); stroke-width: 3; }
.published .verdict .full { fill: var(--ink); stroke: none; }
.published .verdict .tick { stroke: var(--paper); stroke-width: 3.5; }
.published .words { font-size: clamp(1.3rem, 0.95rem + 1.7vw, 1.75rem); font-weight: 650; line-height: 1.25; text-wrap: pretty; }
.published .reason { font-size: var(--size-lead); line-height: 1.4; }
.published .number { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 var(--space-3); max-width: none; font-size: var(--size-lead); font-variant-numeric: tabular-nums lining-nums; }
.published .big { font-size: clamp(2.75rem, 2rem + 4vw, 4.25rem); font-weight: 650; line-height: 1.1; letter-spacing: -0.02em; color: var(--link); }
.published .band { flex-basis: 100%; font-size: var(--size-text); color: var(--ink-quiet); }
.published .wide { display: none; }
.published .narrow { max-width: 26rem; }
@container (width >= 40rem) { .published .wide { display: block; } .published .narrow { display: none; } }
.published .notes, .published .source, .published .note, .published figcaption { font-size: var(--size-small); color: var(--ink-quiet); }
.published ul { padding-inline-start: 1.1em; }
.published .links { display: grid; gap: var(--space-1); padding: 0; list-style: none; }
.published .links a, .published .files a, .published details p > a, .published .rows a, .published .notice a { display: inline-block; min-height: 1.5rem; }
.published .files { display: inline-flex; flex-wrap: wrap; gap: 0 var(--space-3); margin-inline-start: var(--space-2); }
.published .more { display: flex; flex-wrap: wrap; gap: 0 var(--space-4); }
.published details { min-width: 0; max-width: 100%; }
.published details[open] { flex-basis: 100%; }
.published details > * + * { margin-block-start: var(--space-2); }
.published .scroll { position: relative; overflow-x: auto; max-width: 100%; }
.published table { min-width: min(100%, 24rem); border-collapse: collapse; font-size: var(--size-small); line-height: 1.35; font-variant-numeric: tabular-nums lining-nums; overflow-wrap: normal; }
.published caption { padding-block-end: var(--space-2); text-align: start; font-weight: 650; }
.published th, .published td { padding: var(--space-2) var(--space-3) var(--space-2) 0; border-block-end: 1px solid var(--rule); text-align: start; vertical-align: baseline; }
.published thead th { border-block-end: 2px solid var(--edge); color: var(--ink-quiet); font-weight: 600; vertical-align: bottom; }
.published tbody th { min-width: 5rem; max-width: 16rem; font-weight: 400; }
.published th.numeric, .published td.numeric { text-align: end; }
.published td.numeric { white-space: nowrap; }
.published tr > :first-child { position: sticky; inset-inline-start: 0; background: var(--paper); }
@media screen { .published figure:not(header + figure) { content-visibility: auto; contain-intrinsic-block-size: auto 45rem; overflow-clip-margin: 1rem; } }
@media print {
.published, .published .summary, .published header, .published section, .published figure { display: block; container-type: normal; }
.published > * + *, .published header > * + *, .published section > * + *, .published figure > * + * { margin-block-start: var(--space-2); }
.published > section, .published > figure { margin-block-start: var(--space-4); padding-block-start: var(--space-3); }
.published .wide { display: block; max-width: 76%; break-inside: avoid; }
.published .narrow, .published .files { display: none; }
.published .more, .published .scroll { display: block; overflow: visible; font-size: var(--size-small); }
.published .verdict, .published tr, .published .minute li, .published .number { break-inside: avoid; }
.published .on-paper-only { display: block; }
.published .self, .published .twin-table > summary { display: none; }
.published th, .published td { padding-block: 0.6mm; }
.published .minute a { min-height: 0; text-decoration: none; }
.published .words { font-size: 15pt; }
.published .reason { font-size: 11.5pt; }
.published .big { font-size: 32pt; }
.published table { min-width: 0; font-size: 8pt; }
.published th, .published td { padding-inline-end: 2mm; }
.published tbody th { min-width: 0; }
.published thead th { hyphens: auto; overflow-wrap: anywhere; }
.published .annex { break-before: page; padding-block-end: var(--space-2); font-size: var(--size-2); font-weight: 650; }
.published .summary > * + * { margin-block-start: var(--space-2); }
.published .summary > section, .published .summary > figure { padding-block-start: var(--space-2); }
.published .summary .edition, .published .summary .minute { font-size: var(--size-small); }
.published .summary .minute { gap: 0; }
.published .summary .minute li { grid-template-columns: 9rem minmax(0, 1fr); padding-block: 0.5mm; }
.published :is(table, .tables details):not(:has(tbody tr:nth-child(16))), .published .rows { break-inside: avoid; }
.published summary { break-after: avoid; }
.published .heading, .published figure > p, .published section > p { break-after: avoid; break-inside: avoid; }
.published figure { break-inside: auto; }
.published h2, .published h3, .published caption { break-after: avoid; }
}
`;

/** The whole look of a page that stands alone. */
export const pageStyle = `${themeStyle}${articleStyle}*, *::before, *::after { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font-family: var(--font-text); text-size-adjust: 100%; }
body { margin: 0 auto; max-width: calc(var(--page) + 2 * var(--gutter)); padding: var(--space-3) var(--gutter) var(--space-6); font-size: var(--size-text); line-height: 1.5; }
h1, h2, h3 { margin: 0; line-height: 1.2; font-weight: 650; text-wrap: balance; }
h1 { font-size: var(--size-1); letter-spacing: -0.012em; }
h2 { font-size: var(--size-2); }
h3 { font-size: var(--size-3); }
p, ul, dl { margin: 0; max-width: var(--measure); }
a { color: var(--link); text-underline-offset: 0.16em; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
summary { cursor: pointer; min-height: 2rem; padding-block: var(--space-1); width: fit-content; color: var(--link); font-weight: 600; }
.chart { display: block; max-width: 100%; height: auto; }
.chart text { white-space: pre; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.languages { display: flex; flex-wrap: wrap; gap: 0 var(--space-3); margin-block-end: var(--space-3); }
.languages a { display: inline-flex; align-items: center; min-height: var(--target); }
main > article + article { margin-block-start: var(--space-6); }
@supports selector(:has(*)) {
body:not(:has(main :target)) main > article:not(:first-child), body:has(main :target) main > article:not(:target, :has(:target)) { display: none; }
main > article { margin-block-start: 0 !important; }
}
@media print {
@page { size: A4; margin: 16mm 15mm 18mm; @bottom-right { content: counter(page) ' / ' counter(pages); font: 8pt sans-serif; vertical-align: top; padding-top: 3mm; } }
:root { --size-text: 10.5pt; --size-lead: 12pt; --size-small: 9pt; --size-3: 12.5pt; --size-2: 15pt; --size-1: 22pt; --gutter: 0; --page: 100%; }
html { print-color-adjust: exact; }
a { color: inherit; }
body { padding: 0; }
.not-on-paper { display: none; }
.on-paper, .on-paper::details-content { display: block; block-size: auto; content-visibility: visible; }
summary { min-height: 0; list-style: none; color: inherit; }
thead { display: table-header-group; }
}
`;

/** The look of an article, for a page that shows one. */
export const articleStyleElement = `<style>${articleStyle}</style>`;
