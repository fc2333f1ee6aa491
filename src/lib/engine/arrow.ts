import {
	Bool,
	DateUnit,
	Field,
	Float64,
	Int32,
	RecordBatch,
	RecordBatchStreamWriter,
	Schema,
	Struct,
	Type,
	Utf8,
	makeData,
	tableFromIPC,
	type Data,
	type DataType,
	type Date_,
	type Decimal,
	type Int,
	type Vector,
} from 'apache-arrow';
import type { AnyColumn } from './columns.ts';
import type { Column, PackedTexts, Row, Value } from './engine.ts';
import { daysToDate, decimalToNumber, integerToNumber, unsupported } from './exact.ts';
import { columnNames, toRows } from './rows.ts';

/** Columns as Arrow IPC streams, one after the other small enough to be copied into the engine. `rows` > 0. */
export function* toStreams(columns: readonly AnyColumn[], rows: number): Generator<Uint8Array> {
	for (const [from, to] of parts(columns, rows)) {
		const children = columns.map((column) => toData(column, from, to));
		const fields = columns.map(({ name }, at) => Field.new(name, children[at]!.type, true));
		const schema = new Schema(fields);
		const data = makeData({ type: new Struct(fields), length: to - from, nullCount: 0, children });
		yield RecordBatchStreamWriter.writeAll([new RecordBatch(schema, data)]).toUint8Array(true);
	}
}

const PART_ROWS = 100_000;
const PART_CHARACTERS = 8_000_000;

function* parts(columns: readonly AnyColumn[], rows: number): Generator<[from: number, to: number]> {
	const texts = columns.filter((column): column is Column => column.type === 'text');
	const packed = columns.filter((column) => column.type === 'packed');
	let from = 0;
	let characters = 0;
	for (let row = 0; row < rows; row++) {
		for (const { values } of texts) characters += (values[row] as string | null)?.length ?? 0;
		for (const { values } of packed) characters += values.offsets[row + 1]! - values.offsets[row]!;
		if (characters < PART_CHARACTERS && row + 1 - from < PART_ROWS) continue;
		yield [from, row + 1];
		from = row + 1;
		characters = 0;
	}
	if (from < rows) yield [from, rows];
}

function toData(column: AnyColumn, from: number, to: number): Data {
	const length = to - from;
	if (column.type === 'packed')
		return makeData({ type: new Utf8(), length, nullCount: 0, ...slice(column.values, from, to) });
	const { type, values } = column;
	const { nullBitmap, nullCount } = validity(values, from, to);
	switch (type) {
		case 'text':
			return makeData({ type: new Utf8(), length, nullCount, nullBitmap, ...encode(values, from, to) });
		case 'integer': {
			const data = new Int32Array(length);
			for (let at = 0; at < length; at++) data[at] = Number(values[from + at]);
			return makeData({ type: new Int32(), length, nullCount, nullBitmap, data });
		}
		case 'double': {
			const data = new Float64Array(length);
			for (let at = 0; at < length; at++) data[at] = Number(values[from + at]);
			return makeData({ type: new Float64(), length, nullCount, nullBitmap, data });
		}
		case 'boolean':
			return makeData({
				type: new Bool(),
				length,
				nullCount,
				nullBitmap,
				data: bits(length, (at) => values[from + at] === true),
			});
	}
}

function slice({ offsets, bytes }: PackedTexts, from: number, to: number) {
	const start = offsets[from]!;
	const valueOffsets = offsets.slice(from, to + 1);
	if (start > 0) for (let at = 0; at < valueOffsets.length; at++) valueOffsets[at]! -= start;
	return { valueOffsets, data: bytes.subarray(start, offsets[to]) };
}

function bits(length: number, isSet: (at: number) => boolean): Uint8Array {
	const bytes = new Uint8Array((length + 7) >> 3);
	for (let at = 0; at < length; at++) if (isSet(at)) bytes[at >> 3]! |= 1 << (at & 7);
	return bytes;
}

function validity(values: ArrayLike<Value>, from: number, to: number) {
	let nullCount = 0;
	for (let row = from; row < to; row++) if (values[row] === null) nullCount++;
	const nullBitmap = nullCount === 0 ? null : bits(to - from, (at) => values[from + at] !== null);
	return { nullBitmap, nullCount };
}

const encoder = new TextEncoder();

function encode(values: ArrayLike<Value>, from: number, to: number) {
	const valueOffsets = new Int32Array(to - from + 1);
	let characters = 0;
	for (let row = from; row < to; row++) characters += (values[row] as string | null)?.length ?? 0;
	let data: Uint8Array = new Uint8Array(Math.ceil(characters * 1.1) + 64);
	let end = 0;
	for (let row = from; row < to; row++) {
		const text = values[row] as string | null;
		if (text) {
			if (data.length - end < text.length * 3) data = grown(data, end + text.length * 3);
			end += encoder.encodeInto(text, data.subarray(end)).written;
		}
		valueOffsets[row - from + 1] = end;
	}
	return { valueOffsets, data: data.subarray(0, end) };
}

function grown(data: Uint8Array, atLeast: number): Uint8Array {
	const larger = new Uint8Array(Math.max(atLeast, data.length * 1.5));
	larger.set(data);
	return larger;
}

/**
 * The rows of one Arrow IPC stream that comes in pieces, the schema first.
 * @throws EngineError `unsupported_type`, by the column's type even where there are no rows
 */
export function fromStream(pieces: readonly Uint8Array[]): Row[] {
	const table = tableFromIPC(pieces);
	const names = columnNames(table.schema.fields.map((field) => field.name));
	const readers = table.schema.fields.map(reader);
	const rows: Row[] = [];
	for (const batch of table.batches) {
		const columns = readers.map((read, column) => read(batch.getChildAt(column)!));
		for (const row of toRows(names, columns, batch.numRows)) rows.push(row);
	}
	return rows;
}

function reader(field: Field): (vector: Vector) => Value[] {
	if (field.metadata.size > 0) throw unsupported(field.name, [...field.metadata.values()].join(' '));
	const type = field.type as DataType;
	switch (type.typeId) {
		case Type.Null:
		case Type.Bool:
		case Type.Float:
		case Type.Utf8:
			return each((value: Value) => value);
		case Type.Int:
			return (type as Int).bitWidth < 64 ? each((value: number) => value) : each(integerToNumber);
		case Type.Decimal: {
			const { scale, bitWidth } = type as Decimal;
			if (bitWidth !== 128) throw unsupported(field.name, String(type));
			return each((words: Uint32Array) => decimalToNumber(signed128(words), scale));
		}
		case Type.Date:
			if ((type as Date_).unit !== DateUnit.DAY) throw unsupported(field.name, String(type));
			return each((milliseconds: number) => daysToDate(milliseconds / 86_400_000));
		default:
			throw unsupported(field.name, String(type));
	}
}

function each<T>(convert: (value: T) => Value): (vector: Vector) => Value[] {
	return (vector) => {
		const values: Value[] = [];
		for (const value of vector as Iterable<T | null>) values.push(value === null ? null : convert(value));
		return values;
	};
}

function signed128(words: Uint32Array): bigint {
	let value = 0n;
	for (let at = 3; at >= 0; at--) value = (value << 32n) | BigInt(words[at]!);
	return BigInt.asIntN(128, value);
}
