/** How much the importer takes in before it says no, so that a bad file is a sentence and not a frozen machine. */
export const limits = {
  /** Records in one import: a large county has about 10,000; 50,000 were measured to fit in half a gigabyte. */
  records: 60_000,
  /** Bytes of one record, as JSON or as a row. */
  recordBytes: 4 * 1024 * 1024,
  /** Bytes of JSON around the records: page numbers, a publisher's name. */
  envelopeBytes: 8 * 1024 * 1024,
  /** Lists within lists. A full standard record is nine deep. */
  depth: 40,
  /** Lists and groups of fields within one record. */
  parts: 20_000,
  /** Cells of one row of a table. A spreadsheet that was exported whole has a few hundred. */
  cells: 5000,
  /** Bytes of the linked tables that are held in memory while services are joined to them. */
  tableBytes: 128 * 1024 * 1024,
  /** Bytes that a zip may unpack to, all files together. */
  unzippedBytes: 2 * 1024 * 1024 * 1024,
  /** A file that unpacks to more than so many times its size is a bomb. JSON that repeats itself reaches 40. */
  unzipRatio: 200,
  /** Files in a zip or a folder. */
  files: 20_000,
  /** Letters of the name of a file in a zip. A disk allows 255, a path 4,096. */
  nameLetters: 1000,
  /** Bytes of one page from the web. */
  pageBytes: 64 * 1024 * 1024,
  /** Pages of one feed. */
  pages: 20_000,
  /** Letters of one value in `sourceExtras`. */
  extraLetters: 4000,
  /** Letters of all that one record keeps in `sourceExtras`: with the words, and at three bytes a letter, a file that can still be read. */
  extrasLetters: 30_000,
  /** Letters of a description that are looked at: HTML around the words takes its share. The rest is told as dropped. */
  describedLetters: 120_000,
  /** Letters of the words below the fields. */
  wordsLetters: 40_000,
} as const;
