import { globSync, readFileSync } from 'node:fs';

/** The site as it was built, and the made-up area under its own path. */
export const builtFolder = 'dist';
export const areaFolder = 'dist-area';
export const areaBase = '/compass/';

export interface BuiltPage {
  /** Where it is on the site: /services/eric/ */
  readonly path: string;
  readonly file: string;
  readonly html: string;
}

/** Every page of a build. */
export function builtPages(folder: string = builtFolder): BuiltPage[] {
  const pages = globSync('**/*.html', { cwd: folder }).map((name) => ({
    path: `/${name.replace(/(^|\/)index\.html$/, '$1')}`,
    file: `${folder}/${name}`,
    html: readFileSync(`${folder}/${name}`, 'utf8'),
  }));
  if (pages.length === 0) throw new Error(`There is nothing in ${folder}. Build first: npm test -- build area`);
  return pages;
}

/** One page of each kind, for what is too slow to do on all of them. */
export const onePageOfEachKind: readonly string[] = [
  '/',
  '/search/#q=he+wont+sleep&age=3y',
  '/needs/',
  '/needs/sleep-routines/',
  '/needs/domestic-abuse/',
  '/needs/sleep-routines/east/',
  '/needs/sleep-routines/age/3-5/',
  '/needs/domestic-abuse/age/12-18/',
  '/needs/child-mental-health/age/12-18/young-person/',
  '/whats-on/',
  '/hubs/balby-family-hub/week/',
  '/hubs/balby-family-hub/sheet/',
  '/help-me-choose/',
  '/help-me-choose/child/',
  '/help-me-choose/child/6-11/',
  '/help-me-choose/someone-i-work-with/6-11/not-sure/',
  '/help-me-choose/young-person/12-18/',
  '/help-me-choose/young-person/12-18/not-sure/',
  '/services/',
  '/services/sleep-clinic/',
  '/hubs/',
  '/hubs/balby-family-hub/',
  '/hubs/tom-hill-youth-hub/',
  '/youth/',
  '/places/',
  '/places/north/',
  '/ages/',
  '/ages/6-11/',
  '/organisations/',
  '/organisations/doncaster-libraries/',
  '/help-now/',
  '/guides/',
  '/guides/what-is-early-help/',
  '/guides/will-you-tell-my-parents/',
  '/map/',
  '/saved/',
  '/guides/one-minute-neglect/',
  '/guides/conversation-consent/',
  '/how-much-help/',
  '/how-much-help/young-person/',
  '/professionals/',
  '/professionals/who-do-i-ring/',
  '/professionals/levels/',
  '/professionals/levels/additional/',
  '/professionals/conversation/',
  '/professionals/changes/',
  '/pack/',
  '/compare/',
  '/status/',
  '/data/',
  '/data/embed/',
  '/embed/localities/east/',
  '/commissioners/',
  '/commissioners/service-map/',
  '/commissioners/service-map/groups/housing/',
  '/commissioners/gaps/',
  '/commissioners/demand/',
  '/commissioners/access/',
  '/commissioners/access/baby-groups/',
  '/commissioners/profiles/',
  '/commissioners/profiles/east/',
  '/commissioners/profiles/hubs/balby-family-hub/',
  '/commissioners/clock/',
  '/commissioners/forward/',
  '/commissioners/change/',
  '/commissioners/what-if/',
  '/commissioners/money/',
  '/commissioners/scorecard/',
  '/commissioners/quality/',
  '/commissioners/method/',
  '/commissioners/downloads/',
  '/about/',
  '/accessibility/',
  '/privacy/',
  '/404.html',
];
