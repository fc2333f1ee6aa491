import { locales } from '../../text/locale.ts';
import { translator, type MessageKey } from '../../text/translate.ts';
import type { FileEntry } from '../content.ts';
import type { ByLocale, Snapshot } from '../snapshot.ts';
import { byLocale } from './columns.ts';
import { entryOf, fileAddress, fullVersion, schemaAddress, yearAddress } from './names.ts';
import type { OpenTable } from './open-table.ts';
import { inAll, packageDescription, packageTitle, tableDescription, versionNotes } from './texts.ts';

const authority = 'http://publications.europa.eu/resource/authority';
const mediaTypes = 'http://www.iana.org/assignments/media-types';
/** W3C, Metadata Vocabulary for Tabular Data. */
const csvOnTheWeb = 'https://www.w3.org/TR/tabular-metadata/';

const prefixes = {
	adms: 'http://www.w3.org/ns/adms#',
	dcat: 'http://www.w3.org/ns/dcat#',
	dcterms: 'http://purl.org/dc/terms/',
	foaf: 'http://xmlns.com/foaf/0.1/',
	rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
	spdx: 'http://spdx.org/rdf/terms#',
	vcard: 'http://www.w3.org/2006/vcard/ns#',
	xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const keywords = [
	'open_data_keyword_procurement',
	'open_data_keyword_clauses',
	'open_data_keyword_employment',
] as const satisfies readonly MessageKey[];

/**
 * `dcat.jsonld`: the year as a dataset in the series of all years, as DCAT-AP-SE 3.0.1 has it, in JSON-LD with its context inside.
 * Its URI is the same for every version of the year; the files are those of this version.
 * @param files of the bundle, at least the tables, `results.json` and `index.html`
 * @throws Error where one of these lacks
 */
export function dcat(snapshot: Snapshot, tables: readonly OpenTable[], files: readonly FileEntry[]): object {
	const distributions = distributionsOf(snapshot, tables);
	return {
		'@context': prefixes,
		'@graph': [
			dataset(snapshot, distributions),
			series(snapshot),
			publisher(snapshot),
			contact(snapshot),
			...distributions.map((one) => distribution(one, snapshot, files)),
		],
	};
}

function dataset(snapshot: Snapshot, distributions: readonly Distribution[]): object {
	const { year, as_of, issued, version } = snapshot;
	const lastDay = `${year}-12-31`;
	return {
		'@id': `${yearAddress(snapshot)}#dataset`,
		'@type': 'dcat:Dataset',
		'dcterms:title': literals(packageTitle(snapshot)),
		'dcterms:description': literals(packageDescription(snapshot)),
		...responsible(snapshot),
		'dcat:keyword': keywords.flatMap((key) => literals(inAll(key))),
		'dcat:theme': [node(`${authority}/data-theme/SOCI`), node(`${authority}/data-theme/GOVE`)],
		'dcterms:language': ['SWE', 'FIN', 'ENG'].map((code) => node(`${authority}/language/${code}`)),
		...(version === 1 && { 'dcterms:issued': date(issued) }),
		'dcterms:modified': date(issued),
		'dcterms:temporal': {
			'@type': 'dcterms:PeriodOfTime',
			'dcat:startDate': date(`${year}-01-01`),
			'dcat:endDate': date(as_of < lastDay ? as_of : lastDay),
		},
		'dcterms:accessRights': node(`${authority}/access-right/PUBLIC`),
		'dcat:version': fullVersion(snapshot),
		'adms:versionNotes': literals(versionNotes(snapshot)),
		'dcterms:provenance': {
			'@type': 'dcterms:ProvenanceStatement',
			'rdfs:label': literals(provenance(snapshot)),
		},
		'dcat:landingPage': node(yearAddress(snapshot)),
		'dcat:inSeries': node(seriesAddress(snapshot)),
		'dcat:distribution': distributions.map(({ path }) => node(distributionId(snapshot, path))),
	};
}

function series(snapshot: Snapshot): object {
	const ofSeries = (key: 'open_data_series_title' | 'open_data_series_description') =>
		literals(
			byLocale((locale) => translator(locale)(key, { publisher: snapshot.profile.publisher.name[locale] })),
		);
	return {
		'@id': seriesAddress(snapshot),
		'@type': 'dcat:DatasetSeries',
		'dcterms:title': ofSeries('open_data_series_title'),
		'dcterms:description': ofSeries('open_data_series_description'),
		...responsible(snapshot),
		'dcterms:accrualPeriodicity': node(`${authority}/frequency/ANNUAL`),
	};
}

function publisher(snapshot: Snapshot): object {
	const { name, homepage } = snapshot.profile.publisher;
	return {
		'@id': publisherId(snapshot),
		'@type': 'foaf:Agent',
		'foaf:name': literals(name),
		'dcterms:type': node('http://purl.org/adms/publishertype/LocalAuthority'),
		'foaf:homepage': node(homepage),
	};
}

function contact(snapshot: Snapshot): object {
	const { name, email } = snapshot.profile.publisher;
	return {
		'@id': contactId(snapshot),
		'@type': 'vcard:Organization',
		'vcard:fn': literals(name),
		'vcard:hasEmail': node(`mailto:${email}`),
	};
}

interface Distribution {
	path: string;
	title: ByLocale;
	description: ByLocale;
	/** In the EU's table of file types. */
	fileType: 'CSV' | 'JSON' | 'HTML';
	mediaType: string;
	/** URI of what it conforms to. */
	standard: string | null;
}

function distributionsOf(snapshot: Snapshot, tables: readonly OpenTable[]): Distribution[] {
	return [
		...tables.map(({ path, title, notes }): Distribution => ({
			...{ path, title, description: tableDescription(snapshot, notes) },
			...{ fileType: 'CSV', mediaType: 'text/csv', standard: csvOnTheWeb },
		})),
		{
			...{ path: 'results.json', title: inAll('open_data_results') },
			description: inAll('open_data_results_about'),
			...{ fileType: 'JSON', mediaType: 'application/json', standard: schemaAddress(snapshot) },
		},
		{
			...{ path: 'index.html', title: inAll('open_data_page'), description: inAll('open_data_page_about') },
			...{ fileType: 'HTML', mediaType: 'text/html', standard: null },
		},
	];
}

function distribution(one: Distribution, snapshot: Snapshot, files: readonly FileEntry[]): object {
	const { path, title, description, fileType, mediaType, standard } = one;
	const { bytes, sha256 } = entryOf(files, path);
	const address = fileAddress(snapshot, path);
	return {
		'@id': distributionId(snapshot, path),
		'@type': 'dcat:Distribution',
		'dcterms:title': literals(title),
		'dcterms:description': literals(description),
		'dcat:accessURL': node(address),
		'dcat:downloadURL': node(address),
		'dcterms:format': node(`${authority}/file-type/${fileType}`),
		'dcat:mediaType': node(`${mediaTypes}/${mediaType}`),
		'dcterms:license': node(snapshot.profile.licence),
		'dcterms:issued': date(snapshot.issued),
		'dcat:byteSize': typed(String(bytes), 'xsd:nonNegativeInteger'),
		'spdx:checksum': {
			'@type': 'spdx:Checksum',
			'spdx:algorithm': node('http://spdx.org/rdf/terms#checksumAlgorithm_sha256'),
			'spdx:checksumValue': typed(sha256, 'xsd:hexBinary'),
		},
		...(standard !== null && { 'dcterms:conformsTo': node(standard) }),
	};
}

function provenance({ profile, sources }: Snapshot): ByLocale {
	const inputs = { sources: sources.join(', ') };
	return byLocale((locale) =>
		translator(locale)('open_data_provenance', { ...inputs, publisher: profile.publisher.name[locale] }),
	);
}

function responsible(snapshot: Snapshot): object {
	return {
		'dcterms:publisher': node(publisherId(snapshot)),
		'dcat:contactPoint': node(contactId(snapshot)),
	};
}

const seriesAddress = ({ profile }: Snapshot) => `${profile.site}results/`;
const publisherId = ({ profile }: Snapshot) => `${profile.site}#publisher`;
const contactId = ({ profile }: Snapshot) => `${profile.site}#contact`;
const distributionId = (snapshot: Snapshot, path: string) => `${fileAddress(snapshot, path)}#distribution`;

const node = (uri: string) => ({ '@id': uri });
const typed = (value: string, type: string) => ({ '@value': value, '@type': type });
const date = (day: string) => typed(day, 'xsd:date');

function literals(texts: ByLocale): object[] {
	return locales.map((locale) => ({ '@value': texts[locale], '@language': locale }));
}
