/** A seeded source of chance (Marsaglia's xorshift over 32 bits), so that the demo city is the same every time. */
export class Chance {
	#state: number;

	constructor(seed: number) {
		this.#state = seed | 0 || 1;
		for (let turn = 0; turn < 20; turn++) this.next();
	}

	/** At least 0, less than 1. */
	next(): number {
		let x = this.#state;
		x ^= x << 13;
		x ^= x >>> 17;
		x ^= x << 5;
		this.#state = x;
		return (x >>> 0) / 2 ** 32;
	}

	happens(probability: number): boolean {
		return this.next() < probability;
	}

	/** A whole number from `low` to `high`, both included. */
	whole(low: number, high: number): number {
		return low + Math.floor(this.next() * (high - low + 1));
	}

	pick<T>(items: readonly T[]): T {
		const item = items[Math.floor(this.next() * items.length)];
		if (item === undefined) throw new Error('nothing to pick from');
		return item;
	}

	pickBy<T>(items: readonly T[], weight: (item: T) => number): T {
		let left = this.next() * items.reduce((sum, item) => sum + weight(item), 0);
		for (const item of items) {
			left -= weight(item);
			if (left < 0) return item;
		}
		return this.pick(items);
	}

	/** `count` different items; heavier ones are likelier. */
	sample<T>(items: readonly T[], count: number, weight: (item: T) => number = () => 1): T[] {
		const rest = [...items];
		const chosen: T[] = [];
		while (chosen.length < count && rest.length > 0) {
			const item = this.pickBy(rest, weight);
			rest.splice(rest.indexOf(item), 1);
			chosen.push(item);
		}
		return chosen;
	}
}
