import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeBundle } from '../../cli/bundle-folder.ts';
import { protectAside } from '../../cli/protect-aside.ts';
import { svgDocument } from '../../lib/charts/svg-document.ts';
import { startNodeEngine } from '../../lib/engine/node.ts';
import { read } from '../../lib/intake/read.ts';
import { makeBundle, type Bundle } from '../../lib/publish/bundle.ts';
import { standingOf } from '../../lib/publish/compute.ts';
import type { Edition } from '../../lib/publish/freeze.ts';
import { manifestName } from '../../lib/publish/manifest.ts';
import { draft } from '../../lib/publish/publish.ts';
import type { Snapshot } from '../../lib/publish/snapshot.ts';
import { folderName, latestOf } from '../../lib/publish/versions.ts';
import { demoKey, demoProfile } from './publisher.ts';
import { sha256Of } from '../../lib/text/sha256.ts';

type Planned = Pick<Edition, 'year' | 'status' | 'issued' | 'revision'> & { asOf: string };

/** The versions that the demo city has published, in their order. */
const versions: readonly Planned[] = [
	{ year: 2024, status: 'final', asOf: '2025-02-28', issued: '2025-03-17', revision: null },
	{
		...{ year: 2024, status: 'revised', asOf: '2026-02-28', issued: '2026-03-16' },
		revision: {
			reason: 'late_report',
			text: {
				sv: 'Leverantörer och enheter har lämnat uppgifter för 2024 efter att siffrorna publicerades.',
				fi: 'Toimittajat ja yksiköt ovat antaneet vuoden 2024 tietoja lukujen julkaisemisen jälkeen.',
				en: 'Suppliers and units have reported on 2024 after the figures were published.',
			},
		},
	},
	{ year: 2025, status: 'preliminary', asOf: '2026-02-28', issued: '2026-03-16', revision: null },
];

/**
 * Everything that the demo city has published, of its exports alone: the same bytes each time.
 * @param aside protects each version, and is closed after the last
 */
export async function publishDemo(
	source = 'data/demo',
	aside = protectAside(),
): Promise<{ folder: string; snapshot: Snapshot; bundle: Bundle }[]> {
	const names = readdirSync(source).filter((name) => name.endsWith('.csv'));
	const files = names.sort().map((name) => read(readFileSync(join(source, name)), name));
	const document = svgDocument();
	const published: { folder: string; snapshot: Snapshot; bundle: Bundle }[] = [];
	for (const { asOf, ...planned } of versions) {
		const archive = published.map(({ snapshot, bundle }) => ({
			snapshot,
			manifest: sha256Of(bundle.content.get(manifestName)!),
		}));
		const earlier = latestOf(archive, planned.year);
		const engine = await startNodeEngine();
		try {
			const sources = { files, standing: standingOf(files), parameters: { asOf }, demo: true };
			const edition: Edition = {
				...planned,
				version: (earlier?.snapshot.version ?? 0) + 1,
				earlier,
				archive: archive.map(({ snapshot }) => snapshot),
			};
			const { snapshot, evidence } = await draft(engine, sources, demoProfile, edition, aside.protect);
			const bundle = makeBundle(snapshot, evidence(demoKey), document);
			published.push({ folder: folderName(snapshot), snapshot, bundle });
		} finally {
			await engine.close();
		}
	}
	await aside.close();
	return published;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
	const archive = process.argv[2] ?? 'data/published';
	for (const { folder, bundle } of await publishDemo()) {
		rmSync(join(archive, folder), { recursive: true, force: true });
		await writeBundle(join(archive, folder), bundle.content);
	}
}
