/** As in `package.json`; a test holds them together. */
export const software = 'Avtryck 0.1.0';
