import { expect } from 'vitest';
import { EngineError } from '../../../src/lib/engine/engine.ts';

/** The EngineError a call must fail with. */
export async function failure(call: Promise<unknown>): Promise<EngineError> {
	const error: unknown = await call.then(
		() => expect.fail('it should have been refused'),
		(reason: unknown) => reason,
	);
	expect(error).toBeInstanceOf(EngineError);
	return error as EngineError;
}
