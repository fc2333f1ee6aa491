import { defaultDominance } from '../../lib/publish/dominance.ts';
import { defaultLicence, type Profile } from '../../lib/publish/profile.ts';
import { finest } from '../../lib/publish/structure.ts';

/** Of a made-up city: here the key is no secret, so that anyone can make its results again. */
export const demoKey = 'exempelstads-nyckel-0123456789-abcdef';

/** What the made-up city says of itself as a publisher. */
export const demoProfile: Profile = {
	format: 'avtryck-profile',
	format_version: 1,
	publisher: {
		name: { sv: 'Exempelstad', fi: 'Exempelstad', en: 'Exempelstad' },
		homepage: 'https://exempelstad.example/',
		email: 'sociala.krav@exempelstad.example',
	},
	site: 'https://resultat.exempelstad.example/',
	licence: defaultLicence,
	threshold: 5,
	dominance: defaultDominance,
	structure: { ...finest, forms: 'together' },
	clusters: [
		{
			id: 'management',
			...{ sv: 'Ledning och inköp', fi: 'Johto ja hankinnat', en: 'Management and procurement' },
			units: ['F01', 'F02'],
		},
		{
			id: 'technical',
			...{ sv: 'Stadsmiljö och teknik', fi: 'Kaupunkiympäristö ja tekniikka', en: 'Urban environment' },
			units: ['F03', 'F04', 'F05', 'F11', 'F12', 'F13', 'F14'],
		},
		{
			id: 'education',
			...{
				sv: 'Skola, kultur och fritid',
				fi: 'Koulu, kulttuuri ja vapaa-aika',
				en: 'School, culture and leisure',
			},
			units: ['F06', 'F07', 'F08', 'F09', 'F10'],
		},
		{
			id: 'care',
			...{ sv: 'Omsorg och stadsdelar', fi: 'Hoiva ja kaupunginosat', en: 'Care and districts' },
			units: ['F15', 'F16', 'S01', 'S02', 'S03', 'S04'],
		},
		{
			id: 'companies',
			...{ sv: 'Bolagen', fi: 'Yhtiöt', en: 'The companies' },
			units: ['B01', 'B02', 'B03', 'B04', 'B05'],
		},
	],
	quality: {
		relevance: {
			sv: 'Siffrorna visar om stadens mål för sociala krav nås, och vad kraven leder till. Nämnden använder dem i årsredovisningen.',
			fi: 'Luvut kertovat, saavutetaanko kaupungin sosiaalisten ehtojen tavoite ja mihin ehdot johtavat. Lautakunta käyttää niitä tilinpäätöksessä.',
			en: 'The figures tell whether the goal of the city for social clauses is reached, and what the clauses lead to. The board uses them in its annual report.',
		},
		accuracy: {
			sv: 'Jobb som ingen har rapporterat syns inte. Antalen är därför minst så stora som de står här.',
			fi: 'Työpaikat, joista kukaan ei ole raportoinut, eivät näy. Todelliset määrät ovat siksi vähintään yhtä suuret.',
			en: 'Jobs that nobody reported do not show. The counts are therefore at least as large as they stand here.',
		},
		timeliness: {
			sv: 'Uppgifterna tas ut i slutet av februari. Året därpå kommer en reviderad version om något har kommit in sent.',
			fi: 'Tiedot poimitaan helmikuun lopussa. Jos tietoja saapuu myöhässä, seuraavana vuonna julkaistaan korjattu versio.',
			en: 'The data are taken out at the end of February. A revised version comes the year after if anything was late.',
		},
		comparability: {
			sv: 'Åren räknas på samma sätt. Andra städer kan räkna på andra sätt.',
			fi: 'Vuodet lasketaan samalla tavalla. Muut kaupungit voivat laskea toisin.',
			en: 'The years are counted in the same way. Other cities may count otherwise.',
		},
		accessibility: {
			sv: 'Siffrorna finns som webbsida och som öppna data. Frågor besvaras på adressen ovan.',
			fi: 'Luvut ovat saatavilla verkkosivuna ja avoimena datana. Kysymyksiin vastataan yllä olevasta osoitteesta.',
			en: 'The figures are there as a web page and as open data. Questions are answered at the address above.',
		},
	},
};
