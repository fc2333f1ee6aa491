import { day, iso, type Day } from './days.ts';
import { impossibleOrganisationNumber } from './organisation-numbers.ts';
import type { Nature } from './purchase.ts';

export interface Organisation {
	id: string;
	name: string;
	nameFi: string;
	nameEn: string;
	kind: 'Kommun' | 'Förvaltning' | 'Bolag' | 'Stadsdel';
	from: Day;
	to?: Day;
	/** How much it buys of each nature; the city itself buys nothing. */
	buys: Readonly<Record<Nature, number>>;
	/** How often it writes the clause, against others. */
	keen: number;
}

const BEGINNING = day(2014, 1, 1);
const DISTRICTS_END = day(2020, 12, 31);
const DEPARTMENTS_BEGIN = day(2021, 1, 1);

type Listed = [
	id: string,
	names: readonly [sv: string, fi: string, en: string],
	services: number,
	supplies: number,
	works: number,
	keen: number,
];

const DEPARTMENTS: readonly Listed[] = [
	['F01', ['Stadsledningskontoret', 'Kaupunginkanslia', 'City Executive Office'], 6, 2, 0, 0.7],
	['F02', ['Inköpsförvaltningen', 'Hankintahallinto', 'Procurement Department'], 14, 12, 1, 1.6],
	['F03', ['Lokalförvaltningen', 'Tilahallinto', 'Premises Department'], 15, 3, 14, 1.8],
	['F04', ['Park- och naturförvaltningen', 'Puisto- ja luontohallinto', 'Parks Department'], 9, 2, 4, 1.7],
	['F05', ['Trafikkontoret', 'Liikennevirasto', 'Traffic Department'], 9, 1, 9, 1.1],
	['F06', ['Grundskoleförvaltningen', 'Peruskouluhallinto', 'Compulsory School Department'], 7, 6, 0, 1.0],
	['F07', ['Förskoleförvaltningen', 'Varhaiskasvatushallinto', 'Preschool Department'], 5, 4, 0, 1.1],
	['F08', ['Utbildningsförvaltningen', 'Koulutushallinto', 'Education Department'], 5, 5, 0, 0.8],
	['F09', ['Kulturförvaltningen', 'Kulttuurihallinto', 'Culture Department'], 4, 2, 0, 0.5],
	['F10', ['Idrotts- och föreningsförvaltningen', 'Liikuntahallinto', 'Sports Department'], 4, 2, 2, 1.0],
	['F11', ['Miljöförvaltningen', 'Ympäristöhallinto', 'Environment Department'], 3, 1, 0, 0.4],
	['F12', ['Fastighetskontoret', 'Kiinteistövirasto', 'Real Estate Department'], 5, 0, 4, 0.9],
	['F13', ['Stadsbyggnadskontoret', 'Kaupunkisuunnitteluvirasto', 'City Planning Department'], 4, 1, 0, 0.3],
	['F14', ['Kretslopp och vatten', 'Vesi- ja jätehuolto', 'Water and Waste Department'], 6, 4, 6, 0.8],
];

const COMPANIES: readonly Listed[] = [
	['B01', ['Exempelstads Bostäder AB', 'Exempelstads Bostäder AB', 'Exempelstad Housing Ltd'], 9, 2, 10, 1.5],
	['B02', ['Exempelstads Hamn AB', 'Exempelstads Hamn AB', 'Exempelstad Port Ltd'], 4, 2, 4, 0.6],
	['B03', ['Exempelstads Energi AB', 'Exempelstads Energi AB', 'Exempelstad Energy Ltd'], 5, 5, 5, 0.5],
	[
		'B04',
		['Exempelstads Spårvägar AB', 'Exempelstads Spårvägar AB', 'Exempelstad Tramways Ltd'],
		5,
		4,
		2,
		0.9,
	],
	[
		'B05',
		['Exempelstads Parkering AB', 'Exempelstads Parkering AB', 'Exempelstad Parking Ltd'],
		2,
		1,
		1,
		0.4,
	],
];

const DISTRICTS: readonly Listed[] = [
	['S01', ['Stadsdelsförvaltningen Norr', 'Pohjoinen kaupunginosahallinto', 'North District'], 5, 3, 0, 1.0],
	['S02', ['Stadsdelsförvaltningen Öster', 'Itäinen kaupunginosahallinto', 'East District'], 5, 3, 0, 1.2],
	[
		'S03',
		['Stadsdelsförvaltningen Centrum', 'Keskustan kaupunginosahallinto', 'Centre District'],
		6,
		3,
		0,
		0.8,
	],
	['S04', ['Stadsdelsförvaltningen Väster', 'Läntinen kaupunginosahallinto', 'West District'], 5, 2, 0, 0.6],
];

const SUCCESSORS: readonly Listed[] = [
	[
		'F15',
		['Äldre- och omsorgsförvaltningen', 'Vanhus- ja hoivahallinto', 'Elderly Care Department'],
		12,
		6,
		0,
		1.2,
	],
	['F16', ['Socialförvaltningen', 'Sosiaalihallinto', 'Social Services Department'], 10, 3, 0, 1.0],
];

function listed(kind: Organisation['kind'], rows: readonly Listed[], from: Day, to?: Day): Organisation[] {
	return rows.map(([id, [name, nameFi, nameEn], services, supplies, works, keen]) => ({
		id,
		name,
		nameFi,
		nameEn,
		kind,
		from,
		...(to === undefined ? {} : { to }),
		buys: { services, supplies, works },
		keen,
	}));
}

export const CITY: Organisation = {
	id: 'EX',
	name: 'Exempelstad',
	nameFi: 'Esimerkkikaupunki',
	nameEn: 'Exempelstad',
	kind: 'Kommun',
	from: BEGINNING,
	buys: { services: 0, supplies: 0, works: 0 },
	keen: 0,
};

export const BUYERS: readonly Organisation[] = [
	...listed('Förvaltning', DEPARTMENTS, BEGINNING),
	...listed('Stadsdel', DISTRICTS, BEGINNING, DISTRICTS_END),
	...listed('Förvaltning', SUCCESSORS, DEPARTMENTS_BEGIN),
	...listed('Bolag', COMPANIES, BEGINNING),
];

export const isNew = (organisation: Organisation): boolean => organisation.from === DEPARTMENTS_BEGIN;

export const standsOn = (organisation: Organisation, when: Day): boolean =>
	organisation.from <= when && when <= (organisation.to ?? Infinity);

/** A city's departments share its organisation number; each company has its own. */
export function organisationRows(): string[][] {
	const cityNumber = impossibleOrganisationNumber('219', 1);
	return [CITY, ...BUYERS].map((one, index) => [
		one.id,
		one.kind === 'Bolag' ? impossibleOrganisationNumber('559', 900 + index) : cityNumber,
		one.name,
		one.nameFi,
		one.nameEn,
		one.kind,
		one === CITY ? '' : CITY.id,
		iso(one.from),
		iso(one.to),
	]);
}

/** Each district's care of the elderly went to one department and its social services to the other. */
export function organisationChangeRows(): string[][] {
	return DISTRICTS.flatMap(([from]) =>
		SUCCESSORS.map(([to]) => [from, to, iso(DEPARTMENTS_BEGIN), 'Sammanslagning']),
	);
}
