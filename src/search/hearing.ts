import { stemmer as stem } from 'stemmer';

/** Ways of saying no are one to this reader. */
export const no = 'not';

const list = (words: string) => words.trim().split(/\s+/);

const sayNo = new Set(
  list(`not dont doesnt didnt isnt arent aint cant cannot wont never no wasnt hasnt havent hadnt wouldnt couldnt shouldnt
    dnt cnt doesn didn hasn isn havnt wudnt cudnt`),
);

/** What stands for all forms of a word: "stabbed" and "stabbing" are "stab", "14yo" is "old". */
export function heardAs(word: string): string {
  if (sayNo.has(word)) return no;
  if (/^\d{1,2}(yo|yr|yrs|mo|mth|mths|wk|wks)$/.test(word)) return 'old';
  const form = oneForm.get(word) ?? word;
  return asItStands.has(form) ? form : stem(form);
}

/** Words that mean something else than their stem: missing is not missed, sectioned is not a section. */
const asItStands = new Set(
  list(`attacks bits breaking breathe chased controlling cutting dealing designer drugged explosive fitting ganged killed married missing pointing sectioned sectioning sexually streets
    terrors trapping use voices`),
);

/** Forms that a stem does not bring together, and the ways that people text a word. The first stands for them all. */
const oneForm = new Map(
  `anyone anybody any1
  aunt auntie aunty
  beat beaten
  because cos cuz coz
  bite bitten
  bleed bled bleedin
  breathe breathing breathes breathed
  break broken broke
  brother bro
  buy bought
  child children childs kid kids kidz
  choose chose
  dad dads daddy
  dead died dying
  drink drank
  drive drove driven
  eat ate eaten
  electric electricity elec leccy lecky eletric lekky
  fall fell fallen
  feed fed
  feel felt
  find found
  freeze froze frozen freezing
  give gave given
  going gonna gunna goin gna
  grandad grandpa granda gramps
  grandchild grandchildren grandkid grandkids grandbabies
  hang hung
  has got have having hav av
  hide hid hidden
  hold held
  hurt hrt hrts hurtin
  keep kept
  knife knives knive nife
  lose lost losing loosing
  make made
  meet met
  mum mam mom mums mummy mommy ma
  nan gran grandma granny nana nanna
  nobody noone no1
  nothing nowt nothin nuffin nuthin
  nude nudes noods
  old yo yr yrs yrold
  pay paid
  phone fone mobile mobiles
  picture pic pics pix
  police polis feds
  run ran
  say said sez says
  school skool skl
  see saw seen
  self myself himself herself themselves themself yourself urself ourselves
  sell sold
  send sent
  shake shaken
  sister sis
  sleep slept sleeper sleepers
  someone somebody sumone sum1 some1
  something summat sumthing
  spend spent
  steal stole stolen
  swell swollen
  take taking
  tell told
  they theyre theyve theyll
  think thought thoughts
  threw thrown
  today 2day
  tomorrow tmrw tomoz 2moro 2morrow
  tonight 2nite tonite 2night
  took taken tuk
  use used using
  wake woke woken
  want wanna wnt wana
  wife wives
  write wrote written`
    .split('\n')
    .map(list)
    .flatMap(([form = '', ...others]) => others.map((other): [string, string] => [other, form])),
);

/**
 * Finds the forms of known words that somebody may have meant: those of the word as it stands, else of every word that it may be a
 * slip of. A word that is known is no slip of another.
 */
export function listenFor(known: Iterable<string>): (typed: string) => readonly string[] {
  const forms = new Set<string>();
  const byFirstSound = new Map<string, { sound: string; form: string }[]>();
  const words = new Set([...known, ...sayNo]);
  for (const word of words) forms.add(heardAs(word));
  // A slip may be of a form that no phrase is written with: "hersefl".
  for (const [word, form] of oneForm) if (forms.has(form)) words.add(word);
  for (const word of words) {
    const form = heardAs(word);
    for (const sound of new Set(inflected(word).map(soundOf))) {
      const alike = byFirstSound.get(sound.charAt(0)) ?? [];
      alike.push({ sound, form });
      byFirstSound.set(sound.charAt(0), alike);
    }
  }
  return (typed) => {
    const form = spelledOut(typed)
      .map(heardAs)
      .find((one) => forms.has(one));
    if (form) return [form];
    if (typed.length < 4 || spelledRight.has(typed)) return [];
    const sound = soundOf(typed);
    const meant = (byFirstSound.get(sound.charAt(0)) ?? []).filter((one) => isSlip(sound, one.sound));
    return [...new Set(meant.map((one) => one.form))];
  };
}

/** abuse → abuses, abused, abusing. Short words would come near to too many others. */
function inflected(word: string): readonly string[] {
  if (word.length < 5 || sayNo.has(word) || /(s|ed|ing)$/.test(word)) return [word];
  const root = word.replace(/e$/, '');
  return [word, `${word}s`, `${root}ed`, `${root}ing`];
}

/** Common short cuts: "cuting" for "cutting", "hittin" for "hitting", "stabbd" for "stabbed". */
const spelledOut = (word: string) => [
  word,
  word.replace(/([aeiou])([bdgklmnprt])(ing|ed)$/, '$1$2$2$3'),
  word.replace(/([a-z]{3}in)$/, '$1g'),
  word.replace(/([a-z]{3}[bcdgkmnpst])d$/, '$1ed'),
];

/** Doubled letters once, "ph" as "f", "kn" as "n". */
const soundOf = (word: string) =>
  word.replace(/^kn/, 'n').replace(/^ps/, 's').replace(/ph/g, 'f').replace(/ck/g, 'k').replace(/z/g, 's').replace(/(.)\1/g, '$1');

/** Of four letters, only two may be swapped: short words differ by one too easily. Few people mistype the first. */
function isSlip(typed: string, known: string): boolean {
  if (typed === known) return true;
  const length = Math.min(typed.length, known.length);
  if (length < 5) return length === 4 && isSwapped(typed, known);
  return isWithin(typed, known, length >= 8 ? 2 : 1);
}

const isSwapped = (a: string, b: string) => [1, 2].some((at) => `${a.slice(0, at)}${a[at + 1]}${a[at]}${a.slice(at + 2)}` === b);

/** No more than so many letters added, dropped, changed, or swapped with a neighbour. */
function isWithin(a: string, b: string, slips: number): boolean {
  if (Math.abs(a.length - b.length) > slips) return false;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  if (same === a.length || same === b.length) return true;
  if (slips === 0) return false;
  const [restA, restB] = [a.slice(same), b.slice(same)];
  return (
    isWithin(restA.slice(1), restB, slips - 1) ||
    isWithin(restA, restB.slice(1), slips - 1) ||
    isWithin(restA.slice(1), restB.slice(1), slips - 1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && isWithin(restA.slice(2), restB.slice(2), slips - 1))
  );
}

/** Ordinary words that are a letter or two from alarming ones: grant and grunt, racist and rapist. */
const spelledRight = new Set(
  list(`arrive arrived arrives arriving attacks aware baking banter battle beach beads begin better betting bikes bladder blame blessing
    boater boring bother bowling breather breeding bricking bricks broad brushing bulking bullying bunch burst butter callers
    cancelled career careers catering challenging chance cheese chewing choose choosing chores chose claim claiming claims coding
    confidence confusing connected consultant content contract cooker cooking cooler cooling copper copying costs crawling creating
    dancer decision decisions delivery designated developed development disorder downy dreams driver drums easter excluded excluding
    exclusion exclusions exploration explosive extreme extremely failing fares feeder fellow fewer fifth filling fines fiver flesh
    flight flush flushed fractions gambling gaps good goods grain grant grants growing guilty hampers healing horror horse horses
    hostility inclusive induction injection injections intensive intervention jumper knackered knitted learner learners leaver local
    locker loose lovers machine machines magic males managing mapping march masks massage maths matter mattress mediation meditation
    mentoring misuse mixing monkey motivation named names nearby neighbourhood nettles noise noodles packet paint passage patrol
    payments pinching plants pointing policy positive powder preparing prison prisons production promoting property purse racist rapid
    reception refugee refugees responsibility ripped sacked scarf score scored scout scouts screening seating setting settling sewing
    shade shadow shape sharp shattered shirt shirts shock shoe shoes shopping short singing sitter slamming slice slots smart smokers
    snack snacking snacks snapshot sobbing space spare speaker spelling spins spoke sport sports spring squad staffing stage stages
    staking standing staring start started starters starting starts steam stinks stone storm story stream stress stressed stretches
    strict stronger strongly supporting surrogate survived swing switching tables tackling teaches teaching terrors theme these
    thorough thread thumbs tough trading trail trailer trailers trans travelling treat tricks unwanted visitor visitors wagering waist
    walker welding whose widow widowed wonder wondering words would wouldve youngest`),
);
