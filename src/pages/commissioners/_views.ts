import { allViews, usualView, type View } from '../../coverage/view.ts';
import { commissionersUrl } from '../../domain/urls.ts';

const sameView = (a: View, b: View) => a.weight === b.weight && a.reach === b.reach && a.records === b.records;

/** The last part of a view's address: places-here-checked. */
export const viewId = ({ weight, reach, records }: View): string => `${weight}-${reach}-${records}`;

/** The address of the service map in a view; the usual one has the plain address. */
export const viewUrl = (view: View): string => commissionersUrl(sameView(view, usualView) ? 'service-map' : `service-map/${viewId(view)}`);

/** Views with a page of their own besides the usual one. */
export const otherViews: readonly View[] = allViews.filter((view) => !sameView(view, usualView));

const weightWords = { services: 'Services', places: 'Places at one time', hours: 'Hours in the year ahead' } as const;
const reachWords = { reaching: 'that reach people here', here: 'with a door here' } as const;
const recordsWords = { all: 'all records', checked: 'checked in the last year' } as const;

/** "Services that reach people here, all records" */
export const sayView = ({ weight, reach, records }: View): string =>
  `${weightWords[weight]} ${reachWords[reach]}, ${recordsWords[records]}`;

/** What can be switched, each with the views that it leads to. */
export function switches(view: View): { name: string; choices: { label: string; href: string; chosen: boolean }[] }[] {
  const choice = (label: string, to: View) => ({ label, href: viewUrl(to), chosen: sameView(to, view) });
  return [
    {
      name: 'Count',
      choices: (['services', 'places', 'hours'] as const).map((weight) => choice(weightWords[weight], { ...view, weight })),
    },
    { name: 'Where', choices: (['reaching', 'here'] as const).map((reach) => choice(sentence(reachWords[reach]), { ...view, reach })) },
    {
      name: 'Records',
      choices: (['all', 'checked'] as const).map((records) => choice(sentence(recordsWords[records]), { ...view, records })),
    },
  ];
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
