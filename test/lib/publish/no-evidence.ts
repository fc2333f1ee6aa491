import type { HiddenCell } from '../../../src/lib/publish/cell-name.ts';
import type { Evidence } from '../../../src/lib/publish/evidence.ts';
import { demoKey } from '../../../src/tools/demo/publisher.ts';

/** What a bundle of a made-up snapshot is made with: no sources. */
export const noEvidence = (hidden: HiddenCell[] = []): Evidence => ({
	...{ key: demoKey, sources: [], decisions: 'ab'.repeat(32), engine: 'DuckDB v1.4.3', hidden },
});
