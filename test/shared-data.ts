import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Real data that nobody on this project wrote. It lies beside the project and is not there everywhere. */
export const sharedData = fileURLToPath(new URL('../../shared/data', import.meta.url));

export const hasSharedData = existsSync(sharedData);
