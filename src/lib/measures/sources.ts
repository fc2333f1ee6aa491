import type { MeasureId } from './result.ts';

/** Where a definition, or a part of it, comes from; the message `method_source_<id>` says what is found there. */
export interface DefinitionSource {
	id: string;
	/** null: the document has no lasting address. */
	url: string | null;
	measures: readonly MeasureId[];
}

export const definitionSources = [
	{
		id: 'goteborg_goal',
		url: 'https://socialhansyn.se/vad-ar-social-hansyn/social-hansyn-i-goteborgs-stad/',
		measures: ['clause_share'],
	},
	{
		id: 'goteborg_eligibility',
		url: 'https://socialhansyn.se/om-pilotprojektet/sa-fungerar-det/',
		measures: ['clause_share_eligible'],
	},
	{
		id: 'uhm_statistics',
		url: 'https://www.upphandlingsmyndigheten.se/statistik/tidigare-statistik/statistik-om-offentlig-upphandling-2021/metod-och-kvalitet/',
		measures: ['clause_share', 'social_share'],
	},
	{ id: 'eforms', url: 'https://github.com/OP-TED/eForms-SDK', measures: ['social_share'] },
	{ id: 'hilma', url: 'https://github.com/Hankintailmoitukset/hilma-api', measures: ['social_share'] },
	{
		id: 'goteborg_2022',
		url: 'https://vartgoteborg.se/ovrigt/social-hansyn-i-upphandling-gav-90-personer-jobb-forra-aret/',
		measures: ['jobs_started', 'placements_started'],
	},
	{
		id: 'thl_forms',
		url: 'https://thl.fi/aiheet/hyvinvoinnin-ja-terveyden-edistamisen-johtaminen/osallisuuden-edistaminen/tyoelamaosallisuus/hankinnoilla-tyollistaminen',
		measures: ['jobs_started', 'placements_started'],
	},
	{ id: 'goteborg_deviations', url: null, measures: ['clause_share_with_deviations', 'deviations'] },
] as const satisfies readonly DefinitionSource[];
