import { Allowance } from '../allowance.ts';
import { unpackedLimit } from '../limits.ts';
import { isKnownHeader } from '../match.ts';
import { readStructures, type Structure } from '../structure.ts';
import { tokenize } from '../tokenize.ts';
import { unpack } from '../unpack.ts';
import { unzip } from '../zip.ts';
import { isPersonalHeader } from './personal-headers.ts';
import { withoutPersons } from './row-text.ts';

/** Parts of a workbook that hold nothing but what is read of it, and how it looks. */
const readParts =
	/^(\[Content_Types\]\.xml|_rels\/|docProps\/|xl\/(workbook\.xml|_rels\/|styles\.xml|sharedStrings\.xml|theme\/|worksheets\/|calcChain\.xml|printerSettings\/|metadata\.xml|tables\/))/;

/**
 * Whether all that lies in a file beside the table that was read can be looked at, and nothing of it is about a person: other tables of
 * its text, sheets and files. Rather no than yes.
 */
export function othersAreClean(bytes: Uint8Array, name: string, own: Structure): boolean {
	if (!isCleanOutside(own)) return false;
	const { container } = own.dialect.evidence;
	if (container === null) return true;
	if (container === 'workbook' && hasUnread(bytes, name)) return false;
	const texts = new Set<string>([own.text]);
	const contents = unpack(bytes, name);
	if (contents.length > 1)
		for (const { structure } of readStructures(bytes, name, isKnownHeader)) {
			texts.add(structure.text);
			if (structure.text !== own.text && !isCleanTable(structure)) return false;
		}
	return texts.size >= contents.length;
}

/** Pivot tables, comments and links to other workbooks hold cells of their own. A workbook in an archive is not looked into. */
function hasUnread(bytes: Uint8Array, name: string): boolean {
	const names: string[] = [];
	unzip(bytes, new Allowance(unpackedLimit, name), (part) => {
		names.push(part);
		return false;
	});
	return names.some((part) => !readParts.test(part));
}

/** Of the text that the table stands in, what is before and after it. */
function isCleanOutside({ text, sniffed }: Pick<Structure, 'text' | 'sniffed'>): boolean {
	let clean = true;
	const look = (from: number, until: number) =>
		tokenize(
			text,
			sniffed,
			(cells, { start }) => {
				if (start >= until) return 'stop';
				if (cells.some((cell) => withoutPersons(cell) !== cell || isPersonalHeader(cell))) clean = false;
				return clean ? undefined : 'stop';
			},
			from,
		);
	look(0, sniffed.from);
	look(sniffed.until, text.length);
	return clean;
}

function isCleanTable({ text, sniffed, staged }: Structure): boolean {
	if (staged.header.some((header) => isPersonalHeader(header))) return false;
	let clean = true;
	tokenize(
		text,
		sniffed,
		(cells, { start }) => {
			if (start >= sniffed.until) return 'stop';
			clean = cells.every((cell) => withoutPersons(cell) === cell);
			return clean ? undefined : 'stop';
		},
		sniffed.from,
	);
	return clean && isCleanOutside({ text, sniffed });
}
