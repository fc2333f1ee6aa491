import { locales } from '../../text/locale.ts';
import type { ByLocale, Snapshot } from '../snapshot.ts';
import { hiddenMarks, type Column, type Kind } from './columns.ts';
import type { OpenTable } from './open-table.ts';
import { tableDescription } from './texts.ts';

const datatypes: Readonly<Record<Kind, string>> = {
	...{ code: 'string', text: 'string', year: 'gYear', month: 'gYearMonth' },
	...{ number: 'decimal', count: 'nonNegativeInteger', flag: 'boolean' },
};

/** A table described as CSV on the Web has it (W3C, Metadata Vocabulary for Tabular Data), to stand beside the CSV. */
export function csvMetadata({ name, title, notes, columns }: OpenTable, snapshot: Snapshot): object {
	const { profile, issued } = snapshot;
	return {
		'@context': ['http://www.w3.org/ns/csvw', { '@language': 'sv' }],
		url: `${name}.csv`,
		'dc:title': inLanguages(title),
		'dc:description': inLanguages(tableDescription(snapshot, notes)),
		'dc:publisher': inLanguages(profile.publisher.name),
		'dc:license': { '@id': profile.licence },
		'dc:issued': { '@value': issued, '@type': 'xsd:date' },
		dialect: {
			...{ encoding: 'utf-8', delimiter: ',', quoteChar: '"', doubleQuote: true },
			...{ header: true, headerRowCount: 1, lineTerminators: ['\r\n'] },
		},
		tableSchema: {
			columns: columns.map(columnMetadata),
			primaryKey: columns.filter(({ key }) => key).map((column) => column.name),
		},
	};
}

/** The header is among the titles, in no language: else the table would not be taken for the one described. */
function columnMetadata(column: Omit<Column, 'cell'>): object {
	const { name, kind, title, description, language, required, figure } = column;
	return {
		name,
		titles: { ...title, und: name },
		'dc:description': inLanguages(description),
		...(language && { lang: language }),
		datatype: datatypes[kind],
		required,
		null: figure ? ['', ...Object.values(hiddenMarks)] : '',
	};
}

function inLanguages(texts: ByLocale): object[] {
	return locales.map((locale) => ({ '@value': texts[locale], '@language': locale }));
}
