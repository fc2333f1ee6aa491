import {
	AlignmentType,
	Document,
	HeadingLevel,
	Packer,
	Paragraph,
	Table,
	TableCell,
	TableRow,
	TextRun,
	WidthType,
} from 'docx';
import type { Locale } from '../../text/locale.ts';
import { boardContent, type Block } from './board-content.ts';
import type { BoardReport } from './board-report.ts';

const languages: Readonly<Record<Locale, string>> = { sv: 'sv-SE', fi: 'fi-FI', en: 'en-GB' };

/** A report to the board as a document for a word processor: the same as the page. */
export function boardDocx(report: BoardReport, locale: Locale): Promise<Blob> {
	const blocks = boardContent(report, locale);
	const title = blocks.find((block) => block.kind === 'title')!.text;
	const document = new Document({
		...{ title, creator: 'Avtryck', description: title },
		styles: {
			default: { document: { run: { font: 'Calibri', size: 22, language: { value: languages[locale] } } } },
		},
		sections: [{ children: blocks.flatMap(partsOf) }],
	});
	return Packer.toBlob(document);
}

function partsOf(block: Block): (Paragraph | Table)[] {
	switch (block.kind) {
		case 'title':
			return [new Paragraph({ text: block.text, heading: HeadingLevel.TITLE })];
		case 'heading':
			return [new Paragraph({ text: block.text, heading: HeadingLevel.HEADING_1, spacing: { before: 240 } })];
		case 'text':
			return block.text.split('\n').map((text) => paragraph(text));
		case 'list':
			return block.items.map((text) => new Paragraph({ text, bullet: { level: 0 } }));
		case 'table':
			return [
				new Paragraph({
					children: [new TextRun({ text: block.caption, bold: true })],
					...{ keepNext: true, spacing: { before: 160 } },
				}),
				new Table({
					width: { size: 100, type: WidthType.PERCENTAGE },
					rows: [
						row(block.head, true, block.numbers),
						...block.rows.map((cells) => row(cells, false, block.numbers)),
					],
				}),
				...block.notes.map((note) => paragraph(note)),
			];
	}
}

function paragraph(text: string): Paragraph {
	return new Paragraph({ children: [new TextRun(text)], spacing: { after: 120 } });
}

function row(cells: readonly string[], head: boolean, numbers: boolean): TableRow {
	return new TableRow({
		...{ tableHeader: head, cantSplit: true },
		children: cells.map((text, at) => {
			const alignment = numbers && at > 0 ? AlignmentType.RIGHT : AlignmentType.LEFT;
			const run = new TextRun({ text, bold: head });
			return new TableCell({
				margins: { top: 40, bottom: 40, left: 80, right: 80 },
				children: [new Paragraph({ children: [run], alignment })],
			});
		}),
	});
}
