import { z } from 'zod';
import { Contact, WebAddress } from './contact.ts';
import { Id } from './ids.ts';
import { Opening } from './opening.ts';
import { line, listOf, prose, whole } from './text.ts';
import { yesNo } from './tri-state.ts';

const tileUrl = "give the address of the tiles, like 'https://tiles.example.org/{z}/{x}/{y}.png', in quotes";

const colour = z
  .string({ error: "give a colour like '#0A5C5A', in quotes" })
  .regex(/^#[0-9a-fA-F]{6}$/, { error: "give a colour like '#0A5C5A', in quotes" });

/** Whose directory this is: content/site.yaml. */
export const Site = z.strictObject({
  /** The name in the header: Signpost Doncaster. */
  name: line(60, 'give the directory its name'),
  /** The council: City of Doncaster Council. */
  council: line(90, 'name the council'),
  /** The area in one word or two: Doncaster. */
  area: line(60, 'name the area'),
  /** How people speak of the whole area: borough, city, county, district. */
  areaKind: line(30, 'say what the area is: borough, city, county').default('borough'),
  /** One sentence under the question on the first page. */
  strapline: line(160, 'say in one sentence what the directory is for'),
  /** Yes shows a banner on every page and asks search engines to stay away. */
  demonstration: yesNo,
  /** What the banner says. */
  demonstrationNote: line(240, 'say what is made up').optional(),
  /** The people who keep it true, and their one phone number. */
  team: z.strictObject({
    /** Doncaster Families Information Service */
    name: line(90, 'name the team'),
    contact: Contact,
  }),
  /** The door for early help and for worries about a child, by day and by night. */
  frontDoor: z.strictObject({
    /** Early Help Hub */
    name: line(90, 'name the front door'),
    day: Contact,
    night: Contact.optional(),
    /** When the day number is answered, so that a page can mark which number to ring now. Leave out and neither is marked. */
    opening: Opening.optional(),
  }),
  /** What the page "Who do I ring?" tells a professional before they ring. Leave out to say nothing. */
  beforeYouRing: z
    .strictObject({
      /** "The family's address, and who lives there." */
      haveReady: listOf(line(160, 'say one thing to have to hand'), 'list what to have to hand'),
      /** "Ask the parent or carer first, and a young person who understands." */
      consent: line(300, 'say in a sentence or two how consent is asked'),
      /** "You do not need it where a child may be suffering serious harm." */
      withoutConsent: line(400, 'say in a sentence or two when consent is not needed'),
      /** The guide that says more: one-minute-consent. */
      guide: Id.optional(),
    })
    .optional(),
  /** Brand colours. Leave any out to keep Signpost's own; each pair is checked for contrast. */
  brand: z
    .strictObject({
      /** Links and buttons: '#0A5C5A'. */
      lead: colour.optional(),
      /** Highlight: '#F5B83D'. */
      sun: colour.optional(),
      /** Background: '#FBF8F2'. */
      paper: colour.optional(),
      /** Text: '#1B2430'. */
      ink: colour.optional(),
    })
    .default({}),
  /** Someone else's street map, which a person may lay over ours. Nobody is asked for it until "Show streets" is pressed. */
  tiles: z
    .strictObject({
      /** 'https://tiles.example.org/{z}/{x}/{y}.png' */
      url: z.string({ error: tileUrl }).regex(/^https:\/\/[a-z0-9.-]+\/(?=\S*\{z\})(?=\S*\{x\})(?=\S*\{y\})\S+$/, { error: tileUrl }),
      /** Whose computers send them, for the notice before they are asked: Ordnance Survey. */
      from: line(60, 'say who sends the tiles'),
      /** The credit that they ask for: © OpenStreetMap contributors. */
      credit: line(160, 'give the credit line that the tiles ask for'),
      /** As far in as they go, 10 to 20. */
      maxZoom: whole(10, 20, 'write how far in the tiles go, 10 to 20').default(17),
    })
    .optional(),
  /** What local people call things, wherever pages name them. */
  words: z
    .strictObject({
      /** family hub */
      familyHub: line(30, 'give the word').default('family hub'),
      /** youth hub */
      youthHub: line(30, 'give the word').default('youth hub'),
      /** locality, patch, neighbourhood */
      locality: line(30, 'give the word').default('locality'),
      /** localities, patches, neighbourhoods */
      localities: line(30, 'give the word').default('localities'),
    })
    .prefault({}),
  /** Sentences that show what to type, by month (1 to 12). Three are shown. */
  examples: listOf(
    z.strictObject({
      /** "my lad won't go to school" */
      say: line(60, 'write what someone would type'),
      /** Months in which it is shown: [9, 10]. Leave out for all year. */
      months: z
        .array(
          z
            .string()
            .regex(/^([1-9]|1[0-2])$/, { error: 'write months as numbers, 1 to 12' })
            .transform(Number),
        )
        .optional(),
    }),
    'list sentences that show what to type',
  ),
  /** What lets others use the data again. Leave out if it is not decided: the data page then says "ask first". */
  dataLicence: z
    .strictObject({
      /** Open Government Licence v3.0 */
      name: line(90, 'name the licence'),
      /** Where its words are. */
      web: WebAddress,
    })
    .optional(),
  /** A paragraph for the about page: who runs this and why. */
  about: prose(1200, 'say who runs the directory and why'),
});
export type Site = z.infer<typeof Site>;
