import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

// Node itself reads no TypeScript.
register();
await import(workerData);
