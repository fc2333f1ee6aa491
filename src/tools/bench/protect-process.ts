import { protectedAndTried, startSolvers, type Task } from './protect-one.ts';

/* A process that is sent one task after the other and answers each. */
const solvers = startSolvers();
process.on('message', (task: Task) => {
	void solvers.then((started) => process.send!(protectedAndTried(task, started)));
});
