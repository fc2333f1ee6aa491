import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import { answerQuestion, type ProtectionQuestion, type Solvers } from '../lib/publish/ask-protection.ts';
import { startSolver as startAuditor } from '../lib/publish/audit/start-node.ts';
import { startSolver } from '../lib/publish/protection/solver.ts';

// A year is protected before it pays to compile the solver a second time, for speed: then it takes half as long.
setFlagsFromString('--wasm-tiering-budget=300000000');

const solvers = start();
// Who asks is told.
solvers.catch(() => {});

/** HiGHS from the package's own folder, wherever this file is compiled to. */
async function start(): Promise<Solvers> {
	const wasm = createRequire(import.meta.url).resolve('highs/runtime');
	const [protector, auditor] = await Promise.all([startSolver(wasm), startAuditor()]);
	return { protector, auditor };
}

parentPort!.on('message', (question: ProtectionQuestion) =>
	answerQuestion(question, solvers, (answer) => parentPort!.postMessage(answer)),
);
