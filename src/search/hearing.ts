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
  for (const word of new Set([...known, ...sayNo])) {
    const form = heardAs(word);
    forms.add(form);
    for (const sound of new Set(inflected(word).map(soundOf))) {
      const first = sound.charAt(0);
      byFirstSound.set(first, [...(byFirstSound.get(first) ?? []), { sound, form }]);
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

/** hit → hits, hited, hiting: doubled letters sound as one. */
function inflected(word: string): readonly string[] {
  if (sayNo.has(word) || /(s|ed|ing)$/.test(word)) return [word];
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
  list(`attacks beach beads betting better bikes bladder blame boring bother bowling breeding broad brushing bullying bunch burst butter callers
    career careers challenging chance cheese choose choosing chose claim claiming claims confidence content cooking cooler cooling copper
    copying creating decision designated developed downy development disorder driver drums easter exclusion exploration extreme extremely failing feeder fellow fewer fifth
    filling fiver flesh flight good goods grain grant grants growing guilty hampers healing horror horse hostility inclusive induction injection intensive intervention
    knackered leaver local loose lovers males masks massage maths matter mattress mediation meditation misuse mixing monkey motivation
    named names nettles noise noodles paint passage patrol plants policy positive prison prisons production purse racist reception refugee refugees
    responsibility scarf score scout setting settling seating sewing shade shadow shape sharp shattered shirt shirts shock shoe shoes shopping
    short sitter slice slots snapshot space spare spelling spoke sports squad staffing staring start started starting starts standing steam
    stone storm story stream stress stressed strict stronger strongly surrogate swing tables tackling terrors these thorough thread tough trading
    trailer trailers trans treat tricks visitor visitors walker welding whose wonder wondering would wouldve`),
);
