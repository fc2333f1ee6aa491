import { expect, test } from 'vitest';
import { declare, declarations } from '../../../src/lib/intake/register.ts';
import type { Declaration } from '../../../src/lib/intake/report.ts';
import { declaredTexts } from '../../../src/lib/publish/declared-text.ts';
import { csv, openRegister } from '../intake/register-of.ts';

const register = openRegister();
const header = ['Köpare', 'CPV', 'Startdatum', 'Sysselsättningskrav', 'Avrop'];
const export2023 = csv(header, ['Park', '90911200', '2023-01-01', 'Ja', 'Nej']);
const export2024 = csv(header, ['Park', '90911200', '2024-01-01', '', 'Nej']);

/** Two exports whose column for clauses has the same header. */
async function twoExports(): Promise<[number, Declaration[], Declaration[]]> {
	const first = await register.take(export2023);
	const second = await register.take(export2024);
	return [second.fileNo, first.report.declarations, second.report.declarations];
}

test('what two exports say alike is said once, and only of columns that tell of clauses', async () => {
	const [, first, second] = await twoExports();
	expect(declaredTexts([...first, ...second], 'sv')).toEqual([
		'I kolumnen ”Sysselsättningskrav” betyder ja att det finns ett sysselsättningskrav, och tomt betyder uppgift saknas. Det gäller alla år och är standard: ingen har sagt något annat.',
	]);
});

test('what they say differently is said of each', async () => {
	const [fileNo, first] = await twoExports();
	await declare(register.engine, fileNo, 'clause', [
		{ yes: 'city_model', blank: 'no', from: null, to: null, who: '', why: '' },
	]);
	const second = await declarations(register.engine, fileNo);
	expect(declaredTexts([...first, ...second], 'sv')).toEqual([
		'I kolumnen ”Sysselsättningskrav” betyder ja att det finns ett sysselsättningskrav, och tomt betyder uppgift saknas. Det gäller alla år och är standard: ingen har sagt något annat.',
		'I kolumnen ”Sysselsättningskrav” betyder ja att det finns ett krav enligt stadens modell, och tomt betyder nej. Det gäller alla år. Vem som har sagt det är inte angivet.',
	]);
});

test('who said what of which years stands in it, and what nobody spoke of is told as the default', async () => {
	const [fileNo] = await twoExports();
	await declare(register.engine, fileNo, 'clause', [
		{
			...{ yes: 'employment_clause', blank: 'no', from: null, to: 2016 },
			...{ who: 'inköpsavdelningen', why: 'avtalsmall 2010' },
		},
		{ yes: 'city_model', blank: 'not_recorded', from: 2018, to: null, who: '', why: 'kravet infördes då' },
		{ yes: 'city_model', blank: 'no', from: 2020, to: 2020, who: 'stödfunktionen', why: '' },
	]);
	const said = declaredTexts(await declarations(register.engine, fileNo), 'sv');
	const column = 'I kolumnen ”Sysselsättningskrav” betyder ja att det finns ett';
	expect(said).toEqual([
		`${column} sysselsättningskrav, och tomt betyder nej. Det gäller till och med 2016, enligt inköpsavdelningen (avtalsmall 2010).`,
		`${column} sysselsättningskrav, och tomt betyder uppgift saknas. Det gäller år 2017 och är standard: ingen har sagt något annat.`,
		`${column} krav enligt stadens modell, och tomt betyder uppgift saknas. Det gäller 2018–2019. Skäl: kravet infördes då.`,
		`${column} krav enligt stadens modell, och tomt betyder nej. Det gäller år 2020, enligt stödfunktionen.`,
		`${column} krav enligt stadens modell, och tomt betyder uppgift saknas. Det gäller från och med 2021. Skäl: kravet infördes då.`,
	]);
});

test('a level is said to be a clause: its blank says nothing', async () => {
	const { report } = await register.take(
		csv(['Upphandlings-ID', 'Ämne', 'Kravnivå'], ['U1', 'Sysselsättning', 'Dialog']),
	);
	expect(declaredTexts(report.declarations, 'en')).toEqual([
		'In the column “Kravnivå” a clause means that there is an employment clause. This holds for all years and is the default: nobody has said otherwise.',
	]);
});
