import type { Locale } from '../text/locale.ts';
import { translator } from '../text/translate.ts';
import { dominances } from './dominance.ts';
import { thresholds, type ProfileFault } from './profile.ts';
import type { PublishError } from './publish.ts';
import type { Finding } from './verify.ts';

/**
 * What is wrong with a profile, and where.
 * @param name what a field is called; default: as it stands in the file
 */
export function profileFaultText(
	fault: ProfileFault,
	locale: Locale,
	name = (field: string): string => field,
): string {
	const t = translator(locale);
	if (!('field' in fault)) return t(`profile_fault_${fault.code}`);
	const range = fault.field === 'dominance' ? dominances : thresholds;
	return t(`profile_fault_${fault.code}`, { field: name(fault.field), ...range });
}

/** Why nothing can be published as it was asked, and what to do. */
export function publishFaultText(
	code: PublishError['code'],
	names: readonly string[],
	locale: Locale,
): string {
	return translator(locale)(`publish_fault_${code}`, { files: names.join(', ') });
}

/** What is not as it should be in a bundle. */
export function findingText(finding: Finding, locale: Locale): string {
	const t = translator(locale);
	const { code, file } = finding;
	if (code === 'not_valid') return t('finding_not_valid', { file, at: finding.at, said: finding.said });
	if (code === 'disagree') return t('finding_disagree', { file, field: finding.field });
	return t(`finding_${code}`, { file });
}
