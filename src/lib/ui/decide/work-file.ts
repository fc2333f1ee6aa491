import { dimensionName } from '../../charts/keys.ts';
import { csvFileName, tableCsv } from '../../charts/table-csv.ts';
import { textCell, type Column } from '../../charts/table.ts';
import type { OpenRow } from '../../measures/work-list.ts';
import type { Locale } from '../../text/locale.ts';
import { translator } from '../../text/translate.ts';
import { questionText, type Purpose } from './work-words.ts';

/**
 * The whole list as CSV that is marked as internal: a line for each question, with room for its answer.
 * @param limits what the figures are limited to, said on every line
 */
export function workFile(
	rows: readonly OpenRow[],
	purpose: Purpose,
	limits: string | null,
	locale: Locale,
): { name: string; text: string } {
	const t = translator(locale);
	const column = (key: string, label: string): Column => ({ key, label, numeric: false });
	const head = (key: 'order' | 'contract' | 'question' | 'answer') => column(key, t(`decide_column_${key}`));
	const place = (key: 'id' | 'file' | 'row') => column(key, t(`rows_column_${key}`));
	const lines = rows.flatMap((row, at) =>
		row.questions.map((question) => [
			{ text: String(at + 1), value: at + 1 },
			...[row.id, row.contract, row.title, row.organisation, row.supplier].map((text) =>
				textCell(text ?? ''),
			),
			textCell(questionText(question, purpose.rule, locale)),
			textCell(''),
			textCell(row.file ?? ''),
			{ text: String(row.row ?? ''), value: row.row },
		]),
	);
	const table = {
		caption: t('decide_table'),
		columns: [
			...[head('order'), place('id'), head('contract'), column('title', t('field_contracts_title'))],
			column('organisation', dimensionName('organisation', locale)),
			column('supplier', dimensionName('supplier', locale)),
			...[head('question'), head('answer'), place('file'), place('row')],
		],
		rows: lines,
		notes: [],
		...(limits === null ? {} : { limits }),
	};
	const name = `fragor-${purpose.measure.replaceAll('_', '-')}-${purpose.year}`;
	return { name: csvFileName(name), text: tableCsv(table, locale) };
}
