import { csv } from './register-of.ts';

/** Contracts with a clause and counts of persons, a row to be refused and cells to be told of. */
export const everything = csv(
	[
		...['contract_id', 'procurement_id', 'buyer', 'nature', 'published_on', 'start_on', 'value', 'clause'],
		...['clause_level', 'clause_model', 'jobs', 'internships', 'work_trials', 'apprentices'],
	],
	[
		'A1',
		'U1',
		'Park',
		'Tjänster',
		'2024-01-02',
		'2024-06-01',
		'1000',
		'Ja',
		'Skarpt',
		'city_model',
		'3',
		'2',
		'',
		'0',
	],
	['A2', 'U2', 'Park', 'Tjänster', '2024-01-02', '', 'ca 5', 'Ja', 'Dialog', '', '0', '', '', ''],
	['A3', 'U3', 'Park', 'Varor', '2023-12-31', '2024-01-01', '', 'Nej', 'Inget krav', '', '', '', '', ''],
	['A4', 'U4', 'Skola', 'Varor', '2024-01-02', '', '', 'Ja', '', '', '', '', '', ''],
	['A5', 'U5', '', 'Varor', '2024-01-02', '', '', 'Ja', 'Skarpt', '', '4', '', '', ''],
	['A6', 'U6', 'Skola', 'Varor', '2024-01-02', '', '', '', '', '', '-1', '', '1', '1,5'],
);
