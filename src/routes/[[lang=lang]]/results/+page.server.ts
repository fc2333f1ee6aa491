import { folders, versionPath } from './published.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = () => ({
	demo: folders.some(({ snapshot }) => snapshot.demo),
	versions: folders.map((published) => {
		const { year, version, status, as_of, issued, revision } = published.snapshot;
		return {
			year,
			version,
			status,
			as_of,
			issued,
			reason: revision?.reason ?? null,
			fingerprint: published.fingerprint,
			path: versionPath(published),
		};
	}),
});
