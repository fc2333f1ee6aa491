import { codeLists } from '../../../lib/model/code-lists.ts';

/** What a reader can filter the made-up city by. */
export const organisations: readonly string[] = Array.from(
	{ length: 40 },
	(_, at) => `Förvaltning ${String(at + 1).padStart(2, '0')}`,
);

export const years: readonly number[] = Array.from({ length: 12 }, (_, at) => 2014 + at);

export const groups: readonly string[] = codeLists['group']!.codes.map(({ code }) => code);

export const models: readonly string[] = ['city_model', 'other_agreed', 'other', 'none'];

/** CPV divisions, what is bought under most of them, and how often. */
export const divisions = [
	...['15', '18', '22', '30', '33', '34', '39', '44'].map((code) => of(code, 'supplies', 2)),
	...['45'].map((code) => of(code, 'works', 6)),
	...['50', '55', '60', '64', '66'].map((code) => of(code, 'services', 2)),
	...['71', '72', '77', '79', '85', '90'].map((code) => of(code, 'services', 5)),
];

function of(code: string, nature: string, weight: number) {
	return { code, nature, weight };
}

/** The day for which all is measured. */
export const AS_OF = '2025-12-31';
