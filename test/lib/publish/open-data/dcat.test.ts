import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import { Parser, Store } from 'n3';
import Validator from 'rdf-validate-shacl';
import { describe, expect, test } from 'vitest';
import { dcat } from '../../../../src/lib/publish/open-data/dcat.ts';
import { openTables } from '../../../../src/lib/publish/open-data/open-table.ts';
import { smallSnapshot } from '../small-snapshot.ts';
import { bundleEntries } from './bundle-entries.ts';

type Node = Record<string, unknown> & { '@id': string; '@type': string };
interface Catalogued {
	'@context': Record<string, string>;
	'@graph': Node[];
}

const entries = bundleEntries(smallSnapshot);
const made = dcat(smallSnapshot, openTables(smallSnapshot), entries) as Catalogued;
const validator = new Validator(
	new Store(new Parser().parse(readFileSync('test/standards/dcat-ap-3.0/shapes.ttl', 'utf8'))),
);

/** What DCAT-AP's shapes find wrong in a document once it is read as linked data: of what, and with which property. */
async function faultsIn(document: Catalogued): Promise<string[]> {
	const quads = await jsonld.toRDF(document, {
		format: 'application/n-quads',
		documentLoader: (url) => {
			throw new Error(`asks for ${url}`);
		},
	});
	const report = await validator.validate(new Store(new Parser().parse(quads)));
	return report.results.map(({ focusNode, path }) => `${kindOf(document, focusNode?.value)} ${nameOf(path)}`);
}

const kindOf = (document: Catalogued, id = '') =>
	document['@graph'].find((node) => node['@id'] === id)?.['@type'].replace(/^.*:/, '') ?? 'inner';
const nameOf = (path: unknown) => String((path as { value?: string } | null)?.value).replace(/^.*[#/]/, '');

function but(change: (nodes: Node[]) => void): Catalogued {
	const copy = structuredClone(made);
	change(copy['@graph']);
	return copy;
}
const nodeOf = (nodes: Node[], type: string) => nodes.find((node) => node['@type'] === type)!;

describe('the description for catalogues', () => {
	test('satisfies the shapes of DCAT-AP, read without asking anyone for anything', async () => {
		expect(await faultsIn(made)).toEqual([]);
	});

	test.each<[fault: string, found: string, change: (nodes: Node[]) => void]>([
		[
			'a dataset without a title',
			'Dataset title',
			(all) => delete nodeOf(all, 'dcat:Dataset')['dcterms:title'],
		],
		[
			'a series without a description',
			'DatasetSeries description',
			(all) => delete nodeOf(all, 'dcat:DatasetSeries')['dcterms:description'],
		],
		[
			'two publishers',
			'Dataset publisher',
			(all) =>
				(nodeOf(all, 'dcat:Dataset')['dcterms:publisher'] = [
					{ '@id': 'https://a.example/' },
					{ '@id': 'https://b.example/' },
				]),
		],
		['a publisher without a name', 'Agent name', (all) => delete nodeOf(all, 'foaf:Agent')['foaf:name']],
		[
			'a file without an address',
			'Distribution accessURL',
			(all) => delete nodeOf(all, 'dcat:Distribution')['dcat:accessURL'],
		],
		[
			'a size in words',
			'Distribution byteSize',
			(all) => (nodeOf(all, 'dcat:Distribution')['dcat:byteSize'] = 'small'),
		],
		[
			'a checksum that is not hexadecimal',
			'inner checksumValue',
			(all) =>
				((nodeOf(all, 'dcat:Distribution')['spdx:checksum'] as Node)['spdx:checksumValue'] = {
					'@value': 'xyz',
					'@type': 'xsd:hexBinary',
				}),
		],
		[
			'a day in words',
			'Distribution issued',
			(all) => (nodeOf(all, 'dcat:Distribution')['dcterms:issued'] = 'in March'),
		],
	])('would not satisfy them with %s', async (_fault, found, change) => {
		expect(await faultsIn(but(change))).toContain(found);
	});

	test('tells each file where it is, how large and with which checksum', () => {
		const files = made['@graph'].filter((node) => node['@type'] === 'dcat:Distribution');
		expect(files.map((node) => node['dcat:downloadURL'])).toEqual(
			entries
				.filter(({ path }) => !path.endsWith('-metadata.json'))
				.map(({ path }) => ({ '@id': `https://storstad.example/avtryck/results/2025/v2/files/${path}` })),
		);
		const shares = entries.find(({ path }) => path === 'tables/shares.csv')!;
		expect(files[0]).toMatchObject({
			'dcat:byteSize': { '@value': String(shares.bytes), '@type': 'xsd:nonNegativeInteger' },
			'spdx:checksum': { 'spdx:checksumValue': { '@value': shares.sha256, '@type': 'xsd:hexBinary' } },
			'dcterms:format': { '@id': 'http://publications.europa.eu/resource/authority/file-type/CSV' },
			'dcterms:license': { '@id': 'https://creativecommons.org/publicdomain/zero/1.0/' },
		});
	});

	test('gives every text in three languages', () => {
		const texts = JSON.stringify(made).match(/"@language":"(..)"/g)!;
		const count = (locale: string) => texts.filter((text) => text.includes(`"${locale}"`)).length;
		expect(count('sv')).toBeGreaterThan(10);
		expect([count('fi'), count('en')]).toEqual([count('sv'), count('sv')]);
	});

	test('puts the year in the series of all years, which alone says how often it comes', () => {
		const dataset = nodeOf(made['@graph'], 'dcat:Dataset');
		const series = nodeOf(made['@graph'], 'dcat:DatasetSeries');
		expect(series['@id']).toBe('https://storstad.example/avtryck/results/');
		expect(dataset['dcat:inSeries']).toEqual({ '@id': series['@id'] });
		expect(dataset).not.toHaveProperty('dcterms:accrualPeriodicity');
		expect(series['dcterms:accrualPeriodicity']).toEqual({
			'@id': 'http://publications.europa.eu/resource/authority/frequency/ANNUAL',
		});
	});

	test('keeps the name of the year in every version, and dates the year to the as-of date where it was not over', () => {
		const running = { ...smallSnapshot, version: 1, as_of: '2025-08-31', issued: '2025-09-10' };
		const first = nodeOf(
			(dcat(running, openTables(running), entries) as Catalogued)['@graph'],
			'dcat:Dataset',
		);
		const second = nodeOf(made['@graph'], 'dcat:Dataset');
		expect(first['@id']).toBe(second['@id']);
		expect(first['dcterms:issued']).toEqual({ '@value': '2025-09-10', '@type': 'xsd:date' });
		expect(second).not.toHaveProperty('dcterms:issued');
		expect(second['dcat:version']).toBe('2.0.0');
		expect(second['adms:versionNotes']).toContainEqual({
			...{ '@value': 'Reviderade siffror per 2026-02-28. Ett avtal till.', '@language': 'sv' },
		});
		const end = (node: Node) => (node['dcterms:temporal'] as Node)['dcat:endDate'];
		expect(end(first)).toEqual({ '@value': '2025-08-31', '@type': 'xsd:date' });
		expect(end(second)).toEqual({ '@value': '2025-12-31', '@type': 'xsd:date' });
	});
});
