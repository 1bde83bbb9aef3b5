import type { ComponentChildren } from 'preact';
import type { Referral } from '../domain/schema/referral.ts';
import type { Day } from '../domain/schema/when.ts';
import { serviceUrl } from '../domain/urls.ts';
import { sayWait } from '../pack/compare-rows.ts';
import { isWaitStale } from '../pack/lens.ts';
import type { PackRecord, Step } from '../pack/record.ts';

interface Props {
  /** Undefined until it has come. */
  readonly record: PackRecord | undefined;
  readonly waysIn: string;
  readonly today: Day;
}

const consent: Readonly<Record<Referral['consent'], string>> = {
  yes: 'Needed first',
  no: 'Not needed',
  unknown: 'Not recorded: ask',
};

/** How to send a family, who it takes, the wait, and where to turn when it is too little or too much. */
export function LensFacts({ record, waysIn, today }: Props) {
  const lens = record?.lens;
  const referral = lens?.referral;
  const phone = record?.contact.phone;
  const rows: readonly (readonly [string, ComponentChildren])[] = [
    ['Way in', waysIn],
    ['Who refers', referral?.whoRefers],
    ['Form', referral?.form && <a href={referral.form} rel="noreferrer">{`Referral form for ${record?.name}`}</a>],
    ['Consent', referral && consent[referral.consent]],
    ['Takes', referral?.takes],
    ['Does not take', referral?.doesNotTake],
    ['Wait', lens && <span className={isWaitStale(lens.wait, today) ? 'stale' : undefined}>{sayWait(lens.wait, today)}</span>],
    ['Meanwhile', lens?.wait.kind === 'known' && lens.wait.meanwhile],
    ['Level', lens && (lens.level ?? 'Not recorded')],
    ['Step up', lens && <Steps steps={lens.stepUp} />],
    ['Step down', lens && <Steps steps={lens.stepDown} />],
    ['Ring', phone && <a href={`tel:${phone.replace(/ /g, '')}`}>{phone}</a>],
  ];
  return (
    <dl className="lens" aria-busy={record === undefined}>
      {rows
        .filter(([, says]) => says)
        .map(([label, says]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{says}</dd>
          </div>
        ))}
    </dl>
  );
}

const Steps = ({ steps }: { readonly steps: readonly Step[] }) => (
  <>
    {steps.length === 0 && 'None listed for this need'}
    {steps.map(({ id, name }, at) => (
      <span key={id}>
        {at > 0 && '; '}
        <a href={serviceUrl(id)}>{name}</a>
      </span>
    ))}
  </>
);
