/** Words of the demo city's files in the codes of the figures, and cells as numbers and dates. */

export const AS_OF = '2026-02-28';

export const FORMS = {
	Anställning: 'employment',
	'Anställning med stöd': 'subsidised_employment',
	Lärling: 'apprenticeship',
	Traineeplats: 'traineeship',
	Praktik: 'internship',
	Arbetsträning: 'work_trial',
	Utbildning: 'training',
	'Daglig verksamhet': 'daily_activity',
};

export const GROUPS = {
	Unga: 'young',
	'Utrikes födda': 'foreign_born',
	Nyanlända: 'newly_arrived',
	'Personer med funktionsnedsättning': 'disability',
	Långtidsarbetslösa: 'long_term_unemployed',
	Försörjningsstöd: 'income_support',
	Äldre: 'older',
};

/** Groups that the code list has beside those that the city uses. */
export const OTHER_GROUPS = ['partial_capacity', 'foreign_worker'];

export const WORDS = {
	Kvinnor: 'women',
	Män: 'men',
	Dialog: 'dialog',
	Anställning: 'employment',
	'Stadens modell': 'city_model',
	'Annan avstämd modell': 'other_checked_model',
	'Eget program': 'own_programme',
	'Leverantörens initiativ': 'supplier_initiative',
	Annat: 'other',
	Platser: 'places',
	'Månader på heltid': 'full_time_months',
	'Per miljon': 'per_million',
	'Procent av värdet': 'percent_of_value',
};

/**
 * The code for a word; a word that is in no list stands for itself.
 *
 * @param {Record<string, string>} list
 * @param {string | undefined} word
 */
export const code = (list, word) => (word ? (list[word] ?? word) : '');

/**
 * @param {Record<string, string>} list
 * @param {string | undefined} cell
 */
export const codes = (list, cell) => (cell ? cell.split(', ').map((word) => code(list, word)) : []);

/** @param {string | undefined} cell */
export const number = (cell) => (cell ? Number(cell.replace(',', '.')) : null);

/**
 * An amount of money in the ways in which the files write it; nothing where it cannot be read.
 *
 * @param {string} cell
 */
export function money(cell) {
	if (cell === '' || cell.startsWith('ca ')) return null;
	const thousands = cell.endsWith('tkr') ? 1000 : 1;
	const digits = cell.replace(/t?kr$/, '').replace(/[\s\u00a0]/g, '');
	const whole = /^\d{1,3}(\.\d{3})+(,|$)/.test(digits) ? digits.replaceAll('.', '') : digits;
	return Number(whole.replace(',', '.')) * thousands;
}

/** `80 %` and `0,80` are the same.
 *
 * @param {string | undefined} cell
 */
export function percent(cell) {
	if (!cell) return null;
	return cell.endsWith('%') ? Number(cell.replace('%', '').trim()) : Number(cell.replace(',', '.')) * 100;
}

const DAY = 86_400_000;

/** @param {string} date */
export const dayNumber = (date) => Date.parse(`${date}T00:00:00Z`) / DAY;

/** @param {number} day */
export const isoOf = (day) => new Date(day * DAY).toISOString().slice(0, 10);

/**
 * The same day of a later month, or that month's last day.
 *
 * @param {string} date
 * @param {number} months
 */
export function addMonths(date, months) {
	const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
	const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
	return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

/**
 * @param {string} date
 * @param {number} days
 */
export const addDays = (date, days) => isoOf(dayNumber(date) + days);

/** @param {...(string | null | undefined)} dates */
export const firstOf = (...dates) => dates.find((date) => date) ?? '';
