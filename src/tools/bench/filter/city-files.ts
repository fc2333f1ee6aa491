import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import path from 'node:path';
import { Chance } from '../../demo/random.ts';
import { organisations, divisions, groups, years } from './city.ts';

/** The tables in the order in which they are taken in. */
const tables: Readonly<Record<string, (city: Drawn) => Iterable<readonly (string | number)[]>>> = {
	...{ organisations: organisationRows, models: modelRows, goals: goalRows },
	...{ reference_population: populationRows, contracts: contractRows, clauses: clauseRows },
	...{ follow_ups: followUpRows, deviations: deviationRows, outcomes: outcomeRows },
};

const headers: Readonly<Record<string, string>> = {
	organisations: 'organisation_id;name_sv;kind;parent_id',
	models: 'model_id;name;checked_with;checked_on',
	goals: 'organisation;measure;population;comparator;target;unit;valid_from',
	reference_population: 'group;year;persons',
	contracts:
		'contract_id;procurement_id;buyer;supplier;nature;cpv;procedure;status;published_on;start_on;end_on;min_staff;value;currency;assessment;clause;clause_level',
	clauses:
		'clause_id;contract_id;topic;level;model_id;unit;amount;groups;due_on;dialog_on;dialog_outcome;offered;referred;interviewed',
	follow_ups: 'contract_id;period;status',
	deviations: 'deviation_id;organisation;report_kind;event_on;submitted_on;procurement_id;model_id;reason',
	outcomes:
		'outcome_id;contract_id;deviation_id;form;employed;term;planned_months;persons;start_on;end_on;end_reason;fte_pct;groups;gender;age_band;status_3m;status_6m;status_12m;same_employer',
};

/** The contracts by which the other tables are tied together. */
interface Drawn {
	chance: Chance;
	contracts: number;
	outcomes: number;
}

/**
 * Writes the tables of a made-up city with so many contracts, three outcomes to ten of them, and all else that the measures count: 40
 * organisations, 20 divisions, 10 groups and 12 years, however many rows there are. The same every time.
 * @returns the files, in the order in which they are taken in
 */
export async function writeCity(folder: string, contracts: number): Promise<string[]> {
	const files: string[] = [];
	for (const [at, [table, rows]] of Object.entries(tables).entries()) {
		const file = path.join(folder, `${table}.csv`);
		const chance = new Chance(100 + at);
		await write(file, headers[table]!, rows({ chance, contracts, outcomes: (contracts * 3) / 10 }));
		files.push(file);
	}
	return files;
}

async function write(file: string, header: string, rows: Iterable<readonly (string | number)[]>) {
	const stream = createWriteStream(file);
	let lines = [`${header}\n`];
	for (const row of rows) {
		lines.push(`${row.join(';')}\n`);
		if (lines.length < 5000) continue;
		if (!stream.write(lines.join(''))) await once(stream, 'drain');
		lines = [];
	}
	stream.end(lines.join(''));
	await once(stream, 'close');
}

function* organisationRows() {
	yield ['CITY', 'Exempelstad', 'city', ''];
	for (const [at, name] of organisations.entries()) yield [`O${at}`, name, 'department', 'CITY'];
}

function* modelRows() {
	yield ['city_model', 'Stadens modell', 'Stödfunktionen', '2014-01-01'];
	yield ['other_agreed', 'Branschens modell', 'Stödfunktionen', '2016-01-01'];
}

function* goalRows() {
	yield ['CITY', 'clause_share', 'services', '>=', '0,5', 'share', '2014-01-01'];
}

function* populationRows({ chance }: Drawn) {
	for (const group of groups) for (const year of years) yield [group, year, chance.whole(2000, 40_000)];
}

function* contractRows({ chance, contracts }: Drawn) {
	for (let at = 0; at < contracts; at++) {
		const year = yearOf(at);
		const month = chance.whole(1, 12);
		const ends = Math.min(year + chance.whole(0, 4), years.at(-1)!);
		const { code, nature } = chance.pickBy(divisions, ({ weight }) => weight);
		const clause = nature === 'services' ? chance.pick(['Ja', 'Nej', 'Nej', '']) : chance.pick(['Nej', '']);
		yield [
			...[contractId(at), procurementId(at), organisationOf(at), `Firma ${chance.whole(1, 3000)} AB`],
			chance.happens(0.05) ? chance.pick(['services', 'supplies', '']) : nature,
			`${code}${chance.whole(100_000, 999_999)}`,
			chance.pickBy(['open', 'restricted', 'direct', 'call_off'], (one) => (one === 'open' ? 20 : 1)),
			chance.happens(0.03) ? 'cancelled' : 'awarded',
			...[day(year, month, chance.whole(1, 28)), day(year, 12, 31), day(ends, 12, 31)],
			...[chance.whole(1, 9), chance.whole(100_000, 9_999_999), 'SEK'],
			chance.pick(['suitable', 'not_suitable', 'not_examined', '']),
			...[clause, clause === 'Ja' ? chance.pick(['dialog', 'employment']) : ''],
		];
	}
}

function* clauseRows({ chance, contracts }: Drawn) {
	for (let at = 0; at < contracts; at += 16) {
		const held = chance.happens(0.6);
		yield [
			...[`K${at}`, contractId(at), 'employment', chance.pick(['dialog', 'employment', 'employment'])],
			chance.pick(['city_model', 'city_model', 'other_agreed', 'other', '']),
			...[chance.pick(['places', 'full_time_months']), chance.whole(1, 6), someGroups(chance)],
			day(Math.min(yearOf(at) + 1, years.at(-1)!), 6, 30),
			...(held ? [day(yearOf(at), 12, 1), chance.pick(['placed', 'no_vacancy'])] : ['', '']),
			...[chance.whole(1, 6), chance.whole(0, 6), chance.whole(0, 4)],
		];
	}
}

function* followUpRows({ chance, contracts }: Drawn) {
	for (let at = 0; at < contracts; at += 20)
		yield [contractId(at), yearOf(at), chance.pick(['reported', 'reported_zero', 'missing', 'not_due'])];
}

function* deviationRows({ chance, contracts }: Drawn) {
	for (let at = 0; at < contracts; at += 400) {
		const year = yearOf(at);
		yield [
			...[`D${at}`, organisationOf(at), 'event', day(year, 3, chance.whole(1, 28))],
			...[day(year, 5, chance.whole(1, 28)), chance.happens(0.5) ? procurementId(at) : ''],
			chance.pick(['city_model', 'other_agreed', 'other', '']),
			chance.pick(['other_checked_model', 'own_programme', 'supplier_initiative', 'other']),
		];
	}
}

function* outcomeRows({ chance, contracts, outcomes }: Drawn) {
	const status = ['in_work', 'in_education', 'out', 'lost_to_follow_up', ''];
	for (let at = 0; at < outcomes; at++) {
		const deviation = chance.happens(0.02);
		const contract = Math.floor((at * contracts) / outcomes);
		const year = Math.min(yearOf(contract) + chance.whole(0, 1), years.at(-1)!);
		const form = chance.pick([
			'employment',
			'subsidised_employment',
			'apprenticeship',
			'internship',
			'work_trial',
		]);
		yield [
			...[
				`X${at}`,
				deviation ? '' : contractId(contract),
				deviation ? `D${contract - (contract % 400)}` : '',
			],
			...[form, form === 'apprenticeship' ? 'Ja' : '', chance.pick(['permanent', 'fixed_term', ''])],
			...[chance.pick([3, 6, 12, 24]), chance.happens(0.9) ? 1 : chance.whole(2, 5)],
			...[day(year, chance.whole(1, 6), chance.whole(1, 28)), day(year, chance.whole(7, 12), 15)],
			...[chance.pick(['completed', 'converted', 'left', '']), chance.pick(['100 %', '75 %', '50 %', ''])],
			...[someGroups(chance), chance.pick(['women', 'men', ''])],
			...[chance.pick(['16-24', '25-29', '30-54', '55+', '']), chance.pick(status), chance.pick(status)],
			...[chance.pick(status), chance.pick(['Ja', 'Nej', ''])],
		];
	}
}

function someGroups(chance: Chance): string {
	if (chance.happens(0.2)) return '';
	return chance.sample(groups, chance.whole(1, 2)).join(', ');
}

const contractId = (at: number) => `A${String(at).padStart(7, '0')}`;
/** Every fifth procurement has two contracts. */
const procurementId = (at: number) => `U${String(at % 6 === 5 ? at - 1 : at).padStart(7, '0')}`;
const pairOf = (at: number) => (at % 6 === 5 ? at - 1 : at);
const yearOf = (at: number) => years[(pairOf(at) * 7) % years.length]!;
/** Some buy much more than others. */
const organisationOf = (at: number) => {
	const place = ((pairOf(at) * 7919) % 10_007) / 10_007;
	return organisations[Math.floor(place * place * organisations.length)]!;
};
const day = (year: number, month: number, of: number) =>
	`${year}-${String(month).padStart(2, '0')}-${String(of).padStart(2, '0')}`;
