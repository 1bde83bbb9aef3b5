import { Service } from '../../domain/schema/service.ts';
import { accessFrom } from '../clean/access.ts';
import { readCost } from '../clean/cost.ts';
import { cutTo, oneLine } from '../clean/one-line.ts';
import { dayOf } from '../clean/times.ts';
import type { Found } from '../found.ts';
import { limits } from '../limits.ts';
import { Notes } from '../notes.ts';
import { typeAges } from './ages.ts';
import type { Area } from './area.ts';
import { areaOf } from './area-served.ts';
import { typeChildcare } from './childcare.ts';
import { typeContact } from './contact.ts';
import type { Draft, Source, Withheld } from './draft.ts';
import { extrasOf } from './extras.ts';
import { fit } from './fit.ts';
import { deliveryOf, kindOf } from './kind.ts';
import { languagesOf } from './languages.ts';
import { type NeedProposer, sureNeeds } from './need-proposer.ts';
import { typePlaces } from './places.ts';
import { hidesAddress, withoutPrivate } from './private.ts';
import { typeReferral } from './referral.ts';
import { statusOf } from './status.ts';
import { summaryOf } from './summary.ts';
import { typeTimes } from './times.ts';
import { writeWords } from './words.ts';

/** What a draft is made with, besides the record itself. */
export interface Drafting {
  readonly source: Source;
  readonly area: Area;
  readonly features: readonly { readonly id: string; readonly label: string }[];
  readonly proposeNeeds: NeedProposer;
}

/** A service as a source says it → a record as an editor would have typed it, or why there is none. The organisation is for the caller to link. */
export function draftService(whole: Found, { source, area, features, proposeNeeds }: Drafting): Draft | Withheld {
  const notes = new Notes();
  const found = { ...whole, words: whole.words.slice(0, limits.describedLetters) };
  if (found.words.length < whole.words.length)
    notes.dropped('the words', { found: whole.words.slice(found.words.length), why: `cut to ${limits.describedLetters} letters` });
  const about = { where: found.where, idInSource: found.id, name: oneLine(found.name) };
  if (about.name.length < 3) return { ...about, why: 'it has no name', notes: notes.list };
  const status = statusOf(found, source.today);
  if (status.kind === 'withheld') return { ...about, why: status.why, notes: notes.list };
  const hideAddress = hidesAddress(found);
  if (found.people.length > 0)
    notes.withheld('contact › name', { found: [...new Set(found.people)].join('; '), why: 'the name of a person is never published' });
  const tell = (text: string, field: string) => withoutPrivate(text, { field, people: found.people, hideAddress, notes });
  const places = typePlaces(found.places, { area, notes, hideAddress, words: found.words });
  const times = typeTimes(found.times, { places, today: source.today, notes });
  const ages = typeAges(found, notes);
  const { delivery, sure } = deliveryOf(found);
  if (!sure) notes.guessed('delivery', { now: delivery.join(', '), why: 'the source does not say how it reaches people' });
  const kind = kindOf(found, delivery);
  if (!kind.sure) notes.guessed('kind', { now: kind.kind, why: 'neither its name nor its categories say what sort of thing it is' });
  const needs = proposeNeeds(found, ages.ages);
  const sureOf = sureNeeds(needs);
  const referral = typeReferral(found, tell);
  const words = writeWords(found, {
    tell,
    notes,
    more: [...times.words.map((said) => ['When', said] as const), ...ages.words.map((said) => ['Ages', said] as const), ...referral.words],
  });
  const summary = tell(summaryOf(found.summary.trim().length > 20 ? found.summary : found.words), 'summary');
  const access = accessFrom(found.access, features);
  for (const said of found.access)
    notes.changed('accessibility', {
      found: said,
      now: Object.keys(access).join(', ') || 'in sourceExtras',
      why: 'only what is certain is ticked',
    });
  const extras = extrasOf([...found.left, ...places.left, ...wordsWithoutField(found, access)], { notes, hideAddress });
  const fields = {
    name: cutTo(about.name, 90),
    summary: summary || 'The source says nothing more about it. Ask them what they offer.',
    organisation: 'not-linked-yet',
    status: status.status,
    needs: sureOf,
    ages: ages.ages,
    audience: audienceOf(ages.ages),
    kind: kind.kind,
    delivery,
    ...(places.at.length > 0 ? { at: places.at } : {}),
    ...(places.venues.length > 0 ? { venues: places.venues } : {}),
    ...(hideAddress ? { addressHidden: 'yes' } : {}),
    area: areaOf(found, area, notes),
    ...(times.sessions.length > 0 ? { sessions: times.sessions } : {}),
    ...(times.opening ? { opening: times.opening } : {}),
    cost: readCost(found, source.today),
    ...(referral.referral ? { referral: referral.referral } : {}),
    ...languagesOf(found, notes),
    ...(Object.keys(access).length > 0 ? { accessibility: access } : {}),
    ...typeContact(found, notes),
    ...sendOf(found, tell),
    ...typeChildcare(found.childcare, notes),
    checked: checkedOf(found, source, notes),
    provenance: {
      source: cutTo(source.name, 160),
      idInSource: found.id.slice(0, 120),
      ...licenceOf(found, source),
      fetchedOn: source.today,
    },
    ...(Object.keys(extras).length > 0 ? { sourceExtras: extras } : {}),
  };
  if (about.name.length > 90) notes.changed('name', { found: about.name, now: fields.name, why: 'cut to 90 letters' });
  if (sureOf.length === 0)
    notes.guessed('needs', {
      now: 'none yet',
      why: `a person should say: the surest guess is ${needs[0] ? `${needs[0].id} (${needs[0].confidence})` : 'nothing'}`,
    });
  const fitted = fit(Service, fields, notes);
  if (fitted.kind === 'unfit') return { ...about, why: fitted.why, notes: notes.list };
  return {
    collection: 'services',
    ...about,
    fields: fitted.fields,
    words: words === summary && words === fields.summary ? '' : words,
    notes: notes.list,
    needs,
    undatedStatus: status.undated,
  };
}

function sendOf(
  { sendNeeds, sendSupport }: Found,
  tell: (text: string, field: string) => string,
): { send?: Readonly<Record<string, unknown>> } {
  const needsMet = [...new Set(sendNeeds.map((need) => cutTo(oneLine(need), 60)))];
  const support = cutTo(tell(oneLine(sendSupport), 'send › support'), 500);
  return needsMet.length > 0 || support ? { send: { ...(needsMet.length > 0 ? { needsMet } : {}), ...(support ? { support } : {}) } } : {};
}

/** Facts that are read, but have no field of their own. */
const wordsWithoutField = (found: Found, access: Readonly<Record<string, unknown>>): [string, string][] => [
  ...(found.access.length > 0 && Object.keys(access).length === 0 ? [['accessibility', found.access.join(' ')] as [string, string]] : []),
  ...(found.terms.length > 0 ? [['categories', found.terms.join('; ')] as [string, string]] : []),
  ...(found.otherName && found.otherName !== found.name ? [['other name', found.otherName] as [string, string]] : []),
];

/** Somebody between 11 and 25 may well be looking for themselves. */
function audienceOf(ages: unknown): string[] {
  const { from = '', to = '' } = typeof ages === 'object' && ages !== null ? (ages as { from?: string; to?: string }) : {};
  return /^\d+$/.test(from) && Number(from) >= 11 && /^\d+$/.test(to) && Number(to) <= 25 ? ['young-people', 'families'] : ['families'];
}

/** A source's own word that it was checked, with its day; otherwise not yet. */
function checkedOf({ assuredOn }: Found, { name, today }: Source, notes: Notes): unknown {
  const day = dayOf(assuredOn);
  if (assuredOn && (!day || day > today)) notes.dropped('checked', { found: assuredOn, why: 'it is not a day that has been' });
  return day && day <= today ? { on: day, by: cutTo(name, 80) } : 'not-yet';
}

const licenceOf = (found: Found, source: Source) => {
  const licence = oneLine(found.licence || source.licence);
  return licence ? { licence: cutTo(licence, 120) } : {};
};
