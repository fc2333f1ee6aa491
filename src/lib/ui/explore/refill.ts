import type { Engine } from '../../engine/engine.ts';
import { declarations, declare } from '../../intake/register.ts';
import type { FileReport } from '../../intake/report.ts';
import { take } from '../../intake/take.ts';
import type { Loaded } from './told.ts';

/** Reads a file again into the register and says of it what was declared. */
export async function refill(engine: Engine, { file, no, report }: Loaded): Promise<void> {
	const again = await take(engine, file, no, { reading: report.reading });
	await redeclare(engine, no, again!, report);
}

/** Declares of a file what was declared of it before. */
export async function redeclare(
	engine: Engine,
	no: number,
	report: FileReport,
	before: FileReport,
): Promise<FileReport> {
	for (const { field, said } of before.declarations) {
		if (said.length > 0) await declare(engine, no, field, said);
	}
	return { ...report, declarations: await declarations(engine, no) };
}
