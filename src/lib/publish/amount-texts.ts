import { formatPercent } from '../text/format.ts';
import type { Locale } from '../text/locale.ts';
import { translator, type MessageKey } from '../text/translate.ts';
import type { Holder, SecretAmounts, ValuePart } from './dominance.ts';

/** What of a year's amounts is not shown, and why, with the names of suppliers: for the publisher alone. */
export interface AmountText {
	year: number;
	figures: string;
	why: string;
}

/** One for each year of which anything is hidden. */
export function amountTexts(amounts: readonly SecretAmounts[], locale: Locale): AmountText[] {
	const t = translator(locale);
	const holderText = ({ name, share }: Holder) =>
		`${name === '' ? t('protection_unnamed') : name} ${formatPercent(share, locale)}`;
	return amounts
		.filter(({ secret }) => secret.length > 0)
		.map(({ year, secret, dominated, earlier }) => {
			const few = dominated.map(({ parts, largest }) =>
				t('protection_amount_few', {
					sum: t(sumKey(parts)),
					suppliers: largest.map(holderText).join(', '),
				}),
			);
			const before = earlier === null ? [] : [t(`protection_amount_${earlier}`)];
			return { year, figures: t(figuresKey(secret)), why: [...few, ...before].join('; ') };
		});
}

function figuresKey(secret: SecretAmounts['secret']): MessageKey {
	if (secret.includes('denominator')) return 'protection_amounts_all';
	if (secret.includes('value')) return 'protection_amounts_share';
	return secret.includes('unknown') ? 'protection_amounts_unknown' : 'protection_amounts_band';
}

function sumKey(parts: readonly ValuePart[]): MessageKey {
	const [first, ...others] = parts;
	if (others.length === 2) return 'protection_sum_whole';
	if (others.length === 1) return 'protection_sum_not_known';
	return first === 'part' || first === 'rest' || first === 'unknown'
		? `protection_sum_${first}`
		: 'protection_sum_unclear';
}
