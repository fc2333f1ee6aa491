import { demoView } from './demo.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => ({ demo: await demoView(params.lang) });
