import { countCell, textCell, type Cell, type Column, type TableTwin } from '../../charts/table.ts';
import { formatDate } from '../../text/format.ts';
import type { Locale } from '../../text/locale.ts';
import { translator, type MessageKey } from '../../text/translate.ts';
import { codeWord } from '../form/report-rows.ts';
import type { Picture, Share } from './picture.ts';
import type { Beside, PartnershipRow, Unmatched } from './read-picture.ts';

type By = 'byUnit' | 'byModel' | 'byReason' | 'byChecked';

const captions: Readonly<Record<By, MessageKey>> = {
	byUnit: 'picture_by_unit',
	byModel: 'picture_by_model',
	byReason: 'picture_by_reason',
	byChecked: 'picture_by_checked',
};

/** Deviations by unit, model, reason or whether the model was checked: how many, and what they led to. */
export function sharesTable(picture: Picture, by: By, models: Beside['models'], locale: Locale): TableTwin {
	const t = translator(locale);
	const nameOf = (share: Share) => {
		if (share.key === null) return t('picture_unknown');
		if (by === 'byReason') return codeWord('deviation_reason', share.key, locale);
		if (by === 'byChecked') return share.key === 'checked' ? t('picture_checked') : t('picture_not_checked');
		if (by === 'byUnit') return share.name ?? share.key;
		const model = models.find(({ id }) => id === share.key)?.name;
		return model ?? codeWord('clause_model', share.key, locale);
	};
	return {
		caption: t(captions[by]),
		columns: columns(t(captions[by]), [
			...[t('picture_reports'), t('register_jobs'), t('register_placements'), t('picture_days')],
		]),
		rows: picture[by].map((share) => [
			textCell(nameOf(share)),
			...[share.reports, share.jobs, share.placements, share.days].map((n) => countCell(n, locale)),
		]),
		notes: [],
	};
}

/** The register of models, and what each led to in the year. */
export function modelsTable({ byModel }: Picture, { models }: Beside, locale: Locale): TableTwin {
	const t = translator(locale);
	const date = (on: string | null) => textCell(on === null ? '–' : formatDate(on, locale));
	const head = [t('picture_owner'), t('picture_checked_with'), t('picture_checked_on'), t('picture_valid')];
	return {
		caption: t('picture_models'),
		columns: [
			...columns(t('deviation_form_model'), head, false),
			...columns('', [t('picture_reports'), t('register_jobs'), t('register_placements')]).slice(1),
		],
		rows: models.map((model) => {
			const led = byModel.find(({ key }) => key === model.id);
			const until = model.validTo === null ? '' : formatDate(model.validTo, locale);
			const from = model.validFrom === null ? '' : formatDate(model.validFrom, locale);
			return [
				...[textCell(model.name ?? codeWord('clause_model', model.id, locale)), textCell(model.owner ?? '–')],
				...[textCell(model.checkedWith ?? t('picture_not_checked')), date(model.checkedOn)],
				textCell(from === '' && until === '' ? '–' : `${from} – ${until}`),
				...[led?.reports ?? 0, led?.jobs ?? 0, led?.placements ?? 0].map((n) => countCell(n, locale)),
			];
		}),
		notes: [],
	};
}

/** Jobs and placements through deviations beside those through the support function, year by year: never one sum. */
export function seriesTable({ series }: Beside, locale: Locale): TableTwin {
	const t = translator(locale);
	const years = [...new Set(series.map(({ year }) => year))];
	// Where no file tells of the support function in any year, nothing is known of it.
	const nothing = series.some((one) => one.series === 'support_function') ? 0 : null;
	const heads = [
		...[t('picture_jobs_support'), t('picture_jobs_deviation')],
		...[t('picture_placements_support'), t('picture_placements_deviation')],
	];
	return {
		caption: t('picture_series'),
		columns: columns(t('deviation_form_year'), heads),
		rows: years.map((year) => {
			const of = (name: string) => series.find((one) => one.year === year && one.series === name);
			const [support, deviation] = [of('support_function'), of('deviation')];
			const counts = [
				...[support?.jobs ?? nothing, deviation?.jobs ?? 0],
				...[support?.placements ?? nothing, deviation?.placements ?? 0],
			];
			return [textCell(String(year)), ...counts.map((n) => countCell(n, locale))];
		}),
		notes: [t('picture_series_note')],
	};
}

export function unmatchedTable(rows: readonly Unmatched[], caption: string, locale: Locale): TableTwin {
	const t = translator(locale);
	const heads = [t('picture_about'), t('register_unit'), t('deviation_form_model'), t('deviation_form_year')];
	return {
		caption,
		columns: columns(t('picture_procurement'), heads, false),
		rows: rows.map(({ id, about, organisation, model, year }) =>
			[
				id,
				about ?? '–',
				organisation ?? '–',
				model === null ? '–' : codeWord('clause_model', model, locale),
				String(year ?? '–'),
			].map(textCell),
		),
		notes: [],
	};
}

export function partnershipsTable(rows: readonly PartnershipRow[], locale: Locale): TableTwin {
	const t = translator(locale);
	const date = (on: string | null) => textCell(on === null ? '–' : formatDate(on, locale));
	const heads = [t('register_unit'), t('partnership_subject'), t('partnership_from'), t('partnership_to')];
	return {
		caption: t('partnership_title'),
		columns: [
			...columns(t('partnership_partner'), heads, false),
			...columns('', [t('register_jobs'), t('register_placements')]).slice(1),
		],
		rows: rows.map((row): Cell[] => [
			...[row.partner ?? row.id ?? '–', row.organisation ?? '–', row.subject ?? '–'].map(textCell),
			...[date(row.startOn), date(row.endOn)],
			...[row.jobs, row.placements].map((n) => countCell(n, locale)),
		]),
		notes: [],
	};
}

function columns(first: string, others: readonly string[], numeric = true): Column[] {
	return [first, ...others].map((label, at) => ({
		key: `c${at}-${label}`,
		label,
		numeric: at > 0 && numeric,
	}));
}
