import { compared, languages, localeOf, standing } from '../published.ts';
import { error } from '@sveltejs/kit';
import type { EntryGenerator, PageServerLoad } from './$types';

export const csr = false;

export const entries: EntryGenerator = () => (standing.length === 0 ? [] : [...languages]);

export const load: PageServerLoad = ({ params }) => compared(localeOf(params.lang)) ?? error(404);
