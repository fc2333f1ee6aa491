import { everything, type Filter } from '../../../lib/measures/filter.ts';
import { Chance } from '../../demo/random.ts';
import { divisions, groups, models, organisations, years } from './city.ts';

const rounds = 7;

/** What readers choose, one after the other: years, organisations, natures, divisions, models and groups, alone and together. The same every time. */
export function filterChanges(): Filter[] {
	const chance = new Chance(60);
	const cpv = divisions.map(({ code }) => code);
	const kinds: (() => Partial<Filter>)[] = [
		() => ({}),
		() => ({ from: chance.pick(years.slice(0, 6)), to: chance.pick(years.slice(6)) }),
		() => ({ organisations: chance.sample(organisations, 1) }),
		() => ({ organisations: chance.sample(organisations, 5) }),
		() => ({ natures: [chance.pick(['services', 'supplies', 'works'])] }),
		() => ({ cpv: chance.sample(cpv, chance.whole(1, 6)) }),
		() => ({ models: [chance.pick(models)] }),
		() => ({ group: chance.pick(groups) }),
		() => ({ natures: ['services'], cpv: chance.sample(cpv.slice(-11), 4), models: ['city_model'] }),
		() => ({ organisations: chance.sample(organisations, 3), from: chance.pick(years) }),
		() => ({ group: chance.pick(groups), organisations: chance.sample(organisations, 2) }),
		() => ({ organisations: chance.sample(organisations, 4), natures: ['services'] }),
		() => ({ organisations: chance.sample(organisations, 4), cpv: chance.sample(cpv, 5) }),
		() => ({ natures: ['services'], from: chance.pick(years), cpv: chance.sample(cpv, 10) }),
	];
	return Array.from({ length: rounds }, () => kinds.map((kind) => ({ ...everything, ...kind() }))).flat();
}
