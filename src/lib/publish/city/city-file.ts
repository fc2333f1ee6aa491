import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CityError, parseCity, type City } from './settings.ts';

/** Its name, beside the folders of the published versions. */
export const cityFileName = 'city.json';

/**
 * A city's settings; null where it has none. Read where the site is built and on the command line.
 * @throws CityError
 */
export function cityIn(published: string): City | null {
	const file = join(published, cityFileName);
	if (!existsSync(file)) return null;
	const city = parseCity(readFileSync(file, 'utf8'));
	if (city.logo !== null && !existsSync(join(published, city.logo)))
		throw new CityError([{ code: 'missing', field: city.logo }]);
	return city;
}
