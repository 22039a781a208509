/** Thrown where a stretch holds anything that only the whole of YAML tells the meaning of. */
export class Unusual extends Error {}
