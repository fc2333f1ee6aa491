import { listed, type Listed, type Nature, type Purchase } from './purchase.ts';
import { services } from './services.ts';

const SUPPLIES: readonly Listed[] = [
	[
		'15000000 Livsmedel, drycker, tobak o d',
		'food',
		'Livsmedel|Frukt och grönt|Kött och chark',
		6,
		0.4,
		6.5e6,
		8,
	],
	['39100000 Möbler', 'interior', 'Kontorsmöbler|Skolmöbler', 4, 1.1, 2.2e6, 5],
	['30200000 Datorer och datamateriel', 'equipment', 'Datorer|Skärmar och tillbehör', 4, 0.2, 4.8e6, 3],
	[
		'33190000 Diverse medicinktekniska produkter',
		'equipment',
		'Sjukvårdsartiklar|Hjälpmedel',
		3,
		0.2,
		1.6e6,
		3,
	],
	['34100000 Motorfordon', 'transport', 'Personbilar|Lätta lastbilar', 4, 0.2, 3.9e6, 3],
	[
		'18100000 Yrkeskläder, särskilda arbetskläder och tillbehör',
		'equipment',
		'Arbetskläder|Skyddsskor',
		3,
		1.0,
		8e5,
		3,
	],
	[
		'37500000 Spel och leksaker; nöjesparksutrustning',
		'interior',
		'Lekmaterial|Lekplatsutrustning',
		3,
		0.6,
		7e5,
		2,
	],
	[
		'22100000 Tryckta böcker, broschyrer och foldrar',
		'interior',
		'Läromedel|Böcker till bibliotek',
		3,
		0.1,
		1.2e6,
		2,
	],
	['48000000 Programvara och informationssystem', 'advice', 'Verksamhetssystem|Licenser', 5, 0.1, 2.4e6, 3],
	[
		'44100000 Konstruktionsmaterial och tillhörande föremål',
		'equipment',
		'Byggmaterial|Virke',
		2,
		0.3,
		1.1e6,
		2,
	],
];

const WORKS: readonly Listed[] = [
	[
		'45210000 Byggnadsanläggning',
		'building',
		'Ny förskola|Ombyggnad av skola|Nya bostäder',
		6,
		1.6,
		3.2e7,
		30,
	],
	['45262700 Ombyggnadsarbete', 'building', 'Ombyggnad|Lokalanpassning', 5, 1.2, 6.5e6, 10],
	['45233222 Vägbeläggningsarbeten', 'ground', 'Beläggning av gator|Cykelbana', 4, 1.0, 1.1e7, 12],
	[
		'45310000 Installation av elektriska ledningar och armatur',
		'fitting',
		'Elarbeten|Gatubelysning',
		3,
		0.9,
		3.1e6,
		5,
	],
	['45330000 Rörmokeriarbeten', 'fitting', 'Stambyte|VVS-arbeten', 3, 1.0, 5.4e6, 7],
	['45442100 Målning', 'building', 'Målningsarbeten|Fasadmålning', 3, 1.6, 1.9e6, 6],
	[
		'45260000 Takarbeten och andra byggarbeten som kräver specialkunskaper eller specialverktyg',
		'building',
		'Takomläggning',
		2,
		0.9,
		3.3e6,
		6,
	],
	['45112000 Grävning och schaktning', 'ground', 'Markarbeten|Ledningsschakt', 3, 0.8, 5.2e6, 8],
];

export const PURCHASES: Readonly<Record<Nature, readonly Purchase[]>> = {
	services,
	supplies: listed('supplies', SUPPLIES),
	works: listed('works', WORKS),
};
