import { sayWhatIf, stateLines, wayLines } from '../../coverage/say-what-if.ts';
import { asItIs, type Scenario, scenarioFromFragment, scenarioToFragment } from '../../coverage/scenario.ts';
import { type Baseline, baselineOf, type WhatIfData, whatIf } from '../../coverage/what-if.ts';
import { changedLines, worstCells } from '../../coverage/what-if-lines.ts';

const mostLines = 60;

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
    window.addEventListener('popstate', () => this.#draw());
    window.addEventListener('hashchange', () => this.#draw());
    this.#draw();
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
    this.#rows('ways', wayLines(baseline.ways, found.ways));
    const lines = changedLines(baseline, found);
    this.#part('changed').hidden = lines.length === 0;
    this.#rows(
      'lines',
      lines.slice(0, mostLines).map(({ need, place, age, becomes, why, nearest }) => [need, place, age, becomes, why, nearest]),
    );
    this.#part('more').hidden = lines.length <= mostLines;
    this.#part('more').textContent = `The first ${mostLines} of ${lines.length}.`;
    this.#button('undo').disabled = this.#steps === 0;
    this.#button('reset').disabled = nothingChosen;
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
