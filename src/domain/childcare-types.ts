import type { Childcare } from './schema/childcare.ts';

/** What each kind of childcare is called on a page. */
export const childcareTypes: Readonly<Record<Childcare['type'], string>> = {
  childminder: 'Childminder',
  nursery: 'Day nursery',
  'pre-school': 'Pre-school',
  'out-of-school': 'Out-of-school club',
  nanny: 'Nanny',
  creche: 'Crèche',
};
