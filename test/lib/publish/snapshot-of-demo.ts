import { startNodeEngine } from '../../../src/lib/engine/node.ts';
import { read } from '../../../src/lib/intake/read.ts';
import { everything } from '../../../src/lib/measures/filter.ts';
import { computeFully, standingOf } from '../../../src/lib/publish/compute.ts';
import { freeze, type Edition } from '../../../src/lib/publish/freeze.ts';
import { emptyProfile, type Profile } from '../../../src/lib/publish/profile.ts';
import type { Snapshot } from '../../../src/lib/publish/snapshot.ts';
import { demoFiles } from '../measures/demo-files.ts';

export const demoProfile: Profile = {
	...emptyProfile(),
	publisher: {
		name: { sv: 'Exempelstad', fi: 'Esimerkkikaupunki', en: 'Example City' },
		homepage: 'https://exempelstad.example/',
		email: 'upphandling@exempelstad.example',
	},
	site: 'https://exempelstad.example/avtryck/',
};

/** The demo city's figures of a year as they are published for the first time: preliminary, as of the February after it. */
export async function snapshotOfDemo(year: number, edition: Partial<Edition> = {}): Promise<Snapshot> {
	const engine = await startNodeEngine();
	try {
		const files = demoFiles().map(({ name, bytes }) => read(bytes, name));
		const parameters = { asOf: `${year + 1}-02-28` };
		const { measured, reports } = await computeFully(engine, files, standingOf(files), {
			...{ parameters, filter: everything, by: ['all', 'organisation', 'month', 'category'] },
		});
		const declarations = reports.flatMap((report) => report.declarations);
		return freeze(
			{
				measured,
				parameters,
				files: files.map(({ name }) => name),
				declarations,
				demo: true,
				amounts: [],
				counts: [],
				clusters: [],
			},
			demoProfile,
			{
				...{ year, status: 'preliminary', issued: `${year + 1}-03-15`, version: 1 },
				...{ earlier: null, archive: [], revision: null, ...edition },
			},
		);
	} finally {
		await engine.close();
	}
}
