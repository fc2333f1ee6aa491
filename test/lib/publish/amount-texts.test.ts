import { expect, test } from 'vitest';
import { amountTexts } from '../../../src/lib/publish/amount-texts.ts';
import type { SecretAmounts } from '../../../src/lib/publish/dominance.ts';
import { plain } from '../charts/results.ts';

const amounts: SecretAmounts[] = [
	{ year: 2022, secret: [], dominated: [], earlier: null },
	{
		year: 2023,
		secret: ['unknown', 'unknown_nature', 'lower', 'upper'],
		dominated: [
			{ parts: ['unclear_rest'], largest: [{ name: 'Ren AB', share: 1 }] },
			{
				parts: ['unknown'],
				largest: [
					{ name: '', share: 0.75 },
					{ name: 'Blank AB', share: 0.25 },
				],
			},
		],
		earlier: null,
	},
	{
		year: 2024,
		secret: ['value', 'numerator', 'denominator', 'unknown', 'unknown_nature', 'lower', 'upper'],
		dominated: [],
		earlier: 'change',
	},
];

test('a publisher is told what of a year is not shown, and who has most of it', () => {
	expect(amountTexts(amounts, 'sv').map(({ why, ...rest }) => ({ ...rest, why: plain(why) }))).toEqual([
		{
			year: 2023,
			figures: 'lägsta och högsta möjliga andel, hur mycket som är okänt',
			why: 'belopp med okänt upphandlingsslag: Ren AB 100 %; belopp där det är okänt om klausul finns: leverantör saknas 75,0 %, Blank AB 25,0 %',
		},
		{
			year: 2024,
			figures: 'allt',
			why: 'det som har ändrats sedan en tidigare version kan gälla för få leverantörer',
		},
	]);
});
