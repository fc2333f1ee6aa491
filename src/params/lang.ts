import type { ParamMatcher } from '@sveltejs/kit';

export const match = ((param): param is 'fi' | 'en' =>
	param === 'fi' || param === 'en') satisfies ParamMatcher;
