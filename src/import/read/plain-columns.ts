type Cells = Readonly<Record<string, string>>;

/** What a table's columns begin with, where each has the name of its table before it: `service_name`, `location_uuid`. */
const owners: Readonly<Record<string, string>> = { services: 'service', organizations: 'organization', locations: 'location' };

/** Numbers of rows in other tables: they are found there, and mean nothing here. */
const onlyNumbers = /^\d{6,}( ?, ?\d+)*$/;

/** A row of linked tables with its columns as the standard names them, from directories that name them otherwise. */
export function plainColumns(table: string, cells: Cells): Cells {
  const owner = owners[table];
  if (!owner || cells.name || !cells[`${owner}_name`]) return cells;
  const named = Object.entries(cells).map(([column, text]): [string, string] => {
    const plain = column.replace(/_?(uuid|record_?id)$/, '_id');
    if (plain === `${owner}_id`) return ['id', text];
    if (plain === `${owner}_organization`) return ['organization_id', text];
    return [onlyNumbers.test(text) || !plain.startsWith(`${owner}_`) ? plain : plain.slice(owner.length + 1), text];
  });
  return Object.fromEntries(named);
}
