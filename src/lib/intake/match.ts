import { tables } from '../model/tables.ts';
import type { Field, Table, YesMeaning } from '../model/types.ts';
import { foldHeader, normaliseHeader } from './header.ts';
import { headerWords } from './header-words.ts';
import { likeness } from './likeness.ts';
import { looksOf, propose, type Look } from './propose.ts';
import type { Reading } from './reading.ts';
import type { ColumnMatch, Declaration, MatchHow, Proposal } from './report.ts';

export interface Matched {
	table: Table;
	columns: ColumnMatch[];
	/** Needs of the table that no column meets; empty where the file can be taken in. */
	missing: (readonly string[])[];
}

interface Known {
	/** Field by normalised header. */
	exact: Map<string, Field>;
	folded: Map<string, Field>;
}

const knownByTable = new Map<string, Known>(tables.map((table) => [table.id, knownHeaders(table)]));

function knownHeaders(table: Table): Known {
	const exact = new Map<string, Field>();
	for (const field of table.fields) {
		const words = [field.id, ...field.synonyms, ...Object.keys(field.yesMeansBySynonym ?? {})];
		for (const word of words) {
			const header = normaliseHeader(word);
			if (!exact.has(header)) exact.set(header, field);
		}
	}
	const folded = new Map<string, Field>();
	for (const [header, field] of exact)
		if (!folded.has(foldHeader(header))) folded.set(foldHeader(header), field);
	return { exact, folded };
}

const allKnown = new Set(
	[...knownByTable.values()].flatMap(({ exact, folded }) => [...exact.keys(), ...folded.keys()]),
);

/** Whether a normalised header is a field of any table. */
export function isKnownHeader(normalised: string): boolean {
	return allKnown.has(normalised);
}

/** What is known of a file's columns beside their headers. */
export interface Given {
	/** As `Reading.columns` names them. */
	names?: readonly string[];
	/** The first values of each; without them nothing is proposed. */
	values?: readonly (readonly string[])[];
	reading?: Pick<Reading, 'table' | 'columns'>;
}

/**
 * Finds the table that a header row belongs to, and the field of each column. What the analyst chose goes before everything, then known
 * headers, then those that are like them where the values confirm it; what is less sure is proposed only. The table whose needs are met
 * and that knows most of the headers wins; of equal ones the one more of whose own fields are named. null where nothing tells.
 */
export function match(header: readonly string[], given: Given = {}): Matched | null {
	const chosen = tables.filter(({ id }) => id === given.reading?.table);
	const known = (chosen.length > 0 ? chosen : tables)
		.map((table) => matchTable(table, header, given))
		.sort((a, b) => rank(b) - rank(a));
	const best = known[0]!;
	const { values } = given;
	const byHeader = best.columns.some(({ field }) => field !== null) || chosen.length > 0;
	if (!values) return byHeader ? best : null;
	const looks = looksOf(header, values);
	if (byHeader && best.missing.length === 0) return withProposals(best, looks);
	const all = known
		.map((matched) => withProposals(matched, looks))
		.sort((a, b) => rank(b) + hope(b) - rank(a) - hope(a));
	return byHeader || hope(all[0]!) > 0 ? all[0]! : null;
}

function rank({ table, columns, missing }: Matched): number {
	const matched = columns.filter((column) => column.field !== null).length;
	return (missing.length === 0 ? 1000 : 0) + matched * 10 + matched / ownFields(table);
}

/** How many fields a row of the table itself has, without those that become rows of other tables. */
function ownFields({ fields }: Table): number {
	return fields.filter(({ ofWhom, clauseOf }) => !ofWhom && !clauseOf).length;
}

/** How much of a table the proposals would add. */
function hope({ columns }: Matched): number {
	return columns.reduce(
		(sum, { field, others }) => sum + (field === null ? 5 * (others[0]?.confidence ?? 0) : 0),
		0,
	);
}

/** Each field is taken by the first column that names it: chosen, by an exact header, then by a folded one. */
function matchTable(
	table: Table,
	header: readonly string[],
	{ names = header, reading = {} }: Given,
): Matched {
	const known = knownByTable.get(table.id)!;
	const said = reading.columns ?? {};
	const taken = new Set<string>();
	const columns = header.map((text, index): ColumnMatch => ({
		index,
		header: text,
		field: null,
		confidence: 0,
		how: null,
		others: [],
	}));
	const take = (column: ColumnMatch, id: string, how: MatchHow, confidence: number) => {
		taken.add(id);
		Object.assign(column, { field: id, how, confidence });
	};
	for (const column of columns) {
		const name = names[column.index]!;
		if (!Object.hasOwn(said, name)) continue;
		const id = said[name]!;
		if (id === null) column.how = 'chosen';
		else if (!taken.has(id) && table.fields.some((field) => field.id === id)) take(column, id, 'chosen', 1);
	}
	for (const fold of [false, true]) {
		for (const column of columns) {
			if (column.how !== null) continue;
			const name = normaliseHeader(column.header);
			const field = fold ? known.folded.get(foldHeader(name)) : known.exact.get(name);
			if (field && !taken.has(field.id)) take(column, field.id, 'synonym', fold ? 0.95 : 1);
		}
	}
	unnameWhoseNumber(columns);
	return { table, columns, missing: missingNeeds(table, columns) };
}

function missingNeeds(table: Table, columns: readonly ColumnMatch[]): Matched['missing'] {
	const fields = new Set(columns.map(({ field }) => field));
	return table.needs.filter((need) => !need.some((id) => fields.has(id)));
}

/** Known headers of a supplier's number that do not say whose it is. */
const nobodysNumber =
	/^(organisationsnummer|orgnr|org\.? ?nr|y-tunnus|business id|vat number|organisaation tunniste)$/;

/** Where a file names a buyer and a supplier, a number is the supplier's only right beside it. */
function unnameWhoseNumber(columns: readonly ColumnMatch[]): void {
	const of = (id: string) => columns.find(({ field }) => field === id);
	const number = of('supplier_id');
	const [buyer, supplier] = [of('buyer'), of('supplier')];
	if (!number || !buyer || !supplier || number.how !== 'synonym') return;
	if (number.index === supplier.index + 1 || !nobodysNumber.test(normaliseHeader(number.header))) return;
	const likely = number.index === buyer.index + 1 ? ['buyer_id', 'supplier_id'] : ['supplier_id', 'buyer_id'];
	const free = likely.filter((id) => id === 'supplier_id' || !of(id));
	const others = free.map((field, at): Proposal => ({
		field,
		confidence: at === 0 ? 0.6 : 0.5,
		how: 'synonym',
	}));
	Object.assign(number, { field: null, confidence: 0, how: null, others });
}

function withProposals(matched: Matched, looks: readonly Look[]): Matched {
	const { table, columns } = matched;
	const open = columns
		.filter(({ how, others }) => how === null && others.length === 0)
		.map(({ index }) => index);
	const kept = columns.flatMap(({ field, others }) => [
		...(field === null ? [] : [field]),
		...others.map((other) => other.field),
	]);
	const { sure, others } = propose(table, looks, open, new Set(kept));
	const proposed = columns.map((column): ColumnMatch => {
		const applied = sure.get(column.index);
		if (applied) return { ...column, ...applied };
		return { ...column, others: others.get(column.index) ?? column.others };
	});
	return { table, columns: proposed, missing: missingNeeds(table, proposed) };
}

/** What the yes/no columns of a file say as long as nobody has declared it: a blank is not recorded. */
export function defaultDeclarations(
	tableId: string,
	columns: readonly Pick<ColumnMatch, 'field' | 'header'>[],
): Declaration[] {
	const table = tables.find(({ id }) => id === tableId);
	return columns.flatMap(({ field: id, header }) => {
		const field = table?.fields.find((candidate) => candidate.id === id);
		if (!field?.yesMeans) return [];
		return [
			{
				field: field.id,
				header,
				yes: defaultYesMeaning(field, header),
				blank: 'not_recorded',
				declared: false,
				said: [],
			},
		];
	});
}

/** Whether a column tells the level of a clause: it is always about an employment clause, and its blank is a row without one. */
export function isLevel(field: string): boolean {
	return field === 'level' || field === 'clause_level';
}

/** Whether a *yes* in a column is always about an employment clause, whatever its model. */
export function isAboutEmployment(field: string): boolean {
	return isLevel(field) || clauseColumns.has(field);
}

const clauseColumns = new Set(
	tables.flatMap(({ fields }) => fields.filter((field) => field.clauseOf?.level).map(({ id }) => id)),
);

/** What *yes* means in a column unless the analyst declares otherwise: by its header, else by its field. */
export function defaultYesMeaning(field: Field, header: string): YesMeaning {
	const name = normaliseHeader(header);
	for (const [synonym, meaning] of Object.entries(field.yesMeansBySynonym ?? {})) {
		if (normaliseHeader(synonym) === name || foldHeader(normaliseHeader(synonym)) === foldHeader(name))
			return meaning;
	}
	const likest = Object.entries(field.yesMeansBySynonym ?? {})
		.map(([synonym, meaning]) => ({
			meaning,
			alike: likeness(headerWords(header), headerWords(synonym), field.type),
		}))
		.sort((a, b) => b.alike - a.alike)[0];
	if (likest && likest.alike >= 0.8) return likest.meaning;
	return field.yesMeans ?? 'employment_clause';
}
