import { goalPercent } from '../../charts/share-parts.ts';
import type { ClauseRule } from '../../measures/parameters.ts';
import type { OpenRow, Question } from '../../measures/work-list.ts';
import { formatInteger } from '../../text/format.ts';
import type { Locale } from '../../text/locale.ts';
import { translator } from '../../text/translate.ts';
import type { AskedOf, WorkGroup } from './work-groups.ts';

/** What the answers are asked for. */
export interface Purpose {
	measure: 'clause_share' | 'social_share';
	year: number;
	/** Fraction 0..1 */
	goal: number;
	rule: ClauseRule;
}

/** "P3, Skolskjuts, avtal A3" */
export function workName({ id, title, contract }: OpenRow, locale: Locale): string {
	const t = translator(locale);
	const parts = [id, title, contract === null || contract === id ? null : t('decide_contract', { contract })];
	const said = parts.filter((part) => part !== null);
	return said.length > 0 ? said.join(', ') : t('decide_unnamed');
}

/** "avtal.csv, rad 4"; null where the row was made of several. */
export function workPlace({ file, row }: OpenRow, locale: Locale): string | null {
	if (file === null || row === null) return null;
	return translator(locale)('decide_place', { file, row: formatInteger(row, locale) });
}

export function questionText(question: Question, rule: ClauseRule, locale: Locale): string {
	const t = translator(locale);
	if (question === 'clause' || question === 'model') return t(`decide_ask_${question}_${rule}`);
	return t(`decide_ask_${question}`);
}

/** The text to send: what is asked, of which contracts, and why. Suppliers are told the buyer, nobody the file. */
export function letter(group: WorkGroup, by: AskedOf, purpose: Purpose, locale: Locale): string {
	const t = translator(locale);
	const { measure, year, rule } = purpose;
	const count = group.rows.length;
	const items = group.rows.map((row, at) => {
		const buyer =
			by === 'supplier' && row.organisation !== null
				? `, ${t('decide_buyer', { organisation: row.organisation })}`
				: '';
		const questions = row.questions.flatMap((question) => [
			`   ${questionText(question, rule, locale)}`,
			`   ${t('decide_letter_answer')} `,
		]);
		return [`${at + 1}. ${workName(row, locale)}${buyer}`, ...questions].join('\n');
	});
	return [
		t('decide_letter_subject', { year }),
		t('decide_letter_hello'),
		[
			t(`decide_letter_goal_${measure}`, { year, goal: goalPercent(purpose.goal, locale) }),
			t(`decide_letter_${by}`, { count, n: formatInteger(count, locale) }),
		].join(' '),
		items.join('\n\n'),
		t('decide_letter_unknown'),
		t('decide_letter_thanks'),
	].join('\n\n');
}
