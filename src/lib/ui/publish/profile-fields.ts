import { qualityParts } from '../../publish/profile.ts';
import type { MessageKey } from '../../text/translate.ts';

const labels: Readonly<Record<string, MessageKey>> = {
	'publisher.name.sv': 'publish_name_sv',
	'publisher.name.fi': 'publish_name_fi',
	'publisher.name.en': 'publish_name_en',
	'publisher.name': 'publish_profile',
	'publisher.homepage': 'publish_homepage',
	'publisher.email': 'publish_email',
	site: 'publish_site',
	licence: 'publish_licence',
	threshold: 'publish_threshold',
};

/** What a field of the profile is called on the page. */
export function fieldLabel(field: string, t: (key: MessageKey) => string): string {
	const part = qualityParts.find((one) => one === field);
	if (part !== undefined) return `”${t(`publish_quality_${part}`)}”`;
	const label = labels[field];
	return label === undefined ? field : `”${t(label)}”`;
}
