/** A header as an export may have it, with values under it. */
export interface Variant {
	header: string;
	values: readonly string[];
	/** The field that it is, said by hand; null: none of the table, so that nothing may be read from it. */
	field: string | null;
	table: string;
	/** Other headers of the file. */
	beside: readonly string[];
}

const dates = ['2024-03-01', '2024-11-15', '2023-01-31', '2022-06-07'];
const finnishDates = ['1.3.2024', '15.11.2024', '31.1.2023', '7.6.2022'];
const amounts = ['1 250 000', '480 000,50', '99 000', '3 100 000'];
const counts = ['3', '0', '12', '1'];
const names = ['Parkförvaltningen', 'Skolförvaltningen', 'Kulturförvaltningen', 'Stadshuset AB'];
const suppliers = ['Städpoolen AB', 'Grönytor i Väst AB', 'Byggarna KB', 'Rent och fint HB'];
const numbers = ['2024-0101', '2024-0102', '2023-0877', '2022-0033'];
const orgnrs = ['556677-8899', '556012-5790', '802005-1952', '212000-1355'];
const finnishIds = ['2229500-6', '0124610-9', '0201256-6', '1006550-2'];
const cpvs = ['90911200-8', '77310000', '45000000-7', '79710000'];
const natures = ['Tjänster', 'Varor', 'Tjänster', 'Byggentreprenader'];
const finnishNatures = ['Palvelut', 'Tavarat', 'Palvelut', 'Rakennusurakat'];
const yesNo = ['Ja', 'Nej', 'Nej', 'Ja'];
const finnishYesNo = ['Kyllä', 'Ei', 'Ei', 'Kyllä'];
const titles = ['Städning av skolor', 'Skötsel av parker', 'Renovering av badhus', 'Bevakning 2024'];
const persons = ['A. B.', 'C. D.', 'E. F.', 'G. H.'];

function contracts(
	...rows: readonly (readonly [string, readonly string[], string | null, string[]?])[]
): Variant[] {
	return rows.map(([header, values, field, beside = []]) => ({
		header,
		values,
		field,
		table: 'contracts',
		beside,
	}));
}

function of(
	table: string,
	...rows: readonly (readonly [string, readonly string[], string | null])[]
): Variant[] {
	return rows.map(([header, values, field]) => ({ header, values, field, table, beside: [] }));
}

/** Headers that say of what they are, in other words than the model knows. */
export const variants: readonly Variant[] = [
	...contracts(
		['Annonsdatum', dates, 'published_on'],
		['Annonseringsdat.', dates, 'published_on'],
		['Publicerings datum', dates, 'published_on'],
		['Publicerat datum', dates, 'published_on'],
		['Datum för annonsering', dates, 'published_on'],
		['Leverantörens namn', suppliers, 'supplier'],
		['Leverantörsnamn', suppliers, 'supplier'],
		['Namn leverantör', suppliers, 'supplier'],
		['Levrantör', suppliers, 'supplier'],
		['Lev.', suppliers, 'supplier'],
		['Vinnande leverantör', suppliers, 'supplier'],
		['Förvaltn.', names, 'buyer'],
		['Förvaltningens namn', names, 'buyer'],
		['Beställarens namn', names, 'buyer'],
		['Upphandl. myndighet', names, 'buyer'],
		['Beställande förvaltning', names, 'buyer'],
		['Köparens orgnr', orgnrs, 'buyer_id'],
		['Orgnr köpare', orgnrs, 'buyer_id'],
		['Org.nr lev.', orgnrs, 'supplier_id'],
		['Leverantörens org.nr', orgnrs, 'supplier_id'],
		['Avtalsnr.', numbers, 'contract_id'],
		['Avtalets nummer', numbers, 'contract_id'],
		['Kontrakts-ID', numbers, 'contract_id'],
		['Avtalsreferens', numbers, 'contract_id'],
		['Upphandlingsnr', numbers, 'procurement_id'],
		['Diarienr', numbers, 'procurement_id'],
		['Dnr upphandling', numbers, 'procurement_id'],
		['Upphandlingstyp', natures, 'nature'],
		['Typ av upphandling', natures, 'nature'],
		['Upphandlingens slag', natures, 'nature'],
		['CPV-nummer', cpvs, 'cpv'],
		['CPV huvudkod', cpvs, 'cpv'],
		['CPVkod', cpvs, 'cpv'],
		['Avtalets startdatum', dates, 'start_on'],
		['Avtalsstartdatum', dates, 'start_on'],
		['Kontraktsstart', dates, 'start_on'],
		['Avtalets slutdatum', dates, 'end_on'],
		['Avtalsslutdatum', dates, 'end_on'],
		['Gäller fr.o.m.', dates, 'start_on'],
		['Kontraktsdatum', dates, 'signed_on'],
		['Datum för tilldelning', dates, 'awarded_on'],
		['Tilldelningsbeslutsdatum', dates, 'awarded_on'],
		['Avtalsvärdet', amounts, 'value'],
		['Kontraktsbelopp', amounts, 'value'],
		['Avtalsbelopp (SEK)', amounts, 'value'],
		['Uppskattat avtalsvärde', amounts, 'estimated_value'],
		['Upphandlingsförfarandet', ['Öppet', 'Direktupphandling', 'Öppet', 'Selektivt'], 'procedure'],
		['Förfarandetyp', ['Öppet', 'Direktupphandling', 'Öppet', 'Selektivt'], 'procedure'],
		['Antal anställda personer', counts, 'jobs'],
		['Antal arbetstillfällen', counts, 'jobs'],
		['Antal lärlingar', counts, 'apprentices'],
		['Antal praktikanter', counts, 'internships'],
		['Sysselsättningskravet', yesNo, 'clause'],
		['Sysselsättn.krav', yesNo, 'clause'],
		['Upphandlingens benämning', titles, 'title'],
		['Avtalets namn', titles, 'title'],
		['Hankintayksikön nimi', ['Puistotoimi', 'Kasvatus', 'Kulttuuri', 'Tekninen'], 'buyer'],
		['Toimittajan nimi', ['Siivous Oy', 'Puisto Oy', 'Rakennus Oy', 'Puhdas Ky'], 'supplier'],
		['Toimittajan Y-tunnus', finnishIds, 'supplier_id'],
		['Hankintayksikön Y-tunnus', finnishIds, 'buyer_id'],
		['Sopimuksen numero', numbers, 'contract_id'],
		['Hankinnan laji', finnishNatures, 'nature'],
		['Hankinnan tyyppi', finnishNatures, 'nature'],
		['Sopimuksen alkupäivä', finnishDates, 'start_on'],
		['Sopimuksen alkamispäivä', finnishDates, 'start_on'],
		['Sopimuksen päättymispäivä', finnishDates, 'end_on'],
		['Ilmoituksen julkaisupäivä', finnishDates, 'published_on'],
		['Julkaisupvm', finnishDates, 'published_on'],
		['Hankintapäätöspäivä', finnishDates, 'awarded_on'],
		['Sopimusarvo', amounts, 'value'],
		['Työllistämisehto käytössä', finnishYesNo, 'clause'],
		['Date of publication', dates, 'published_on'],
		['Publication dt', dates, 'published_on'],
		['Contract start date', dates, 'start_on'],
		['Contract end date', dates, 'end_on'],
		['Contract no.', numbers, 'contract_id'],
		['Name of the supplier', suppliers, 'supplier'],
		['Suplier name', suppliers, 'supplier'],
		['Name of the buyer', names, 'buyer'],
		['Contract amount', amounts, 'value'],
		['Tilldelad datum', dates, 'awarded_on'],
		['Avtal undertecknat datum', dates, 'signed_on'],
		['Undertecknad', dates, 'signed_on'],
		['Publiceringsdag', dates, 'published_on'],
		['Avtalstidens start', dates, 'start_on'],
		['Avtalstidens slut', dates, 'end_on'],
		['Entreprenörens namn', suppliers, 'supplier'],
		['Leverantörens organisationsnr', orgnrs, 'supplier_id'],
		['Kontraktsnumret', numbers, 'contract_id'],
		['Upphandlings-nummer', numbers, 'procurement_id'],
		['Diarie nr', numbers, 'procurement_id'],
		['Beräknat kontraktsvärde', amounts, 'estimated_value'],
		['Kontraktssumma', amounts, 'value'],
		['Upphandlande myndigheten', names, 'buyer'],
		['Upphandl.slag', natures, 'nature'],
		['Huvudsaklig CPV', cpvs, 'cpv'],
		['Antal jobb totalt', counts, 'jobs'],
		['Praktikplatser antal', counts, 'internships'],
		['Tilaajan nimi', ['Puistotoimi', 'Kasvatus', 'Kulttuuri', 'Tekninen'], 'buyer'],
		['Sopimustoimittajan nimi', ['Siivous Oy', 'Puisto Oy', 'Rakennus Oy', 'Puhdas Ky'], 'supplier'],
		['Hankinnan diaarinumero', numbers, 'procurement_id'],
		['Päätöksen päivämäärä', finnishDates, 'awarded_on'],
		['Sopimuskauden päättymispäivä', finnishDates, 'end_on'],
		['Sopimuksen kokonaisarvo', amounts, 'value'],
		['Työllistyneiden lukumäärä', counts, 'jobs'],
		['Signing date', dates, 'signed_on'],
		['Estimated contract value', amounts, 'estimated_value'],
		['Procurement procedure', ['open', 'restricted', 'open', 'open'], 'procedure'],
	),
	...of(
		'outcomes',
		['Antal pers.', counts, 'persons'],
		['Start datum', dates, 'start_on'],
		['Målgrupper (flera)', ['Unga', 'Nyanlända', 'Unga; Nyanlända', 'Utrikes födda'], 'groups'],
		['Sysselsättn.grad', ['50 %', '100 %', '75 %', '100 %'], 'fte_pct'],
		['Typ av anställning', ['Praktik', 'Anställning', 'Lärling', 'Anställning'], 'form'],
		['Avtals nr', numbers, 'contract_id'],
		['Henkilömäärä', counts, 'persons'],
	),
	...of(
		'deviations',
		['Avstegets ID', ['AV1', 'AV2', 'AV3', 'AV4'], 'deviation_id'],
		['Orsak till avsteget', ['Eget program', 'Annat', 'Eget program', 'Annat'], 'reason'],
		['Datum för händelse', dates, 'event_on'],
		['Rapporterande org.', names, 'organisation'],
	),
];

/** Headers that look like others and are not of the table: to read any of them is a wrong figure. */
export const traps: readonly Variant[] = contracts(
	['Avtalspart kontaktperson', persons, null],
	['Diarienummer för avsteg', numbers, null],
	['Antal anbud', counts, null],
	['Antal inkomna anbud', counts, null],
	['Antal leverantörer', counts, null],
	['Beslutsnummer', numbers, null],
	['Anbudsdatum', dates, null],
	['Sista anbudsdag', dates, null],
	['Organisationsnummer', orgnrs, null, ['Leverantör', 'Köpare', 'Anteckning']],
	['Org.nr', orgnrs, null, ['Leverantör', 'Köpare', 'Anteckning']],
	['Sektor för köpare', ['Kommun', 'Region', 'Stat', 'Kommun'], null],
	['Köparens kontaktuppgifter', persons, null],
	['Upphandlare', persons, null],
	['Upphandlingsansvarig', persons, null],
	['Avtalsansvarig', persons, null],
	['Leverantörsnummer', ['1001', '1002', '1003', '1004'], null],
	['Leverantörens ort', ['Borås', 'Mölndal', 'Alingsås', 'Kungälv'], null],
	['Leveransdatum', dates, null],
	['Förlängd till', dates, null],
	['Senaste uppsägningsdatum', dates, null],
	['Optionsdatum', dates, null],
	['Avtalsvärde per år', amounts, null],
	['Belopp inkl. moms', amounts, null],
	['Antal avrop', counts, null],
	['Fakturadatum', dates, null],
	['Uppdaterad datum', dates, null],
	['Skapad', dates, null],
	['Miljökrav', yesNo, null],
	['Sociala krav prövade', yesNo, null],
	['Överprövad', yesNo, null],
	['Antal kvinnor', counts, 'of_whom_women'],
	['Antal timmar', counts, null],
	['Rabatt %', ['5', '10', '0', '2'], null],
	['Tarjousten lukumäärä', counts, null],
	['Tarjouspäivä', finnishDates, null],
	['Laskun päivä', finnishDates, null],
	['Yhteyshenkilö toimittaja', persons, null],
	['Optiokausi päättyy', finnishDates, null],
	['Number of bids', counts, null],
	['Bid date', dates, null],
	['Invoice date', dates, null],
	['Contract manager', persons, null],
	['Anställningsdatum', dates, null],
	['Betalningsvillkor', ['30 dagar', '30 dagar', '20 dagar', '30 dagar'], null],
	['Antal anbudsgivare', counts, null],
	['Köparens referens', numbers, null],
	['Köparnummer', ['10', '20', '30', '40'], null],
	['Förvaltningskod', ['10', '20', '30', '40'], null],
	['Avtalsansvarig förvaltning', names, null],
	['Ramavtalets namn', titles, null],
	['Anbudsvärde lägsta', amounts, null],
	['Fakturerat belopp', amounts, null],
	['Kravställare', persons, null],
	['Avtalskategori', ['IT', 'Städ', 'Park', 'Bygg'], null],
	['Antal avtalsår', counts, null],
	['Startbesked', dates, null],
	['Slutbesiktning', dates, null],
	['Uppföljningsdatum', dates, null],
	['Sopimuksen vastuuhenkilö', persons, null],
	['Sopimuksen irtisanomispäivä', finnishDates, null],
	['Supplier city', ['Borås', 'Mölndal', 'Alingsås', 'Kungälv'], null],
);
