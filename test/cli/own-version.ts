import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeBundle } from '../../src/cli/bundle-folder.ts';
import { svgDocument } from '../../src/lib/charts/svg-document.ts';
import { makeBundle } from '../../src/lib/publish/bundle.ts';
import type { Manifest } from '../../src/lib/publish/manifest.ts';
import type { Snapshot } from '../../src/lib/publish/snapshot.ts';
import { demoKey } from '../../src/tools/demo/publisher.ts';
import { temporaryFolder } from '../tools/folder.ts';
import { sha256Of } from '../../src/lib/text/sha256.ts';

/** A folder of published versions: one of the demo city's, and one that tells the same of a city that is not made up. */
export async function archiveWithOwn(): Promise<string> {
	const archive = temporaryFolder();
	cpSync('data/published/2024-v1', path.join(archive, '2024-v1'), { recursive: true });
	const json = (name: string) => JSON.parse(readFileSync(path.join('data/published/2025-v1', name), 'utf8'));
	const demo: Snapshot = json('results.json');
	const { engine }: Manifest = json('manifest.json');
	const publisher = { ...demo.profile.publisher, name: { sv: 'Vikstad', fi: 'Vikstad', en: 'Vikstad' } };
	const snapshot = { ...demo, demo: false, profile: { ...demo.profile, publisher } };
	const evidence = { key: demoKey, sources: [], decisions: sha256Of(new Uint8Array()), engine, hidden: [] };
	const { content } = makeBundle(snapshot, evidence, svgDocument());
	await writeBundle(path.join(archive, '2025-v1'), content);
	return archive;
}
