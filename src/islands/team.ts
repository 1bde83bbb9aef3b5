/** Who to ring when the search does not help: from the settings file, in words. */
export interface Team {
  readonly name: string;
  readonly phone?: string;
  readonly hours?: string;
  /** What a family hub is called here. */
  readonly hub: string;
}
