import { demoView } from './demo.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => ({
	demo: __DEMO__ ? await demoView(params.lang) : null,
});
