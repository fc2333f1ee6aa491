import { expect, test } from 'vitest';
import { declare, declarations } from '../../../src/lib/intake/register.ts';
import type { Declaration } from '../../../src/lib/intake/report.ts';
import { declaredTexts } from '../../../src/lib/ui/declared-text.ts';
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
		'I kolumnen ”Sysselsättningskrav” betyder ja att det finns ett sysselsättningskrav, och tomt betyder uppgift saknas.',
	]);
});

test('what they say differently is said of each', async () => {
	const [fileNo, first] = await twoExports();
	await declare(register.engine, fileNo, 'clause', 'city_model', 'no');
	const second = await declarations(register.engine, fileNo);
	expect(declaredTexts([...first, ...second], 'sv')).toEqual([
		'I kolumnen ”Sysselsättningskrav” betyder ja att det finns ett sysselsättningskrav, och tomt betyder uppgift saknas.',
		'I kolumnen ”Sysselsättningskrav” betyder ja att det finns ett krav enligt stadens modell, och tomt betyder nej.',
	]);
});
