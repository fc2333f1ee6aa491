import { dateMacros } from './date-macros.ts';
import { numberMacros } from './number-macros.ts';
import { textMacros } from './text-macros.ts';

/**
 * DuckDB macros that turn the text of a cell into a typed value, or NULL where it cannot be read. An argument that is used many times
 * must be a column, never an expression: nested macros multiply, and planning alone then takes longer than the work.
 */
export const macros: readonly string[] = [...textMacros, ...numberMacros, ...dateMacros];
