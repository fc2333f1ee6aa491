/** What is to happen in a year. The figures that come out of it are a little off, as they are in life. */
export interface YearOfStory {
	services: number;
	supplies: number;
	works: number;
	direct: number;
	callOffs: number;
	cancelled: number;
	/** Share of service procurements known to have the clause, and share where nobody wrote it down. */
	withClause: number;
	notRecorded: number;
	jobs: number;
	placements: number;
	deviations: number;
}

type Listed = [
	year: number,
	procurements: readonly [
		services: number,
		supplies: number,
		works: number,
		direct: number,
		callOffs: number,
		cancelled: number,
	],
	shares: readonly [withClause: number, notRecorded: number],
	people: readonly [jobs: number, placements: number, deviations: number],
];

const LISTED: readonly Listed[] = [
	[2014, [71, 37, 24, 21, 12, 5], [0.11, 0.1], [19, 8, 8]],
	[2015, [78, 33, 26, 19, 14, 6], [0.19, 0.08], [27, 15, 9]],
	[2016, [83, 38, 22, 22, 15, 6], [0.24, 0.07], [41, 19, 13]],
	[2017, [75, 35, 27, 20, 17, 7], [0.35, 0.06], [48, 27, 11]],
	[2018, [88, 36, 23, 23, 14, 8], [0.38, 0.07], [63, 29, 16]],
	[2019, [84, 34, 28, 18, 18, 5], [0.43, 0.045], [71, 38, 17]],
	[2020, [69, 31, 21, 26, 13, 9], [0.537, 0.045], [58, 24, 14]],
	[2021, [81, 37, 24, 23, 16, 7], [0.37, 0.26], [66, 31, 19]],
	[2022, [86, 33, 26, 22, 19, 6], [0.42, 0.2], [84, 46, 22]],
	[2023, [79, 35, 22, 19, 17, 8], [0.523, 0.06], [97, 44, 25]],
	[2024, [90, 36, 25, 21, 20, 6], [0.566, 0.045], [112, 57, 21]],
	[2025, [85, 34, 23, 20, 18, 7], [0.475, 0.075], [108, 52, 23]],
];

export const STORY: ReadonlyMap<number, YearOfStory> = new Map(
	LISTED.map(
		([
			year,
			[services, supplies, works, direct, callOffs, cancelled],
			[withClause, notRecorded],
			[jobs, placements, deviations],
		]) => [
			year,
			{
				services,
				supplies,
				works,
				direct,
				callOffs,
				cancelled,
				withClause,
				notRecorded,
				jobs,
				placements,
				deviations,
			},
		],
	),
);

export function storyOf(year: number): YearOfStory {
	const story = STORY.get(year);
	if (!story) throw new Error(`no story of ${year}`);
	return story;
}
