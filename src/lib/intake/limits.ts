/** Files above this are declined on a page, in bytes: 200 MB is a city's exports of decades. */
export const sizeLimit = 200_000_000;
