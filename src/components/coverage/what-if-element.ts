import { sayWhole } from '../../coverage/say-number.ts';
import { sayWalks, sayWhatIf, stateLines, wayLines } from '../../coverage/say-what-if.ts';
import { asItIs, type Scenario, scenarioFromFragment, scenarioToFragment } from '../../coverage/scenario.ts';
import { walkClass } from '../../coverage/walk-steps.ts';
import { type Baseline, baselineOf, type Figures, type WhatIfData, whatIf } from '../../coverage/what-if.ts';
import { changedLines, firstGaps, walkChanges, worstCells } from '../../coverage/what-if-lines.ts';

/** The most lines of each table. */
const most = { changed: 60, gaps: 10, walks: 40 };

/** The what-if page: a scenario in the fragment of the address, and the figures that follow from it. Nothing is kept and nothing is sent. */
export class WhatIfElement extends HTMLElement {
  #baseline: Baseline | undefined;

  connectedCallback() {
    this.#load().catch(() => this.#say('The records could not be fetched. Check the connection, and open this page again.'));
  }

  async #load() {
    const response = await fetch(this.dataset.source ?? '');
    this.#baseline = baselineOf((await response.json()) as WhatIfData);
    this.#part('controls').hidden = false;
    this.#part('figures').hidden = false;
    this.addEventListener('submit', (event) => this.#submitted(event));
    this.addEventListener('click', (event) => this.#clicked(event));
    this.addEventListener('change', (event) => {
      if (event.target instanceof HTMLSelectElement && event.target.dataset.part === 'theme') this.#draw();
    });
    window.addEventListener('popstate', () => this.#draw());
    window.addEventListener('hashchange', () => this.#draw());
    this.#draw();
    this.#practise();
  }

  /** The first change would wait while the browser learns these sums. It learns them, while the person reads, on one that nobody asked for. */
  #practise() {
    const baseline = this.#baseline;
    const [hub] = baseline?.data.hubs ?? [];
    const whenIdle = window.requestIdleCallback ?? ((work: () => void) => window.setTimeout(work, 300));
    if (baseline && hub) whenIdle(() => whatIf(baseline, { ...asItIs, closedHubs: [hub.id] }));
  }

  get #scenario(): Scenario {
    const { supplies = [], hubs = [] } = this.#baseline?.data ?? {};
    return scenarioFromFragment(location.hash, {
      services: new Set(supplies.map(({ id }) => id)),
      hubs: new Set(hubs.map(({ id }) => id)),
    });
  }

  /** How many changes were made since the page was opened. */
  get #steps(): number {
    return typeof history.state === 'number' ? history.state : 0;
  }

  /** Each change is a step of the browser's own history, so that Back and Undo are the same. */
  #change(scenario: Scenario) {
    const fragment = scenarioToFragment(scenario);
    if (fragment === location.hash) return;
    history.pushState(this.#steps + 1, '', fragment || location.pathname);
    this.#draw();
  }

  #submitted(event: SubmitEvent) {
    event.preventDefault();
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    const scenario = this.#scenario;
    const values = new FormData(form);
    const word = (name: string) => String(values.get(name) ?? '').trim();
    const { supplies = [] } = this.#baseline?.data ?? {};
    if (form.name === 'service') {
      const found = supplies.find(({ name }) => name.toLowerCase() === word('service').toLowerCase());
      this.#part('no-such-service').hidden = found !== undefined;
      if (!found) return;
      form.reset();
      this.#change({ ...scenario, without: [...new Set([...scenario.without, found.id])] });
    }
    if (form.name === 'hub' && word('hub')) this.#change({ ...scenario, closedHubs: [...new Set([...scenario.closedHubs, word('hub')])] });
    if (form.name === 'ends' && word('ends')) {
      const ending = supplies.filter(({ endsOn }) => endsOn !== undefined && endsOn <= word('ends')).map(({ id }) => id);
      this.#change({ ...scenario, without: [...new Set([...scenario.without, ...ending])] });
    }
    if (form.name === 'plan') {
      const bands = values.getAll('band').map(String);
      this.#part('no-age').hidden = bands.length > 0;
      if (bands.length === 0) return;
      const planned = { need: word('need'), locality: word('locality'), hoursAWeek: Number(word('hours')), bands };
      this.#change({ ...scenario, planned: [...scenario.planned, planned] });
    }
  }

  #clicked(event: MouseEvent) {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (!button || button.type === 'submit') return;
    const { does, id = '' } = button.dataset;
    const scenario = this.#scenario;
    if (does === 'undo') history.back();
    if (does === 'reset') this.#change(asItIs);
    if (does === 'restore-service') this.#change({ ...scenario, without: scenario.without.filter((one) => one !== id) });
    if (does === 'restore-hub') this.#change({ ...scenario, closedHubs: scenario.closedHubs.filter((one) => one !== id) });
    if (does === 'drop-plan') this.#change({ ...scenario, planned: scenario.planned.filter((_, at) => at !== Number(id)) });
  }

  #draw() {
    const baseline = this.#baseline;
    if (!baseline) return;
    const scenario = this.#scenario;
    const found = whatIf(baseline, scenario);
    const nothingChosen = scenarioToFragment(scenario) === '';
    this.#say(sayWhatIf(worstCells(found), nothingChosen));
    this.#drawChosen(scenario, baseline);
    this.#rows('states', stateLines(baseline.states, found.states));
    this.#rows(
      'gaps',
      firstGaps(baseline, found, most.gaps).map(({ need, place, age, is, isNew }) => [need, place, age, is, isNew ? 'new' : 'as now']),
    );
    this.#part('gaps-caption').textContent = `The first ${most.gaps} of ${found.gaps.length}, in the order of the page of gaps`;
    this.#drawWays(found);
    const lines = changedLines(baseline, found);
    this.#part('changed').hidden = lines.length === 0;
    this.#rows(
      'lines',
      lines.slice(0, most.changed).map(({ need, place, age, becomes, why, nearest }) => [need, place, age, becomes, why, nearest]),
    );
    this.#part('more').hidden = lines.length <= most.changed;
    this.#part('more').textContent = `The first ${most.changed} of ${lines.length}.`;
    this.#button('undo').disabled = this.#steps === 0;
    this.#button('reset').disabled = nothingChosen;
  }

  /** Access to each sort of help, and one of them on the map. An area without neighbourhoods has neither. */
  #drawWays({ ways }: Figures) {
    const chosen = this.querySelector<HTMLSelectElement>('[data-part="theme"]');
    const before = this.#baseline?.ways ?? [];
    if (!chosen) return;
    this.#rows('ways', wayLines(before, ways));
    const at = Math.max(
      0,
      ways.findIndex(({ theme }) => theme.id === chosen.value),
    );
    const [was, is] = [before[at], ways[at]];
    if (!was || !is) return;
    const changes = walkChanges(was, is);
    const changed = new Set(changes.map(({ area }) => area.code));
    const minutesIn = new Map(is.areas.map(({ code, minutes }) => [code, minutes]));
    for (const shape of this.querySelectorAll<SVGPathElement>('[data-part="map"] path')) {
      const code = shape.dataset.code ?? '';
      shape.setAttribute('class', `area-shape ${walkClass(minutesIn.get(code))}${changed.has(code) ? ' is-changed' : ''}`);
    }
    this.#part('map-summary').textContent = sayWalks(is, changes);
    this.#part('walks-changed').hidden = changes.length === 0;
    this.#part('walks-caption').textContent =
      `${is.theme.label}: the farthest first${changes.length > most.walks ? `, ${most.walks} of ${changes.length}` : ''}`;
    const place = (id: string) => this.#baseline?.axes.areas.find((area) => area.id === id)?.name ?? 'None';
    const walk = (minutes: number | undefined) => (minutes === undefined ? 'no door' : `${Math.round(minutes)} min`);
    this.#rows(
      'walks',
      changes
        .slice(0, most.walks)
        .map(({ area, was: now, is: then }) => [area.name, place(area.locality), sayWhole(area.people), walk(now), walk(then)]),
    );
  }

  #drawChosen({ without, closedHubs, planned }: Scenario, { data }: Baseline) {
    const name = (list: readonly { id: string; name: string }[], id: string) => list.find((one) => one.id === id)?.name ?? id;
    const label = (list: readonly { id: string; label: string }[], id: string) => list.find((one) => one.id === id)?.label ?? id;
    const chosen = [
      ...without.map((id) => ({ says: `Without ${name(data.supplies, id)}`, does: 'restore-service', id })),
      ...closedHubs.map((id) => ({ says: `${name(data.hubs, id)} shut`, does: 'restore-hub', id })),
      ...planned.map(({ need, locality, hoursAWeek, bands }, at) => ({
        says: `Added: ${label(data.rows, need)}, ${name(data.localities, locality)}, ${bands.map((band) => label(data.bands, band)).join(' and ')}, ${hoursAWeek} hours a week`,
        does: 'drop-plan',
        id: String(at),
      })),
    ];
    this.#part('chosen').replaceChildren(
      ...chosen.map(({ says, does, id }) => {
        const item = document.createElement('li');
        const button = document.createElement('button');
        Object.assign(button, { type: 'button', className: 'chip', textContent: `${says} ` });
        Object.assign(button.dataset, { does, id });
        const undo = document.createElement('span');
        undo.textContent = '× take out';
        button.append(undo);
        item.append(button);
        return item;
      }),
    );
  }

  #rows(part: string, rows: readonly (readonly string[])[]) {
    this.#part(part).replaceChildren(
      ...rows.map((cells) => {
        const row = document.createElement('tr');
        row.append(
          ...cells.map((text, at) => {
            const cell = document.createElement(at === 0 ? 'th' : 'td');
            if (at === 0) cell.setAttribute('scope', 'row');
            cell.textContent = text;
            return cell;
          }),
        );
        return row;
      }),
    );
  }

  #say(words: string) {
    this.#part('summary').textContent = words;
  }

  #part(name: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!part) throw new Error(`The what-if page has no part called ${name}.`);
    return part;
  }

  #button(does: string): HTMLButtonElement {
    const button = this.querySelector<HTMLButtonElement>(`button[data-does="${does}"]`);
    if (!button) throw new Error(`The what-if page has no button to ${does}.`);
    return button;
  }
}
