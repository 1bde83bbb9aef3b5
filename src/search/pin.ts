/** A door on the result map. A hidden address has none. */
export interface Pin {
  readonly id: string;
  /** The service. */
  readonly name: string;
  readonly url: string;
  /** The door: Balby Family Hub. */
  readonly place: string;
  readonly lat: number;
  readonly lon: number;
}
