import { qualityParts } from '../../publish/profile.ts';
import type { Cluster } from '../../publish/structure.ts';
import { locales, type Locale } from '../../text/locale.ts';
import type { MessageKey, Translate } from '../../text/translate.ts';

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
	dominance: 'publish_dominance',
};

interface Language {
	t: Translate;
	locale: Locale;
}

/** What a field of the profile is called on the page. */
export function fieldLabel(field: string, clusters: readonly Cluster[], { t, locale }: Language): string {
	const part = qualityParts.find((one) => one === field);
	if (part !== undefined) return `”${t(`publish_quality_${part}`)}”`;
	const [, id, named] = field.split('.');
	const cluster = field.startsWith('clusters.') ? clusters.find((one) => one.id === id) : undefined;
	if (cluster !== undefined) {
		const name = `”${clusterName(cluster, clusters, { t, locale })}”`;
		const language = locales.find((one) => one === named);
		if (language === undefined) return name;
		return t('clusters_name_of', { cluster: name, language: t(`publish_in_${language}`) });
	}
	const label = labels[field];
	return label === undefined ? field : `”${t(label)}”`;
}

/** What a cluster is called; by its number while it has no name. */
export function clusterName(cluster: Cluster, clusters: readonly Cluster[], { t, locale }: Language): string {
	return (
		cluster[locale] || t('clusters_number', { n: clusters.findIndex(({ id }) => id === cluster.id) + 1 })
	);
}
