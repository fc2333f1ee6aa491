import { markup, trusted, type Markup } from '../../publish/html/markup.ts';
import type { Locale } from '../../text/locale.ts';
import { boardContent, type Block } from './board-content.ts';
import type { BoardReport } from './board-report.ts';

const style = `
:root { color-scheme: light; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1.0625rem/1.5 system-ui, sans-serif; color: #1b2126; background: #fff; overflow-wrap: anywhere; }
h1 { font-size: 1.75rem; line-height: 1.2; } h2 { font-size: 1.25rem; margin-top: 2rem; }
p { white-space: pre-line; max-width: 40rem; }
table { border-collapse: collapse; margin: 1rem 0; font-size: .9375rem; font-variant-numeric: tabular-nums; overflow-wrap: break-word; hyphens: auto; }
caption { text-align: start; font-weight: 650; padding-bottom: .25rem; }
th, td { padding: .25rem .75rem .25rem 0; border-bottom: 1px solid #dde2e5; text-align: start; vertical-align: baseline; }
th { font-weight: 600; } tbody th { font-weight: 400; }
th + th, td { padding-left: .75rem; } .numbers th + th, .numbers td { text-align: end; white-space: nowrap; }
.scroll { overflow-x: auto; }
@media print { body { margin: 0; max-width: none; font-size: 10.5pt; } h2 { break-after: avoid; } tr { break-inside: avoid; } caption, thead { break-after: avoid; } table { font-size: 9pt; } .scroll { overflow: visible; } }
`;

/** A report to the board as a page to read and print: one file, no script, nothing fetched. */
export function boardPage(report: BoardReport, locale: Locale): string {
	const blocks = boardContent(report, locale);
	const title = blocks.find((block) => block.kind === 'title')!.text;
	return markup`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body>
${blocks.map(blockOf)}</body>
</html>
`.text;
}

function blockOf(block: Block): Markup {
	switch (block.kind) {
		case 'title':
			return markup`<h1>${block.text}</h1>
`;
		case 'heading':
			return markup`<h2>${block.text}</h2>
`;
		case 'text':
			return markup`<p>${block.text}</p>
`;
		case 'list':
			return markup`<ul>${block.items.map((item) => markup`<li>${item}</li>`)}</ul>
`;
		case 'table':
			return markup`<div class="scroll"><table${trusted(block.numbers ? ' class="numbers"' : '')}><caption>${block.caption}</caption>
<thead><tr>${block.head.map((cell) => markup`<th scope="col">${cell}</th>`)}</tr></thead>
<tbody>
${block.rows.map(
	([
		first,
		...rest
	]) => markup`<tr><th scope="row">${first!}</th>${rest.map((cell) => markup`<td>${cell}</td>`)}</tr>
`,
)}</tbody></table></div>
${block.notes.map((note) => markup`<p>${note}</p>`)}`;
	}
}
