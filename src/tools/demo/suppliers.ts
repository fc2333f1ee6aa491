import { impossibleOrganisationNumber } from './organisation-numbers.ts';
import type { Trade } from './purchase.ts';

export interface Supplier {
	name: string;
	number: string;
}

/** Invented, and seen to be so: every name has Exempel, Påhitt or Låtsas in it. */
const NAMES: Readonly<Record<Trade, readonly string[]>> = {
	cleaning: [
		'Exempelbolaget Städ 3 AB',
		'Påhittade Kvastar AB',
		'Låtsas & Skur Städservice AB',
		'Exempelstads Fönsterputs HB',
		'Påhitts Rena Rum AB',
		'Exempel Tvätt & Mangel AB',
	],
	green: [
		'Exempelstads Trädgårdslag AB',
		'Låtsaslundens Park & Plog AB',
		'Påhittade Rabatter AB',
		'Exempel Snö och Grus i Norr AB',
	],
	food: [
		'Exempelköket i Hamnen AB',
		'Påhittade Måltider AB',
		'Låtsas Gryta & Kastrull AB',
		'Exempelstads Grönsakshall AB',
		'Påhitts Mejeri och Skafferi AB',
	],
	safety: ['Exempelvakten Bevakning AB', 'Låtsaslarm Trygghet AB', 'Påhittade Portar Säkerhet AB'],
	transport: [
		'Exempelturen Buss AB',
		'Påhittade Vägar Åkeri AB',
		'Låtsas Skjuts & Färdtjänst AB',
		'Exempelstads Cykelbud AB',
		'Påhitts Bil och Verkstad AB',
	],
	upkeep: [
		'Exempelservice Hiss & Ventil AB',
		'Påhittade Verktyg Drift AB',
		'Låtsasborgens Fastighetsskötsel AB',
		'Exempelstads Rör och Värme AB',
	],
	advice: [
		'Exempel Ritkontor Arkitekter AB',
		'Påhittade Broar Ingenjörsbyrå AB',
		'Låtsas & Systrarna Revision AB',
		'Exempelkod Systemkonsult AB',
		'Påhitts Tryckpress AB',
	],
	people: [
		'Exempel Bemanning & Vikarier AB',
		'Påhittade Kurser Utbildning AB',
		'Låtsasskolan Språk AB',
		'Exempelhemmet Omsorg AB',
		'Påhittade Dagar Stöd & Boende AB',
	],
	waste: ['Exempelstads Återbruk AB', 'Låtsasåtervinning Kärl & Container AB', 'Påhittade Sopbilar AB'],
	interior: [
		'Exempelmöbler Stol & Bord AB',
		'Låtsasleksaker AB',
		'Exempelbokhandeln Papper & Pärm AB',
		'Påhittade Pennor Kontorsvaror AB',
	],
	equipment: [
		'Låtsas Läkarväska Vårdartiklar AB',
		'Exempeldator i Exempelstad AB',
		'Påhitts Arbetskläder AB',
		'Påhittade Plåtar Bygghandel AB',
	],
	building: [
		'Exempelbygg i Exempelstad AB',
		'Påhittade Tak & Torn AB',
		'Exempel Måleri Pensel 7 AB',
		'Låtsashus Bygg & Renovering AB',
	],
	ground: ['Låtsas Grävare och Söner AB', 'Låtsasbruket Sten & Asfalt AB', 'Exempelgrunden Mark AB'],
	fitting: ['Påhitts El & Belysning AB', 'Exempelrör Stammar & Kranar AB', 'Låtsaslampan Installation AB'],
};

const numbers = new Map(
	Object.values(NAMES)
		.flat()
		.map((name, index) => [name, impossibleOrganisationNumber('559', index + 1)]),
);

export const SUPPLIER_NAMES: readonly string[] = [...numbers.keys()];

export const suppliersOf = (trade: Trade): Supplier[] =>
	NAMES[trade].map((name) => ({ name, number: numbers.get(name) ?? '' }));
