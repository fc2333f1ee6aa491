/** Words that stand for *yes* and *no* in exports, in lower case. A blank is neither. */
export const yesWords: readonly string[] = [
	'ja',
	'j',
	'yes',
	'y',
	'kyllä',
	'k',
	'x',
	'1',
	'true',
	'sant',
	'sann',
	'tosi',
];
export const noWords: readonly string[] = [
	'nej',
	'n',
	'no',
	'ei',
	'e',
	'0',
	'false',
	'falskt',
	'falsk',
	'epätosi',
];

/** Words that say that a value is missing. */
export const missingWords: readonly string[] = [
	...[
		'-',
		'–',
		'—',
		'..',
		'.',
		'?',
		'n/a',
		'na',
		'null',
		'saknas',
		'uppgift saknas',
		'ej angivet',
		'okänt',
		'okänd',
	],
	...[
		'ei tietoa',
		'puuttuu',
		'tuntematon',
		'ei tiedossa',
		'unknown',
		'not available',
		'missing',
		'not recorded',
	],
];

/** Month names by number, for dates such as "mars 2024". */
export const monthWords: readonly (readonly string[])[] = [
	['januari', 'jan', 'tammikuu', 'tammikuuta', 'january'],
	['februari', 'feb', 'helmikuu', 'helmikuuta', 'february'],
	['mars', 'mar', 'maaliskuu', 'maaliskuuta', 'march'],
	['april', 'apr', 'huhtikuu', 'huhtikuuta'],
	['maj', 'toukokuu', 'toukokuuta', 'may'],
	['juni', 'jun', 'kesäkuu', 'kesäkuuta', 'june'],
	['juli', 'jul', 'heinäkuu', 'heinäkuuta', 'july'],
	['augusti', 'aug', 'elokuu', 'elokuuta', 'august'],
	['september', 'sep', 'sept', 'syyskuu', 'syyskuuta'],
	['oktober', 'okt', 'lokakuu', 'lokakuuta', 'october', 'oct'],
	['november', 'nov', 'marraskuu', 'marraskuuta'],
	['december', 'dec', 'joulukuu', 'joulukuuta'],
];
