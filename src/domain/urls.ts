/** Every address on the site, as a function. `BASE_PATH` is put in front by the build; plain Node has none. */
const base = ((import.meta.env?.BASE_URL as string | undefined) ?? '/').replace(/\/?$/, '/');

/** A path from the top of the site → the path on this host: `guides/` → `/base/guides/`. */
export const at = (path: string): string => `${base}${path.replace(/^\//, '')}`;

export const homeUrl = () => at('');
export const searchUrl = (fragment = '') => at(`search/${fragment}`);
export const needsUrl = () => at('needs/');
export const needUrl = (id: string) => at(`needs/${id}/`);
export const needInLocalityUrl = (id: string, localityId: string) => at(`needs/${id}/${localityId}/`);
export const servicesUrl = (letter = '') => at(`services/${letter ? `#${letter}` : ''}`);
export const serviceUrl = (id: string) => at(`services/${id}/`);
export const hubsUrl = () => at('hubs/');
export const hubUrl = (id: string) => at(`hubs/${id}/`);
export const hubWeekUrl = (id: string) => at(`hubs/${id}/week/`);
export const hubSheetUrl = (id: string) => at(`hubs/${id}/sheet/`);
export const hubCalendarUrl = (id: string) => at(`hubs/${id}.ics`);
export const whatsOnUrl = () => at('whats-on/');
export const youthUrl = () => at('youth/');
export const localityUrl = (id: string) => at(`places/${id}/`);
export const placesUrl = () => at('places/');
export const organisationUrl = (id: string) => at(`organisations/${id}/`);
export const organisationsUrl = () => at('organisations/');
export const helpNowUrl = () => at('help-now/');
export const guidesUrl = (shelf = '') => at(`guides/${shelf ? `#${shelf}` : ''}`);
export const guideUrl = (id: string) => at(`guides/${id}/`);
export const mapUrl = (place = '') => at(`map/${place ? `#${place}` : ''}`);
export const savedUrl = () => at('saved/');
export const packUrl = (fragment = '') => at(`pack/${fragment}`);
export const compareUrl = (fragment = '') => at(`compare/${fragment}`);
export const professionalsUrl = (fragment = '') => at(`professionals/${fragment}`);
export const whoToRingUrl = () => at('professionals/who-do-i-ring/');
export const levelsUrl = (levelId = '') => at(`professionals/levels/${levelId ? `#level-${levelId}` : ''}`);
export const servicesAtLevelUrl = (levelId: string) => at(`professionals/levels/${levelId}/`);
export const conversationUrl = () => at('professionals/conversation/');
export const howMuchHelpUrl = () => at('how-much-help/');
export const youngHowMuchHelpUrl = () => at('how-much-help/young-person/');
export const statusUrl = () => at('status/');
export const accessibilityUrl = () => at('accessibility/');
export const privacyUrl = () => at('privacy/');
export const aboutUrl = () => at('about/');
export const calendarUrl = (serviceId: string) => at(`services/${serviceId}.ics`);
export const agesUrl = () => at('ages/');
export const ageUrl = (bandId: string) => at(`ages/${bandId}/`);
export const needAtAgeUrl = (id: string, bandId: string) => at(`needs/${id}/age/${bandId}/`);
export const youngNeedAtAgeUrl = (id: string, age: string) => at(`needs/${id}/age/${age}/young-person/`);
export const helpMeChooseUrl = () => at('help-me-choose/');
export const chooseAgeUrl = (asker: string) => at(`help-me-choose/${asker}/`);
export const chooseNeedUrl = (asker: string, age: string) => at(`help-me-choose/${asker}/${age}/`);
export const chooseTalkUrl = (asker: string, age: string) => at(`help-me-choose/${asker}/${age}/not-sure/`);
export const dataUrl = (file = '') => at(`data/${file}`);
export const orukUrl = (file = '') => at(`data/oruk/${file}`);
export const commissionersUrl = (page = '') => at(`commissioners/${page ? `${page}/` : ''}`);
export const serviceMapGroupUrl = (groupId: string) => commissionersUrl(`service-map/groups/${groupId}`);
export const accessThemeUrl = (themeId: string) => commissionersUrl(`access/${themeId}`);
export const profileUrl = (localityId: string) => commissionersUrl(`profiles/${localityId || 'whole-area'}`);
export const hubProfileUrl = (hubId: string) => commissionersUrl(`profiles/hubs/${hubId}`);
export const sheetUrl = (file: string) => at(`commissioners/data/${file}`);
export const changesUrl = (localityId = '') => at(`professionals/changes/${localityId ? `#${localityId}` : ''}`);
/** A list for partners: localities/east.json, needs/sleep-routines.ics. */
export const partnerUrl = (file: string) => at(`data/partners/${file}`);
/** The same as a page to put in a frame: localities/east. */
export const embedUrl = (listId: string) => at(`embed/${listId}/`);
export const embedScriptUrl = () => at('embed.js');
