/**
 * CPV 2008 divisions by the nature of what they hold, for procurements whose nature is not declared.
 * Software packages (48) are supplies; installation (51) and engineering (71) are services. Source: `code_en.xml` of the eForms SDK.
 */
export const cpvDivisions: Readonly<Record<'services' | 'supplies' | 'works', readonly string[]>> = {
	supplies: [
		...['03', '09', '14', '15', '16', '18', '19', '22', '24', '30', '31', '32', '33', '34', '35'],
		...['37', '38', '39', '41', '42', '43', '44', '48'],
	],
	works: ['45'],
	services: [
		...['50', '51', '55', '60', '63', '64', '65', '66', '70', '71', '72', '73', '75', '76', '77', '79'],
		...['80', '85', '90', '92', '98'],
	],
};

/** The code that a register writes where no CPV code was given. */
export const cpvMissing = '00000000';
