/** Files above this are declined on a page, in bytes: 200 MB is a city's exports of decades. */
export const sizeLimit = 200_000_000;

/** Archives and workbooks that unpack to more are declined before they are unpacked: a text of more is none that a page can hold. */
export const unpackedLimit = 500_000_000;
