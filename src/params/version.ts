import type { ParamMatcher } from '@sveltejs/kit';

export const match: ParamMatcher = (param) => /^v[1-9]\d{0,3}$/.test(param);
